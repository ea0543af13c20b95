package dev.athanor.orm.change;

import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.load.EntityReturning;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.InsertTrait;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of rows that have a part in several tables: the topmost first, and with the keys that it returns, row by
 * row, those below. What the tables return of a row is put together.
 */
final class HierarchyInsert {

    private final ChangeContext context;
    private final EntityMapping<?> mapping;

    HierarchyInsert(ChangeContext context, EntityMapping<?> mapping) {
        this.context = context;
        this.mapping = mapping;
    }

    @SuppressWarnings("unchecked") // without columns to return its result is a number, whatever its rows would be
    <R> Result<R> run(Insert<R> statement, List<List<NamedRow>> runs) {
        if (statement.is(InsertTrait.MEETS_OTHERS)) {
            throw new SessionException(
                    "O107",
                    "Rows of " + mapping.type().getSimpleName()
                            + " are in several tables, and what becomes of a row that meets another can be said of one"
                            + " only: insert into " + mapping.lineage().levels().get(0).table() + " and "
                            + mapping.table() + " themselves, or look up first which rows are there");
        }
        if (statement.resultColumns().isEmpty()) {
            long count = 0;
            for (List<NamedRow> run : runs) {
                count += insert(statement, run, List.of()).size();
            }
            return (Result<R>) Result.of(new ChangeCount(count, NoChanges.OTHER));
        }
        RowInsert.checkReturning(context, mapping);
        EntityReturning.Runs<R> returned = new EntityReturning.Runs<>(context.loading(), statement);
        List<Column<?>> wanted = returned.columns().stream()
                .<Column<?>>map(this::column)
                .toList();
        for (List<NamedRow> run : runs) {
            for (Map<Column<?>, @Nullable Object> row : insert(statement, run, wanted)) {
                List<@Nullable Object> values = new ArrayList<>(wanted.size());
                wanted.forEach(column -> values.add(row.get(column)));
                returned.add(values);
            }
        }
        return returned.result();
    }

    private Column<?> column(Selectable<?> selected) {
        if (selected instanceof Column<?> column) {
            return column;
        }
        if (selected instanceof JoinedColumn<?> joined) {
            return column(joined.element());
        }
        if (selected instanceof Attribute<?, ?> attribute) {
            return column(attribute.element());
        }
        throw new SessionException(
                "O108",
                "Rows of " + mapping.type().getSimpleName() + " are inserted into several tables, which can return "
                        + "columns of their own and whole objects, not " + selected + "; compute it of those");
    }

    /** Inserts rows that have values for the same columns, and returns what is known of each. */
    private List<Map<Column<?>, @Nullable Object>> insert(
            Insert<?> statement, List<NamedRow> run, List<Column<?>> wanted) {
        List<Map<Column<?>, @Nullable Object>> known = new ArrayList<>(run.size());
        for (NamedRow row : run) {
            Map<Column<?>, @Nullable Object> values = new HashMap<>();
            row.values().forEach((column, value) -> values.put(column.column(), value));
            known.add(values);
        }
        List<Lineage.Level> levels = mapping.lineage().levels();
        for (int i = 0; i < levels.size(); i++) {
            if (i > 0) {
                handDown(levels.get(i - 1), levels.get(i), known);
            }
            insert(statement, levels.get(i), known, wanted);
        }
        return known;
    }

    private static void handDown(
            Lineage.Level above, Lineage.Level level, List<Map<Column<?>, @Nullable Object>> rows) {
        for (Map<Column<?>, @Nullable Object> row : rows) {
            for (int i = 0; i < level.key().size(); i++) {
                row.put(level.key().get(i), row.get(above.key().get(i)));
            }
        }
    }

    private void insert(
            Insert<?> statement,
            Lineage.Level level,
            List<Map<Column<?>, @Nullable Object>> rows,
            List<Column<?>> wanted) {
        Insert<?> insert = Sql.insert(level.table())
                .withOptions(EntityChanges.core(statement).options());
        List<Column<?>> given = new ArrayList<>();
        Set<Column<?>> returning = new LinkedHashSet<>();
        for (Column<?> column : level.table().columns()) {
            Expression<?> common = level.table() == mapping.table() ? statement.assigned(column) : null;
            if (rows.get(0).containsKey(column)) {
                Expression<?> value = Sql.parameter(column.name(), column.type());
                insert = insert.complete(column, row -> value);
                given.add(column);
            } else if (common != null) {
                insert = insert.complete(column, row -> common);
            } else if (wanted.contains(column) || level.key().contains(column)) {
                returning.add(column);
            }
        }
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>(rows.size());
        for (Map<Column<?>, @Nullable Object> row : rows) {
            Map<String, @Nullable Object> values = new HashMap<>();
            given.forEach(column -> values.put(column.name(), row.get(column)));
            parameters.add(values);
        }
        if (returning.isEmpty()) {
            Result<?> unused = context.execute(insert.inline(), parameters);
        } else {
            RowInsert.checkReturning(context, mapping);
            take(context.execute(insert.withReturned(List.copyOf(returning)), parameters), returning, rows);
        }
    }

    private static void take(
            Result<Row> returned, Set<Column<?>> columns, List<Map<Column<?>, @Nullable Object>> rows) {
        int i = 0;
        for (Row row : returned) {
            int place = 0;
            for (Column<?> column : columns) {
                rows.get(i).put(column, row.get(place++));
            }
            i++;
        }
    }
}
