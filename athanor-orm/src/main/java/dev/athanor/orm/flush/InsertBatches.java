package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.EagerDefaults;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows; consecutive ones with the same columns go together. */
final class InsertBatches {

    private static final @Nullable Object[] NOTHING = {};

    private final RowColumns.Finder finder;
    private final FlushContext context;
    private final IdentityHashMap<RowColumns, InsertColumn[]> known = new IdentityHashMap<>();
    private final List<EntityState> states = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private int width = Integer.MAX_VALUE;
    private BitSet present = new BitSet();
    private BitSet absent = new BitSet();
    private BitSet next = new BitSet();
    private BitSet nextAbsent = new BitSet();

    InsertBatches(Table table, FlushContext context) {
        this.finder = new RowColumns.Finder(table);
        this.context = context;
    }

    void add(EntityState state) {
        InsertColumn[] columns = columns(finder.of(state.mapping()));
        @Nullable Object[] values = new @Nullable Object[Math.min(width, columns.length)];
        next.clear();
        nextAbsent.clear();
        int count = 0;
        for (InsertColumn column : columns) {
            Object value = column.value(state);
            if (column.isLeftOut(state, value)) {
                nextAbsent.set(column.index());
            } else {
                next.set(column.index());
                if (count == values.length) {
                    values = Arrays.copyOf(values, columns.length);
                }
                values[count++] = value;
            }
        }
        boolean alone = state.assignsExpressions();
        boolean others = !next.equals(present) || !nextAbsent.equals(absent);
        if (!rows.isEmpty() && (alone || others || states.get(0).assignsExpressions())) {
            write();
        }
        if (rows.isEmpty()) {
            BitSet swap = present;
            present = next;
            next = swap;
            swap = absent;
            absent = nextAbsent;
            nextAbsent = swap;
        }
        width = count; // the next row is likely to have as many
        states.add(state);
        rows.add(count == values.length ? values : Arrays.copyOf(values, count));
    }

    private InsertColumn[] columns(RowColumns row) {
        return known.computeIfAbsent(
                row,
                any -> row.all().stream()
                        .map(column -> new InsertColumn(column, column.equals(row.version()), context))
                        .toArray(InsertColumn[]::new));
    }

    void write() {
        if (rows.isEmpty()) {
            return;
        }
        RowColumns first = finder.of(states.get(0).mapping());
        List<Column<?>> given = new ArrayList<>();
        List<ColumnMapping> made = new ArrayList<>();
        List<ColumnMapping> unknown = new ArrayList<>();
        for (InsertColumn column : columns(first)) {
            boolean there = present.get(column.index());
            if (there) {
                given.add(column.mapping().column());
            }
            if (!there || states.get(0).assigned(column.mapping().slot()) != null) {
                (column.mapping().isKey() || fetches(first, column) ? made : unknown).add(column.mapping());
            }
        }
        List<Column<?>> returning = new ArrayList<>();
        made.forEach(column -> returning.add(column.column()));
        List<@Nullable Object[]> returned = context.insert(finder.table(), given, List.copyOf(rows), returning);
        for (int i = 0; i < states.size(); i++) {
            List<ColumnMapping> filled = context.hears() ? filled(states.get(i), made) : List.of();
            finish(states.get(i), rows.get(i));
            take(states.get(i), made, made.isEmpty() ? NOTHING : returned.get(i));
            know(states.get(i), unknown);
            if (!filled.isEmpty()) {
                context.filled(states.get(i), filled);
            }
        }
        states.clear();
        rows.clear();
    }

    /** {@return whether the value that the database makes of a column comes back with the insert} */
    private boolean fetches(RowColumns row, InsertColumn column) {
        ColumnMapping mapped = column.mapping();
        boolean mayWait = (column.isDefaulted() || mapped.isReadOnly())
                && row.mapping().descriptor().settings().eagerDefaults() == EagerDefaults.NEVER;
        boolean wanted = mapped.equals(row.version()) || (!mayWait && mapped.deferral() == null);
        return wanted && context.dialect(finder.table()).has(Capability.INSERT_RETURNING);
    }

    private void finish(EntityState state, @Nullable Object[] row) {
        Instrumented entity = state.present();
        RowColumns written = finder.of(state.mapping());
        int place = 0;
        for (InsertColumn column : columns(written)) {
            if (present.get(column.index())) {
                if (column.isMade(state)) {
                    ColumnValue.setLoaded(state, entity, column.mapping(), row[place]);
                }
                place++;
            }
        }
    }

    /** {@return the columns whose values were made: by the program, or by the database, which returned them} */
    private List<ColumnMapping> filled(EntityState state, List<ColumnMapping> returned) {
        RowColumns written = finder.of(state.mapping());
        List<ColumnMapping> filled = new ArrayList<>();
        for (InsertColumn column : columns(written)) {
            boolean made = present.get(column.index()) && column.isMade(state);
            if (made
                    || (returned.contains(column.mapping()) && !column.mapping().isKey())) {
                filled.add(column.mapping());
            }
        }
        return filled;
    }

    private static void take(EntityState state, List<ColumnMapping> made, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            ColumnValue.setLoaded(state, state.present(), made.get(i), values[i]);
        }
        FetchedValues.expireExpressions(state, true);
    }

    /** Columns whose values the insert did not bring back are loaded now, or on first use. */
    private void know(EntityState state, List<ColumnMapping> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        RowColumns written = finder.of(state.mapping());
        ColumnMapping version = written.version();
        if (written.isEager() || (version != null && unknown.contains(version))) {
            FetchedValues.load(context, state, unknown);
        } else {
            unknown.forEach(column -> state.markUnloaded(column.slotIn(state.mapping())));
        }
    }
}
