package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts rows; consecutive ones with the same columns go together. */
final class InsertBatches {

    private static final @Nullable Object[] NOTHING = {};

    private final RowColumns.Finder finder;
    private final FlushContext context;
    private final Map<RowColumns, InsertColumn[]> known = new IdentityHashMap<>();
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable RowColumns row;
    private InsertColumn[] columns = {};
    private int width;
    private BitSet present = new BitSet();
    private BitSet next = new BitSet();

    InsertBatches(Table table, FlushContext context) {
        this.finder = new RowColumns.Finder(table);
        this.context = context;
    }

    void add(EntityState state) {
        turnTo(finder.of(state.mapping()));
        @Nullable Object[] values = new @Nullable Object[width];
        next.clear();
        int count = 0;
        for (InsertColumn column : columns) {
            Object value = column.value(state);
            if (!column.isLeftOut(state, value)) {
                next.set(column.index());
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

    private void turnTo(RowColumns other) {
        if (row != other) {
            row = other;
            columns = known.computeIfAbsent(other, InsertBatches::columns);
            width = Math.min(Math.max(width, 1), columns.length);
        }
    }

    private static InsertColumn[] columns(RowColumns row) {
        return row.all().stream()
                .map(column -> new InsertColumn(column, column == row.version()))
                .toArray(InsertColumn[]::new);
    }

    void write() {
        if (rows.isEmpty()) {
            return;
        }
        List<Column<?>> given = new ArrayList<>();
        List<ColumnMapping> made = new ArrayList<>();
        for (ColumnMapping column : finder.of(states.get(0).mapping()).all()) {
            if (present.get(column.column().index())) {
                given.add(column.column());
            } else if (column.column().isPrimaryKey()) {
                made.add(column);
            }
        }
        List<Column<?>> returning = new ArrayList<>();
        made.forEach(column -> returning.add(column.column()));
        List<@Nullable Object[]> returned = context.insert(finder.table(), given, List.copyOf(rows), returning);
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
        RowColumns written = finder.of(state.mapping());
        ColumnMapping version = written.version();
        if (version != null) {
            state.setLoaded(entity, version.slot(), Versions.first(version));
        }
        if (present.cardinality() == written.all().size()) {
            return;
        }
        for (ColumnMapping column : written.all()) {
            if (!present.get(column.column().index()) && !made.contains(column)) {
                state.markUnloaded(column.slot());
            }
        }
    }
}
