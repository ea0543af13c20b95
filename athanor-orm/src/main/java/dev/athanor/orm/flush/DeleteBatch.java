package dev.athanor.orm.flush;

import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntitySwitch;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes rows by key and, where there is one, version. */
final class DeleteBatch {

    private final Lineage.Level level;
    private final FlushContext context;
    private final @Nullable ColumnMapping version;

    /**
     * Creates a batch.
     *
     * @param level the table that rows are deleted from
     * @param version the column that counts updates, if it is in this table
     */
    DeleteBatch(Lineage.Level level, @Nullable ColumnMapping version, FlushContext context) {
        this.level = level;
        this.context = context;
        this.version = version;
    }

    void delete(List<EntityState> states) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        states.forEach(state -> rows.add(row(state)));
        List<Column<?>> key = new ArrayList<>(level.key());
        if (version != null) {
            key.add(version.column());
        }
        check(states, context.execute(RowStatements.delete(level.table(), key), rows));
    }

    private @Nullable Object[] row(EntityState state) {
        List<@Nullable Object> row = new ArrayList<>(EntityRows.rowKey(state));
        if (version != null) {
            row.add(UpdateBatches.known(state, version));
        }
        return row.toArray();
    }

    /** A row that is gone already is what was wanted, unless its version says that it should be there. */
    private void check(List<EntityState> states, long[] counts) {
        List<EntityState> stale = RowCounts.missed(states, counts);
        if (stale.isEmpty()) {
            return;
        }
        if (version != null) {
            throw new StaleDataException(
                    "O030",
                    "DELETE from " + level.table() + ": " + stale + (stale.size() == 1 ? " has" : " have")
                            + " no row of the version that was loaded; someone else changed or deleted it: roll back, and"
                            + " begin again with what the database has now");
        }
        stale.removeIf(state -> state.mapping().is(EntitySwitch.UNCONFIRMED_DELETES));
        if (context.confirmsDeletes() && !stale.isEmpty()) {
            context.warn("DELETE from " + level.table() + ": " + stale.size() + " of " + states.size()
                    + " rows were not there any more: " + stale);
        }
    }
}
