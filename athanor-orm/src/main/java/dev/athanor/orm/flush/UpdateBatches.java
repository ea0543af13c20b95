package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Expression;
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
    private final @Nullable MadeValue[] made;
    private final BitSet madeColumns = new BitSet();
    private BitSet changed = new BitSet();

    UpdateBatches(EntityMapping<?> mapping, FlushContext context) {
        this.mapping = mapping;
        this.context = context;
        this.all = mapping.columns();
        this.version = mapping.version();
        this.made =
                all.stream().map(column -> MadeValue.onUpdate(column, context)).toArray(MadeValue[]::new);
        for (int i = 0; i < made.length; i++) {
            madeColumns.set(i, made[i] != null);
        }
    }

    void add(EntityState state) {
        EntityState replaced = Objects.requireNonNull(UnitOfWork.of(state)).replaced();
        BitSet columns = replaced == null ? changed(state) : present(state);
        if (columns.isEmpty()) {
            return;
        }
        if (version != null && !version.isMadeByDatabase()) {
            columns.set(all.indexOf(version));
        }
        columns.or(madeColumns);
        boolean alone = state.assignsExpressions();
        if (alone || !columns.equals(changed)) {
            write();
            changed = columns;
        }
        states.add(state);
        rows.add(row(state, replaced == null ? state : replaced));
        if (alone) {
            write();
        }
    }

    private BitSet changed(EntityState state) {
        BitSet columns = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (ColumnValue.differs(state, all.get(i)) && !all.get(i).isReadOnly()) {
                columns.set(i);
            }
        }
        return columns;
    }

    private BitSet present(EntityState state) {
        BitSet columns = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            ColumnMapping column = all.get(i);
            columns.set(i, !column.isKey() && !column.isReadOnly() && ColumnValue.isPresent(state, column));
        }
        return columns;
    }

    /** {@return the new values, then those that find the row: of its key, and its version} */
    private @Nullable Object[] row(EntityState state, EntityState found) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            row.add(value(state, found, i));
        }
        row.addAll(EntityRows.rowKey(found));
        if (version != null) {
            row.add(known(found, version));
        }
        return row.toArray();
    }

    private @Nullable Object value(EntityState state, EntityState found, int index) {
        ColumnMapping column = all.get(index);
        Expression<?> assigned = state.assigned(column.slot());
        if (assigned != null) {
            return assigned;
        }
        if (column == version) {
            return nextVersion(state, found, column);
        }
        MadeValue maker = made[index];
        if (maker != null && !ColumnValue.differs(state, column)) {
            return maker.of(state);
        }
        Object value = ColumnValue.of(state, column);
        if (column.isKey() && value == null) {
            throw new FlushException(
                    "O027",
                    state + " has no value in its key " + column.column()
                            + " any more, and a row must have one; set it, or delete the object");
        }
        return value;
    }

    /** A version that the program set itself is the one to write. */
    private static @Nullable Object nextVersion(EntityState state, EntityState found, ColumnMapping version) {
        if (state == found && ColumnValue.differs(state, version)) {
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
        UpdatedValues fetched = UpdatedValues.of(mapping, changed, states.get(0), context);
        RowCounts.updated(mapping, states, fetched.execute(set, key, states, rows));
        for (int i = 0; i < states.size(); i++) {
            finish(states.get(i), set, rows.get(i));
        }
        states.clear();
        rows.clear();
    }

    /** Tells the object what was written that was not its own: its version, and what was made for it. */
    private void finish(EntityState state, List<Column<?>> set, @Nullable Object[] row) {
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            ColumnMapping column = all.get(i);
            Object written = row[set.indexOf(column.column())];
            if ((column == version || made[i] != null) && !(written instanceof Expression<?>)) {
                ColumnValue.setLoaded(state, state.present(), column, written);
            }
        }
        FetchedValues.expireExpressions(state, false);
    }
}
