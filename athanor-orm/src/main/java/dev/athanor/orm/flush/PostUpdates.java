package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes foreign keys by statements of their own: rows that refer to each other are inserted first, and deleted when
 * the keys are cleared.
 */
final class PostUpdates {

    private final FlushContext context;
    private final Map<Written, List<@Nullable Object>> written = new HashMap<>();

    /**
     * A foreign key of one row.
     *
     * @param state the object
     * @param columns the columns of the key
     */
    private record Written(EntityState state, List<Column<?>> columns) {}

    PostUpdates(FlushContext context) {
        this.context = context;
    }

    /** Writes the key of each object unless the other side of the relationship has just written the same. */
    void write(EntityMapping<?> mapping, List<Column<?>> foreignKey, List<EntityState> states) {
        ColumnMapping version = version(mapping, foreignKey);
        Map<Column<?>, MadeValue> made = made(mapping, foreignKey);
        List<Column<?>> set = new ArrayList<>(foreignKey);
        set.addAll(made.keySet());
        if (version != null && !version.isMadeByDatabase()) {
            set.add(version.column());
        }
        set.sort(Comparator.comparingInt(Column::index));
        List<EntityState> updated = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (EntityState state : states) {
            List<@Nullable Object> values = values(state, foreignKey);
            boolean known = written.containsKey(new Written(state, foreignKey));
            if (known ? !values.equals(written.get(new Written(state, foreignKey))) : differs(state, foreignKey)) {
                written.put(new Written(state, foreignKey), values);
                updated.add(state);
                rows.add(row(state, set, version, made));
            }
        }
        if (!rows.isEmpty()) {
            execute(mapping, set, updated, rows);
            for (int i = 0; i < updated.size(); i++) {
                keep(updated.get(i), made, set, rows.get(i));
            }
        }
    }

    /** {@return what the program makes for columns of rows that are updated, in the table of the key} */
    private Map<Column<?>, MadeValue> made(EntityMapping<?> mapping, List<Column<?>> foreignKey) {
        Map<Column<?>, MadeValue> made = new LinkedHashMap<>();
        for (ColumnMapping column : mapping.columns()) {
            boolean there = column.column().table() == foreignKey.get(0).table();
            MadeValue maker = there && !foreignKey.contains(column.column()) && !column.equals(mapping.version())
                    ? MadeValue.onUpdate(column, context)
                    : null;
            if (maker != null) {
                made.put(column.column(), maker);
            }
        }
        return made;
    }

    private static void keep(
            EntityState state, Map<Column<?>, MadeValue> made, List<Column<?>> set, @Nullable Object[] row) {
        for (Column<?> column : made.keySet()) {
            ColumnValue.setLoaded(state, state.present(), state.mapping().column(column), row[set.indexOf(column)]);
        }
    }

    /** {@return the column that counts updates, if it is in the table of the key} */
    private static @Nullable ColumnMapping version(EntityMapping<?> mapping, List<Column<?>> foreignKey) {
        ColumnMapping version = mapping.version();
        boolean there =
                version != null && version.column().table() == foreignKey.get(0).table();
        return there ? version : null;
    }

    private static List<@Nullable Object> values(EntityState state, List<Column<?>> foreignKey) {
        List<@Nullable Object> values = new ArrayList<>();
        foreignKey.forEach(
                column -> values.add(ColumnValue.of(state, state.mapping().column(column))));
        return values;
    }

    private static boolean differs(EntityState state, List<Column<?>> foreignKey) {
        for (Column<?> column : foreignKey) {
            ColumnMapping mapped = state.mapping().column(column);
            if (state.key() == null ? ColumnValue.of(state, mapped) != null : ColumnValue.differs(state, mapped)) {
                return true;
            }
        }
        return false;
    }

    /** {@return what to write, in the order of the table, and then what finds the row} */
    private static @Nullable Object[] row(
            EntityState state, List<Column<?>> set, @Nullable ColumnMapping version, Map<Column<?>, MadeValue> made) {
        List<@Nullable Object> row = new ArrayList<>();
        Object known = version == null ? null : UpdateBatches.known(state, version);
        for (Column<?> column : set) {
            if (version != null && column.equals(version.column())) {
                row.add(Versions.next(version, known));
            } else {
                MadeValue maker = made.get(column);
                row.add(maker == null ? ColumnValue.of(state, state.mapping().column(column)) : maker.of(state));
            }
        }
        IdentityKey key = state.key();
        row.addAll(key == null ? Flush.keyOf(state).values() : EntityRows.currentKey(state));
        if (version != null) {
            row.add(known);
        }
        return row.toArray();
    }

    private void execute(
            EntityMapping<?> mapping, List<Column<?>> set, List<EntityState> states, List<@Nullable Object[]> rows) {
        ColumnMapping version = version(mapping, set);
        Lineage.Level level = mapping.lineage().level(set.get(0).table());
        List<Column<?>> key = new ArrayList<>(level.key());
        if (version != null) {
            key.add(version.column());
        }
        long[] counts = context.execute(RowStatements.update(level.table(), set, key), rows);
        RowCounts.updated(level.table(), version != null, states, counts);
        for (int i = 0; i < states.size(); i++) {
            EntityState state = states.get(i);
            if (version != null && version.isMadeByDatabase()) {
                FetchedValues.load(context, state, List.of(version));
            } else if (version != null) {
                state.setLoaded(state.present(), version.slot(), rows.get(i)[set.indexOf(version.column())]);
            }
        }
    }
}
