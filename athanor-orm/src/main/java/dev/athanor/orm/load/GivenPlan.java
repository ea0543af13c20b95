package dev.athanor.orm.load;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.orm.query.EntityFilter;
import dev.athanor.orm.query.EntitySelectRewriter;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.FromStatement;
import dev.athanor.orm.query.NestedEntities;
import dev.athanor.orm.query.OptionTree;
import dev.athanor.orm.query.PlannedBinds;
import dev.athanor.orm.query.Restrictions;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Text;
import dev.athanor.sql.ast.AliasedColumn;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a statement become that the program gave for them. Where its columns stand is known once it was run,
 * so the plan proper is made for the first rows, and again if others have other names.
 */
final class GivenPlan {

    private final FromStatement<?> statement;
    private final Query<?> core;
    private volatile @Nullable Known known;

    private record Known(List<String> names, SelectPlan plan) {}

    GivenPlan(FromStatement<?> statement) {
        this.statement = statement;
        this.core = core(statement);
    }

    /** {@return what is run} */
    Query<?> core() {
        return core;
    }

    // Of text nobody knows the types of its columns; those of the same name are read as they are mapped.
    private static Query<?> core(FromStatement<?> statement) {
        Query<?> source = EntityFilter.applyTo(Restrictions.in(statement.source()), statement);
        if (source instanceof Text text
                && text.resultColumns().isEmpty()
                && text.columnsKnownByName().isEmpty()) {
            List<NamedExpression<?>> columns = new ArrayList<>();
            for (Selectable<?> column : statement.resultColumns()) {
                for (Selectable<?> selected : column.selected()) {
                    if (selected instanceof NamedExpression<?> named
                            && columns.stream().noneMatch(other -> other.name().equals(named.name()))) {
                        columns.add(named);
                    }
                }
            }
            return text.columnsByName(columns.toArray(NamedExpression<?>[]::new));
        }
        return new NestedEntities().node(source);
    }

    /** Returns the plan of rows whose columns have the names {@code names}. */
    SelectPlan plan(List<String> names) {
        Known last = known;
        if (last == null || !last.names().equals(names)) {
            last = new Known(List.copyOf(names), made(names));
            known = last;
        }
        return last.plan();
    }

    private SelectPlan made(List<String> names) {
        OptionTree options = OptionTree.of(statement);
        EntitySelectRewriter query = new EntitySelectRewriter(Sql.select(statement.resultColumns()));
        query.placedBy(column -> position(column, names));
        PlanNumbers numbers = new PlanNumbers();
        PlannedBinds binds = PlannedBinds.of(statement, options);
        EntityNode.Planning planning = new EntityNode.Planning(query, numbers, options.populateExisting(), true, binds);
        List<Supplier<RowPart>> parts = new ArrayList<>();
        for (Selectable<?> column : statement.resultColumns()) {
            checkThere(column, names);
            parts.add(EntityPlanner.part(column, options, planning));
        }
        return new SelectPlan(
                parts.stream().map(Supplier::get).toList(),
                numbers,
                new SelectPlan.Facts(query.multiplies(), options.populateExisting(), false, binds.kept()));
    }

    /** An entity needs its key, and what tells its class; a column needs itself. */
    private void checkThere(Selectable<?> column, List<String> names) {
        EntitySource entity = EntitySource.in(column);
        List<SqlNode> needed = new ArrayList<>();
        if (entity == null) {
            needed.addAll(column.selected());
        } else {
            entity.mapping().key().forEach(key -> needed.add(key.in(entity.from())));
            Discriminator discriminator = entity.mapping().lineage().discriminator();
            if (discriminator != null) {
                RowAttribute told = discriminator.in(entity.mapping());
                needed.add(told.in(entity.from()));
            }
        }
        for (SqlNode each : needed) {
            if (position(each, names) == 0) {
                throw new LoadException(
                        "O172",
                        "the statement given for " + column + " returns no column for " + each + ": it returns " + names
                                + "; have it return one of that name, or say which columns there are with"
                                + " text(...).columns(...)");
            }
        }
    }

    /** Returns where {@code column} stands, counted from 1, or 0 if it is not among the rows. */
    private int position(SqlNode column, List<String> names) {
        List<? extends Selectable<?>> columns = core.resultColumns();
        SqlNode wanted = base(column);
        for (int i = 0; i < columns.size(); i++) {
            if (base(columns.get(i)).equals(wanted)) {
                return i + 1;
            }
        }
        return columns.isEmpty() || !(core instanceof Text) ? byName(column, names) : 0;
    }

    private static int byName(SqlNode column, List<String> names) {
        String name = column instanceof NamedExpression<?> named ? named.name() : "";
        int found = names.indexOf(name);
        if (found >= 0 && found != names.lastIndexOf(name)) {
            throw new LoadException(
                    "O173",
                    "the statement returns several columns called " + name + ", of which it is not clear which is "
                            + column + "; say which columns there are with text(...).columns(...), or rename one");
        }
        for (int i = 0; found < 0 && i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                found = i;
            }
        }
        return found + 1;
    }

    private static SqlNode base(SqlNode node) {
        if (node instanceof AliasedColumn<?> aliased) {
            return base(aliased.source());
        }
        if (node instanceof ColumnElement<?> column && column.plain() != column) {
            return base(column.plain());
        }
        return node instanceof Label<?> label ? base(label.expression()) : node;
    }
}
