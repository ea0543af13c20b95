package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates the changed columns of rows; consecutive rows with the same changed columns go together. */
final class UpdateBatches {

    private final RowColumns.Finder finder;
    private final FlushContext context;
    private final IdentityHashMap<RowColumns, UpdateColumns> known = new IdentityHashMap<>();
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private BitSet changed = new BitSet();

    UpdateBatches(Table table, FlushContext context) {
        this.finder = new RowColumns.Finder(table);
        this.context = context;
    }

    private UpdateColumns columns(EntityState state) {
        return known.computeIfAbsent(finder.of(state.mapping()), row -> UpdateColumns.of(row, context));
    }

    void add(EntityState state) {
        UpdateColumns row = columns(state);
        EntityState replaced = Objects.requireNonNull(UnitOfWork.of(state)).replaced();
        BitSet columns = replaced == null ? row.changed(state) : row.takenOver(state, replaced);
        ColumnMapping version = row.version();
        if (columns.isEmpty() && (version == null || !row.differsElsewhere(state))) {
            return;
        }
        if (version != null && !version.isMadeByDatabase()) {
            columns.set(version.column().index());
        }
        columns.or(row.made());
        boolean alone = state.assignsExpressions();
        if (alone || !columns.equals(changed) || !goesWithOthers(state, row)) {
            write();
            changed = columns;
        }
        states.add(state);
        rows.add(row(state, replaced == null ? state : replaced, row));
        if (alone) {
            write();
        }
    }

    /** Rows of several classes go together unless the database makes values in some of them. */
    private boolean goesWithOthers(EntityState state, UpdateColumns row) {
        if (states.isEmpty() || states.get(0).mapping() == state.mapping()) {
            return true;
        }
        return row.isPlain() && columns(states.get(0)).isPlain();
    }

    /** {@return the new values, then those that find the row: of its key, and its version} */
    private @Nullable Object[] row(EntityState state, EntityState found, UpdateColumns columns) {
        List<@Nullable Object> row = new ArrayList<>();
        for (ColumnMapping column : columns.all()) {
            if (changed.get(column.column().index())) {
                row.add(value(state, found, columns, column));
            }
        }
        row.addAll(columns.row().follows() ? EntityRows.currentKey(found) : EntityRows.rowKey(found));
        ColumnMapping version = columns.version();
        if (version != null) {
            row.add(known(found, version));
        }
        return row.toArray();
    }

    private static @Nullable Object value(
            EntityState state, EntityState found, UpdateColumns columns, ColumnMapping column) {
        Expression<?> assigned = state.assigned(column.slot());
        if (assigned != null) {
            return assigned;
        }
        if (column.equals(columns.version())) {
            return nextVersion(state, found, column);
        }
        MadeValue maker = columns.maker(column);
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
        UpdateColumns first = columns(states.get(0));
        ColumnMapping version = first.version();
        List<Column<?>> set = new ArrayList<>();
        for (ColumnMapping column : first.all()) {
            if (changed.get(column.column().index())) {
                set.add(column.column());
            }
        }
        List<Column<?>> key = new ArrayList<>(first.row().key());
        if (version != null) {
            key.add(version.column());
        }
        UpdatedValues fetched = UpdatedValues.of(finder.table(), first.row(), changed, states.get(0), context);
        RowCounts.updated(finder.table(), version != null, states, fetched.execute(set, key, states, rows));
        for (int i = 0; i < states.size(); i++) {
            finish(states.get(i), set, rows.get(i));
        }
        states.clear();
        rows.clear();
    }

    /** Tells the object what was written that was not its own: its version, and what was made for it. */
    private void finish(EntityState state, List<Column<?>> set, @Nullable Object[] row) {
        UpdateColumns columns = columns(state);
        List<ColumnMapping> filled = context.hears() ? new ArrayList<>() : List.of();
        for (ColumnMapping column : columns.all()) {
            if (changed.get(column.column().index())) {
                Object written = row[set.indexOf(column.column())];
                boolean own = !column.equals(columns.version()) && columns.maker(column) == null;
                if (!own && !(written instanceof Expression<?>)) {
                    ColumnValue.setLoaded(state, state.present(), column, written);
                    if (context.hears()) {
                        filled.add(column);
                    }
                }
            }
        }
        if (!filled.isEmpty()) {
            context.filled(state, filled);
        }
        FetchedValues.expireExpressions(state, false);
    }
}
