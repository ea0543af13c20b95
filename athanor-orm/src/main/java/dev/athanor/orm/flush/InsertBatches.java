package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows; consecutive ones with the same columns go together. */
final class InsertBatches {

    private final EntityMapping<?> mapping;
    private final FlushContext context;
    private final List<ColumnMapping> all;
    private final @Nullable ColumnMapping version;
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private BitSet present = new BitSet();
    private BitSet next = new BitSet();

    InsertBatches(EntityMapping<?> mapping, FlushContext context) {
        this.mapping = mapping;
        this.context = context;
        this.all = mapping.columns();
        this.version = mapping.version();
    }

    void add(EntityState state) {
        @Nullable Object[] values = new @Nullable Object[all.size()];
        next.clear();
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = all.get(i);
            Object value = column == version ? Versions.first(column) : state.value(column.slot());
            if (!isLeftOut(state, column, value)) {
                next.set(i);
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
        states.add(state);
        rows.add(count == values.length ? values : java.util.Arrays.copyOf(values, count));
    }

    /** What the database is to fill in is left out; all else is written, as NULL if need be. */
    private static boolean isLeftOut(EntityState state, ColumnMapping column, @Nullable Object value) {
        Column<?> target = column.column();
        if (target.isPrimaryKey()) {
            boolean unset = value == null || !state.isPresent(column.slot());
            if (unset && target.isAutoincrement()) {
                return true;
            }
            if (value == null && target.definition().serverDefault() == null) {
                throw new FlushException(
                        "O024",
                        state + " has no value in its key " + target
                                + ", and the database makes none; set it before the"
                                + " object is flushed, or let the database make it: @Id(generated = Generated.YES)");
            }
            return value == null;
        }
        return target.definition().serverDefault() != null && !state.isPresent(column.slot());
    }

    void write() {
        if (rows.isEmpty()) {
            return;
        }
        List<Column<?>> columns = new ArrayList<>();
        List<ColumnMapping> made = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ColumnMapping column = all.get(i);
            if (present.get(i)) {
                columns.add(column.column());
            } else if (column.column().isPrimaryKey()) {
                made.add(column);
            }
        }
        List<Column<?>> returning = new ArrayList<>();
        made.forEach(column -> returning.add(column.column()));
        List<@Nullable Object[]> returned = context.insert(mapping.table(), columns, List.copyOf(rows), returning);
        for (int i = 0; i < states.size(); i++) {
            finish(states.get(i), made, made.isEmpty() ? new @Nullable Object[0] : returned.get(i));
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
        for (int i = 0; i < all.size(); i++) {
            ColumnMapping column = all.get(i);
            if (!present.get(i) && !column.column().isPrimaryKey()) {
                state.markUnloaded(column.slot());
            }
        }
    }
}
