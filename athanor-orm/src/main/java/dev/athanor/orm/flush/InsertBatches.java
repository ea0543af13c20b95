package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
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
                .map(column -> new InsertColumn(column, column == version))
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
        if (!rows.isEmpty() && !next.equals(present)) {
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
        for (int i = 0; i < all.size(); i++) {
            ColumnMapping column = all.get(i);
            if (present.get(i)) {
                given.add(column.column());
            } else if (column.column().isPrimaryKey()) {
                made.add(column);
            }
        }
        List<Column<?>> returning = new ArrayList<>();
        made.forEach(column -> returning.add(column.column()));
        List<@Nullable Object[]> returned = context.insert(mapping.table(), given, List.copyOf(rows), returning);
        for (int i = 0; i < states.size(); i++) {
            finish(states.get(i), made, made.isEmpty() ? NOTHING : returned.get(i));
        }
        states.clear();
        rows.clear();
    }

    private void finish(EntityState state, List<ColumnMapping> made, @Nullable Object[] values) {
        Instrumented entity = state.present();
        for (int i = 0; i < values.length; i++) {
            state.setLoaded(entity, made.get(i).slot(), values[i]);
        }
        if (version != null) {
            state.setLoaded(entity, version.slot(), Versions.first(version));
        }
        for (int i = present.nextClearBit(0); i < columns.length; i = present.nextClearBit(i + 1)) {
            ColumnMapping column = all.get(i);
            if (!made.contains(column)) {
                state.markUnloaded(column.slot());
            }
        }
    }
}
