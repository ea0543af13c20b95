package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates the changed columns of rows; consecutive rows with the same changed columns go together. */
final class UpdateBatches {

    private final EntityMapping<?> mapping;
    private final FlushContext context;
    private final List<ColumnMapping> all;
    private final @Nullable ColumnMapping version;
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private BitSet changed = new BitSet();

    UpdateBatches(EntityMapping<?> mapping, FlushContext context) {
        this.mapping = mapping;
        this.context = context;
        this.all = mapping.columns();
        this.version = mapping.version();
    }

    void add(EntityState state) {
        EntityState replaced = Objects.requireNonNull(UnitOfWork.of(state)).replaced();
        BitSet columns = replaced == null ? changed(state) : present(state);
        if (columns.isEmpty()) {
            return;
        }
        if (version != null) {
            columns.set(all.indexOf(version));
        }
        if (!columns.equals(changed)) {
            write();
            changed = columns;
        }
        states.add(state);
        rows.add(row(state, replaced == null ? state : replaced));
    }

    private BitSet changed(EntityState state) {
        BitSet columns = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (state.differs(all.get(i).slot())) {
                columns.set(i);
            }
        }
        return columns;
    }

    private BitSet present(EntityState state) {
        BitSet columns = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            ColumnMapping column = all.get(i);
            columns.set(i, !column.column().isPrimaryKey() && state.isPresent(column.slot()));
        }
        return columns;
    }

    /** {@return the new values, then those that find the row: of its key, and its version} */
    private @Nullable Object[] row(EntityState state, EntityState found) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            ColumnMapping column = all.get(i);
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
        List<Column<?>> set = new ArrayList<>();
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            set.add(all.get(i).column());
        }
        List<Column<?>> key = new ArrayList<>();
        mapping.key().forEach(column -> key.add(column.column()));
        if (version != null) {
            key.add(version.column());
        }
        long[] counts = context.execute(RowStatements.update(mapping.table(), set, key), List.copyOf(rows));
        RowCounts.updated(mapping, states, counts);
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
}
