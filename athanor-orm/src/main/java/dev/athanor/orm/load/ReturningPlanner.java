package dev.athanor.orm.load;

import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.orm.load.row.ColumnReader;
import dev.athanor.orm.load.row.KeyReader;
import dev.athanor.orm.load.row.ReturnedKeys;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.PopulateExisting;
import dev.athanor.orm.state.WovenTypes;
import dev.athanor.sql.ChangeStatement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans statements that change rows and return entities or keys: which columns they return, and what they become. */
final class ReturningPlanner implements StatementPlanner {

    static final ReturningPlanner INSTANCE = new ReturningPlanner();

    private ReturningPlanner() {}

    /**
     * What the rows become.
     *
     * @param rows what the user asked for
     * @param key where the key of the row is, or null if it was not asked for
     */
    record Plan(SelectPlan rows, @Nullable KeyReader key) {}

    @Override
    public Planned plan(Statement<?> statement) {
        ChangeStatement<?> change = (ChangeStatement<?>) statement; // no other statement is given to this planner
        List<Selectable<?>> columns = new ArrayList<>();
        List<RowPart> parts = new ArrayList<>();
        for (Selectable<?> column : change.resultColumns()) {
            parts.add(part(column, columns));
        }
        KeyReader key = null;
        boolean overwrites = false;
        for (StatementOption option : change.options()) {
            overwrites |= option instanceof PopulateExisting;
            if (option instanceof ReturnedKeys keys) {
                key = key(keys.mapping(), keys.from(), columns);
            }
        }
        SelectPlan rows =
                new SelectPlan(parts, new PlanNumbers(), new SelectPlan.Facts(false, overwrites, false, List.of()));
        return new Planned(change.withOptions(List.of()).withReturned(columns), new Plan(rows, key));
    }

    private static RowPart part(Selectable<?> column, List<Selectable<?>> columns) {
        EntitySource entity = EntitySource.in(column);
        if (entity == null) {
            columns.add(column);
            return ColumnPart.of(column, columns.size());
        }
        EntityMapping<?> mapping = entity.mapping();
        int before = columns.size();
        for (ColumnMapping mapped : mapping.columns()) {
            columns.add(RelationshipPath.column(entity.from(), mapped.column()));
        }
        return new EntityPlan(
                mapping,
                WovenTypes.prototype(mapping.type()),
                new ColumnPlan(mapping, mapped -> before + mapping.columns().indexOf(mapped) + 1),
                new RelationshipPart[0],
                EntityPlan.Said.NOTHING);
    }

    private static KeyReader key(EntityMapping<?> mapping, FromClause from, List<Selectable<?>> columns) {
        List<ColumnReader> readers = new ArrayList<>();
        for (ColumnMapping mapped : mapping.key()) {
            Selectable<?> column = RelationshipPath.column(from, mapping.leading(mapped));
            int known = columns.indexOf(column);
            if (known < 0) {
                columns.add(column);
            }
            readers.add(ColumnReader.of(column, known < 0 ? columns.size() : known + 1));
        }
        return new KeyReader(readers);
    }

    /** {@return whether {@code statement} returns an entity} */
    static boolean concerns(Statement<?> statement) {
        for (Selectable<?> column : statement.resultColumns()) {
            if (EntitySource.in(column) != null) {
                return true;
            }
        }
        return false;
    }
}
