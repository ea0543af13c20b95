package dev.athanor.orm.change;

import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.flush.Versions;
import dev.athanor.orm.load.EntityReturning;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.Discriminator;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.query.NullValues;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.Capability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An INSERT of many rows of an entity: one batch for each run of rows that have the same columns. */
final class RowInsert {

    private final ChangeContext context;
    private final EntityMapping<?> mapping;

    RowInsert(ChangeContext context, EntityMapping<?> mapping) {
        this.context = context;
        this.mapping = mapping;
    }

    @SuppressWarnings("unchecked") // without columns to return its result is a number, whatever its rows would be
    <R> Result<R> run(Insert<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<List<NamedRow>> runs = NamedRow.runs(named(statement, rows));
        if (mapping.lineage().levels().size() > 1) {
            return new HierarchyInsert(context, mapping).run(statement, runs);
        }
        if (statement.resultColumns().isEmpty()) {
            long count = 0;
            for (List<NamedRow> run : runs) {
                long changed = context.execute(insert(statement, run.get(0)).inline(), values(run))
                        .rowCount();
                count = count < 0 || changed < 0 ? -1 : count + changed;
            }
            return (Result<R>) Result.of(new ChangeCount(count, NoChanges.OTHER));
        }
        checkReturning();
        EntityReturning.Runs<R> returned = new EntityReturning.Runs<>(context.loading(), statement);
        for (List<NamedRow> run : runs) {
            Insert<Row> core = insert(statement, run.get(0)).withReturned(returned.columns());
            returned.add(context.execute(core, values(run)));
        }
        return returned.result();
    }

    private List<NamedRow> named(Insert<?> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        boolean nulls = NullValues.of(statement) == NullValues.WRITTEN;
        ColumnMapping version = mapping.version();
        ColumnMapping told = told();
        List<NamedRow> named = new ArrayList<>(rows.size());
        for (Map<String, ? extends @Nullable Object> row : rows) {
            NamedRow own = NamedRow.of(mapping, row, nulls);
            if (version != null && statement.assigned(version.column()) == null) {
                own.values().putIfAbsent(version, Versions.first(version));
            }
            if (told != null && statement.assigned(told.column()) == null) {
                own.values().putIfAbsent(told, mapping.lineage().identity());
            }
            named.add(own);
        }
        return named;
    }

    /** Returns the column that says which class a row is of, or null if none does. */
    private @Nullable ColumnMapping told() {
        Discriminator discriminator = mapping.lineage().discriminator();
        return discriminator == null || discriminator.column() == null || mapping.lineage().identity() == null
                ? null
                : (ColumnMapping) discriminator.in(mapping);
    }

    private static Insert<?> insert(Insert<?> statement, NamedRow like) {
        Insert<?> core = (Insert<?>) EntityChanges.core(statement);
        for (ColumnMapping column : like.values().keySet()) {
            if (core.assigned(column.column()) == null) {
                Expression<?> value =
                        Sql.parameter(column.column().name(), column.column().type());
                core = core.complete(column.column(), row -> value);
            }
        }
        return core;
    }

    private static List<Map<String, @Nullable Object>> values(List<NamedRow> run) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(run.size());
        for (NamedRow row : run) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            row.values().forEach((column, value) -> values.put(column.column().name(), value));
            rows.add(values);
        }
        return rows;
    }

    private void checkReturning() {
        checkReturning(context, mapping);
    }

    /** Makes sure that the database can return what it inserts. */
    static void checkReturning(ChangeContext context, EntityMapping<?> mapping) {
        if (!context.loading().dialect(mapping.type()).has(Capability.INSERT_RETURNING)) {
            throw new SessionException(
                    "O104",
                    "Rows of " + mapping.type().getSimpleName() + " cannot be inserted and returned at once: "
                            + context.loading().dialect(mapping.type()).name()
                            + " has no INSERT … RETURNING; insert them without returning(...), or add objects to the"
                            + " session");
        }
    }
}
