package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows that take unique values from each other in a circle a value that nobody else has, so that the first of
 * them can be updated: NULL where that may be, else one made up for as long as the flush takes.
 */
final class StepAside {

    private final EntityMapping<?> mapping;
    private final FlushContext context;
    private final UniqueKeys keys;

    StepAside(EntityMapping<?> mapping, FlushContext context, UniqueKeys keys) {
        this.mapping = mapping;
        this.context = context;
        this.keys = keys;
    }

    /** Where no value can be made up the database is left to say what it thinks of the swap. */
    void write(UpdateOrder.Aside aside) {
        List<ColumnMapping> columns = new ArrayList<>(keys.columns(aside.key()));
        columns.removeIf(column -> !aside.state().isChanged(column.slot()));
        write(aside.state(), columns);
    }

    /** Takes a value from a row that is to be deleted. */
    static void write(UniqueKeys.Handover freed, FlushContext context) {
        EntityState state = freed.deleted();
        UniqueKeys keys = UniqueKeys.of(state.mapping());
        new StepAside(state.mapping(), context, keys).write(state, keys.columns(freed.key()));
    }

    private void write(EntityState state, List<ColumnMapping> columns) {
        for (ColumnMapping column : columns) {
            Object old = state.committed(column.slot());
            boolean nullable = column.column().isNullable();
            Object value = old == null || nullable || isForeign(column)
                    ? null
                    : madeUp(old, column.column().type());
            if (old != null && (nullable || value != null)) {
                update(state, column, value);
                return;
            }
        }
    }

    private boolean isForeign(ColumnMapping column) {
        return mapping.table().foreignKeys().stream()
                .anyMatch(key -> key.columns().contains(column.column()));
    }

    private static @Nullable Object madeUp(Object old, SqlType<?> type) {
        if (old instanceof Integer number) {
            return -1 - Math.abs(number);
        }
        if (old instanceof Long number) {
            return -1 - Math.abs(number);
        }
        if (old instanceof UUID) {
            return UUID.randomUUID();
        }
        if (old instanceof String) {
            String made = "~" + UUID.randomUUID();
            boolean limited = type instanceof StandardType<?> standard
                    && !standard.arguments().isEmpty();
            int limit = limited ? ((StandardType<?>) type).arguments().get(0) : made.length();
            return made.substring(0, Math.min(limit, made.length()));
        }
        return null;
    }

    private void update(EntityState state, ColumnMapping column, @Nullable Object value) {
        ColumnMapping version = mapping.version();
        List<Column<?>> where = new ArrayList<>();
        mapping.key().forEach(key -> where.add(key.column()));
        List<@Nullable Object> row = new ArrayList<>();
        row.add(value);
        List<@Nullable Object> rowKey = new ArrayList<>(EntityRows.rowKey(state));
        row.addAll(rowKey);
        if (version != null) {
            where.add(version.column());
            row.add(UpdateBatches.known(state, version));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(row.toArray());
        long[] counts = context.execute(RowStatements.update(mapping.table(), List.of(column.column()), where), rows);
        RowCounts.updated(mapping, List.of(state), counts);
        int place = mapping.key().indexOf(column);
        if (place >= 0) {
            rowKey.set(place, value);
            Objects.requireNonNull(UnitOfWork.of(state)).movedTo(rowKey);
        }
    }
}
