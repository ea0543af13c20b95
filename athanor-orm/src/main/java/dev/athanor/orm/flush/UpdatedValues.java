package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.Row;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs an UPDATE of rows with the same columns, and sees to what the database makes of others.
 *
 * @param table the table
 * @param context who knows the database
 * @param unknown the columns whose values the database makes
 * @param eager whether these are fetched at once
 */
record UpdatedValues(Table table, FlushContext context, List<ColumnMapping> unknown, boolean eager) {

    /** Returns what is to be seen to where the columns {@code changed} are set, as {@code first} has them. */
    static UpdatedValues of(Table table, RowColumns row, BitSet changed, EntityState first, FlushContext context) {
        List<ColumnMapping> unknown = new ArrayList<>();
        for (ColumnMapping column : row.all()) {
            boolean byDatabase = !changed.get(column.column().index()) && isMadeByDatabase(column);
            if (byDatabase || first.assigned(column.slot()) != null) {
                unknown.add(column);
            }
        }
        boolean eager = row.isEager() || unknown.contains(row.version());
        return new UpdatedValues(table, context, unknown, eager);
    }

    static boolean isMadeByDatabase(ColumnMapping column) {
        return column.isServerUpdated()
                || column.column().definition().values().onUpdate() instanceof ColumnDefault.InDatabase<?>;
    }

    /** Returns how many rows each of the updates matched. */
    long[] execute(List<Column<?>> set, List<Column<?>> key, List<EntityState> states, List<@Nullable Object[]> rows) {
        boolean returning =
                eager && !unknown.isEmpty() && context.dialect(table).has(Capability.UPDATE_RETURNING);
        if (returning) {
            return returning(set, key, states, rows);
        }
        long[] counts = states.get(0).assignsExpressions()
                ? new long[] {
                    context.run(table, update(set, key, rows.get(0)), RowStatements.named(set, key, rows.get(0)))
                            .rowCount()
                }
                : context.execute(RowStatements.update(table, set, key), List.copyOf(rows));
        for (int i = 0; i < states.size(); i++) {
            if (counts[i] != 0) {
                know(states.get(i));
            }
        }
        return counts;
    }

    private void know(EntityState state) {
        unknown.forEach(column -> state.markUnloaded(column.slot()));
        if (eager && !unknown.isEmpty()) {
            FetchedValues.load(context, state, unknown);
            context.filled(state, unknown);
        }
    }

    private long[] returning(
            List<Column<?>> set, List<Column<?>> key, List<EntityState> states, List<@Nullable Object[]> rows) {
        List<Column<?>> wanted = new ArrayList<>();
        unknown.forEach(column -> wanted.add(column.column()));
        long[] counts = new long[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            List<Row> returned = context.run(
                            table,
                            update(set, key, rows.get(i)).returning(wanted),
                            RowStatements.named(set, key, rows.get(i)))
                    .all();
            counts[i] = returned.size();
            if (counts[i] == 1) {
                FetchedValues.take(states.get(i), unknown, returned.get(0));
                context.filled(states.get(i), unknown);
            }
        }
        return counts;
    }

    private Update<Row> update(List<Column<?>> set, List<Column<?>> key, @Nullable Object[] row) {
        Map<Column<?>, Expression<?>> expressions = new HashMap<>();
        for (int i = 0; i < set.size(); i++) {
            if (row[i] instanceof Expression<?> expression) {
                expressions.put(set.get(i), expression);
            }
        }
        return RowStatements.update(table, set, key, expressions);
    }
}
