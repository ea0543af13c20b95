package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows; consecutive ones with the same columns go together. */
final class InsertBatches {

    private static final @Nullable Object[] NOTHING = {};

    private final EntityMapping<?> mapping;
    private final FlushContext context;
    private final List<ColumnMapping> all;
    private final InsertColumn[] columns;
    private final @Nullable ColumnMapping version;
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private int width;
    private BitSet present = new BitSet();
    private BitSet next = new BitSet();

    InsertBatches(EntityMapping<?> mapping, FlushContext context) {
        this.mapping = mapping;
        this.context = context;
        this.all = mapping.columns();
        this.version = mapping.version();
        this.columns = all.stream()
                .map(column -> new InsertColumn(column, column == version, context))
                .toArray(InsertColumn[]::new);
        this.width = columns.length;
    }

    void add(EntityState state) {
        @Nullable Object[] values = new @Nullable Object[width];
        next.clear();
        int count = 0;
        for (int i = 0; i < columns.length; i++) {
            InsertColumn column = columns[i];
            Object value = column.value(state);
            if (!column.isLeftOut(state, value)) {
                next.set(i);
                if (count == values.length) {
                    values = Arrays.copyOf(values, columns.length);
                }
                values[count++] = value;
            }
        }
        boolean alone = state.assignsExpressions();
        if (!rows.isEmpty() && (alone || !next.equals(present) || states.get(0).assignsExpressions())) {
            write();
        }
        if (rows.isEmpty()) {
            BitSet swap = present;
            present = next;
            next = swap;
        }
        width = count; // the next row is likely to have as many
        states.add(state);
        rows.add(count == values.length ? values : Arrays.copyOf(values, count));
    }

    void write() {
        if (rows.isEmpty()) {
            return;
        }
        List<Column<?>> given = new ArrayList<>();
        List<ColumnMapping> made = new ArrayList<>();
        List<ColumnMapping> unknown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ColumnMapping column = all.get(i);
            if (present.get(i)) {
                given.add(column.column());
            }
            if (!present.get(i) || states.get(0).assigned(column.slot()) != null) {
                (column.isKey() || fetches(columns[i], column) ? made : unknown).add(column);
            }
        }
        List<Column<?>> returning = new ArrayList<>();
        made.forEach(column -> returning.add(column.column()));
        List<@Nullable Object[]> returned = context.insert(mapping.table(), given, List.copyOf(rows), returning);
        for (int i = 0; i < states.size(); i++) {
            finish(states.get(i), rows.get(i), made, made.isEmpty() ? NOTHING : returned.get(i));
            know(states.get(i), unknown);
        }
        states.clear();
        rows.clear();
    }

    /** {@return whether the value that the database makes of a column comes back with the insert} */
    private boolean fetches(InsertColumn column, ColumnMapping mapped) {
        boolean mayWait = (column.isDefaulted() || mapped.isReadOnly())
                && mapping.descriptor().settings().eagerDefaults() == EagerDefaults.NEVER;
        boolean wanted = mapped == version || (!mayWait && mapped.deferral() == null);
        return wanted && context.dialect(mapping.table()).has(Capability.INSERT_RETURNING);
    }

    private void finish(
            EntityState state, @Nullable Object[] row, List<ColumnMapping> made, @Nullable Object[] values) {
        Instrumented entity = state.present();
        int place = 0;
        for (int i = present.nextSetBit(0); i >= 0; i = present.nextSetBit(i + 1)) {
            if (columns[i].isMade(state)) {
                ColumnValue.setLoaded(state, entity, all.get(i), row[place]);
            }
            place++;
        }
        for (int i = 0; i < values.length; i++) {
            ColumnValue.setLoaded(state, entity, made.get(i), values[i]);
        }
        if (version != null && !version.isMadeByDatabase() && state.assigned(version.slot()) == null) {
            state.setLoaded(entity, version.slot(), Versions.first(version));
        }
        FetchedValues.expireExpressions(state, true);
    }

    /** Columns whose values the insert did not bring back are loaded now, or on first use. */
    private void know(EntityState state, List<ColumnMapping> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        boolean atOnce = mapping.descriptor().settings().eagerDefaults() == EagerDefaults.ALWAYS
                || (version != null && unknown.contains(version));
        if (atOnce) {
            FetchedValues.load(context, state, unknown);
        } else {
            unknown.forEach(column -> state.markUnloaded(column.slot()));
        }
    }
}
