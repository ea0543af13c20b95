package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates the changed columns of rows; consecutive rows with the same changed columns go together. */
final class UpdateBatches {

    private final RowColumns.Finder finder;
    private final FlushContext context;
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private BitSet changed = new BitSet();

    UpdateBatches(Table table, FlushContext context) {
        this.finder = new RowColumns.Finder(table);
        this.context = context;
    }

    void add(EntityState state) {
        RowColumns row = finder.of(state.mapping());
        EntityState replaced = Objects.requireNonNull(UnitOfWork.of(state)).replaced();
        BitSet columns = replaced == null ? changed(state, row) : present(state, row);
        ColumnMapping version = row.version();
        if (columns.isEmpty() && (version == null || !differsElsewhere(state, row))) {
            return;
        }
        if (version != null) {
            columns.set(version.column().index());
        }
        if (!columns.equals(changed)) {
            write();
            changed = columns;
        }
        states.add(state);
        rows.add(row(state, replaced == null ? state : replaced, row));
    }

    /** A version counts changes in all tables that an object has a part in. */
    private static boolean differsElsewhere(EntityState state, RowColumns row) {
        List<ColumnMapping> all = state.mapping().columns();
        return all.size() > row.all().size() && all.stream().anyMatch(column -> state.differs(column.slot()));
    }

    private static BitSet changed(EntityState state, RowColumns row) {
        BitSet columns = new BitSet();
        for (ColumnMapping column : row.all()) {
            if (state.differs(column.slot())) {
                columns.set(column.column().index());
            }
        }
        return columns;
    }

    private static BitSet present(EntityState state, RowColumns row) {
        BitSet columns = new BitSet();
        for (ColumnMapping column : row.all()) {
            if (!column.column().isPrimaryKey() && state.isPresent(column.slot())) {
                columns.set(column.column().index());
            }
        }
        return columns;
    }

    /** {@return the new values, then those that find the row: of its key, and its version} */
    private @Nullable Object[] row(EntityState state, EntityState found, RowColumns columns) {
        List<@Nullable Object> row = new ArrayList<>();
        ColumnMapping version = columns.version();
        for (ColumnMapping column : columns.all()) {
            if (!changed.get(column.column().index())) {
                continue;
            }
            if (column.column().isPrimaryKey() && state.value(column.slot()) == null) {
                throw new FlushException(
                        "O027",
                        state + " has no value in its key " + column.column()
                                + " any more, and a row must have one; set it, or delete the object");
            }
            row.add(column == version ? nextVersion(state, found, column) : state.value(column.slot()));
        }
        row.addAll(EntityRows.rowKey(found));
        if (version != null) {
            row.add(known(found, version));
        }
        return row.toArray();
    }

    /** A version that the program set itself is the one to write. */
    private static @Nullable Object nextVersion(EntityState state, EntityState found, ColumnMapping version) {
        if (state == found && state.differs(version.slot())) {
            return state.value(version.slot());
        }
        return Versions.next(version, known(found, version));
    }

    /** {@return the version the row is to have; one that is not loaded is loaded now} */
    static @Nullable Object known(EntityState state, ColumnMapping version) {
        if (state.isUnloaded(version.slot())) {
            state.read(state.present(), version.slot());
        }
        return state.committed(version.slot());
    }

    void write() {
        if (rows.isEmpty()) {
            return;
        }
        RowColumns row = finder.of(states.get(0).mapping());
        ColumnMapping version = row.version();
        List<Column<?>> set = new ArrayList<>();
        for (ColumnMapping column : row.all()) {
            if (changed.get(column.column().index())) {
                set.add(column.column());
            }
        }
        List<Column<?>> key = new ArrayList<>(row.key());
        if (version != null) {
            key.add(version.column());
        }
        long[] counts = context.execute(RowStatements.update(finder.table(), set, key), List.copyOf(rows));
        check(counts, version != null);
        if (version != null) {
            int place = set.indexOf(version.column());
            for (int i = 0; i < states.size(); i++) {
                EntityState state = states.get(i);
                state.setLoaded(state.present(), version.slot(), rows.get(i)[place]);
            }
        }
        states.clear();
        rows.clear();
    }

    private void check(long[] counts, boolean versioned) {
        List<EntityState> stale = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                stale.add(states.get(i));
            }
        }
        if (!stale.isEmpty()) {
            throw new StaleDataException(
                    "O030",
                    "UPDATE of " + finder.table() + ": " + stale
                            + (stale.size() == 1 ? " has" : " have") + " no row "
                            + (!versioned ? "any more" : "of the version that was loaded")
                            + "; someone else changed or deleted it: roll back, and begin again with what the database"
                            + " has now");
        }
    }
}
