package dev.athanor.orm.change;

import dev.athanor.engine.result.ChangeCount;
import dev.athanor.engine.result.NoChanges;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.flush.RowStatements;
import dev.athanor.orm.flush.Versions;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.Lineage;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.sql.Update;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An UPDATE of many rows of an entity, each found by its key: one batch for each run of rows with the same columns. */
final class RowUpdate {

    private final ChangeContext context;
    private final EntityMapping<?> mapping;
    private final @Nullable ColumnMapping version;

    RowUpdate(ChangeContext context, EntityMapping<?> mapping) {
        this.context = context;
        this.mapping = mapping;
        this.version = mapping.version();
    }

    @SuppressWarnings("unchecked") // its result is a number, whatever its rows would be
    <R> Result<R> run(Update<R> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        Synchronize how = Synchronize.of(statement);
        check(statement, how);
        List<NamedRow> named = new ArrayList<>(rows.size());
        for (Map<String, ? extends @Nullable Object> row : rows) {
            named.add(keyed(NamedRow.of(mapping, row, true)));
        }
        long count = 0;
        for (List<NamedRow> run : NamedRow.runs(named)) {
            count += write(run);
        }
        if (how != Synchronize.NONE) {
            named.forEach(this::synchronize);
        }
        return (Result<R>) Result.of(new ChangeCount(count, NoChanges.OTHER));
    }

    private void check(Update<?> statement, Synchronize how) {
        boolean more =
                !statement.conditions().isEmpty() || !statement.resultColumns().isEmpty();
        if (more || how == Synchronize.FETCH || statement.readsOthers()) {
            throw new SessionException(
                    "O103",
                    "An update of " + mapping.type().getSimpleName() + " by rows finds each row by its key: it takes"
                            + " no conditions, returns nothing, and fetches nothing; run it on session.connection() as"
                            + " an update of " + mapping.table() + ", or once for each row");
        }
    }

    private NamedRow keyed(NamedRow row) {
        for (ColumnMapping key : mapping.key()) {
            if (row.values().get(key) == null) {
                throw new SessionException(
                        "O102",
                        "A row to update " + mapping.type().getSimpleName() + " by has no value for " + key
                                + ", a part of its key, by which it is found; it has "
                                + row.values().keySet());
            }
        }
        return row;
    }

    private boolean isKey(ColumnMapping column) {
        return mapping.key().contains(column) || column.equals(version);
    }

    private long write(List<NamedRow> run) {
        List<ColumnMapping> set = new ArrayList<>();
        for (ColumnMapping column : run.get(0).values().keySet()) {
            if (!isKey(column)) {
                set.add(column);
            }
        }
        if (set.isEmpty()) {
            return 0;
        }
        if (version != null && run.get(0).values().containsKey(version)) {
            set.add(version);
        }
        long count = 0;
        for (Lineage.Level level : mapping.lineage().levels()) {
            List<ColumnMapping> own = set.stream()
                    .filter(column -> column.column().table() == level.table())
                    .toList();
            if (!own.isEmpty()) {
                count = write(run, level, own);
            }
        }
        return count;
    }

    private long write(List<NamedRow> run, Lineage.Level level, List<ColumnMapping> set) {
        boolean versioned = version != null && set.contains(version);
        List<@Nullable Object[]> values = new ArrayList<>(run.size());
        for (NamedRow row : run) {
            List<@Nullable Object> all = new ArrayList<>();
            set.forEach(column -> all.add(written(row, column)));
            mapping.key().forEach(column -> all.add(row.values().get(column)));
            if (versioned) {
                all.add(row.values().get(version));
            }
            values.add(all.toArray());
        }
        List<Column<?>> where = new ArrayList<>(level.key());
        if (versioned && version != null) {
            where.add(version.column());
        }
        Update<?> update = RowStatements.update(level.table(), columns(set), where);
        return count(level, run, context.executeMany(update, values));
    }

    private @Nullable Object written(NamedRow row, ColumnMapping column) {
        Object value = row.values().get(column);
        return column.equals(version) ? Versions.next(column, value) : value;
    }

    private static List<Column<?>> columns(List<ColumnMapping> mapped) {
        List<Column<?>> columns = new ArrayList<>();
        mapped.forEach(column -> columns.add(column.column()));
        return columns;
    }

    private long count(Lineage.Level level, List<NamedRow> run, long[] counts) {
        List<IdentityKey> missing = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                missing.add(key(run.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            throw new StaleDataException(
                    "O105",
                    "UPDATE of " + level.table() + " by rows: " + missing + (missing.size() == 1 ? " has" : " have")
                            + " no row, or not of the version given; roll back, and begin again with what the database"
                            + " has now");
        }
        return counts.length;
    }

    private IdentityKey key(NamedRow row) {
        List<Object> values = new ArrayList<>();
        for (ColumnMapping key : mapping.key()) {
            Object value = row.values().get(key);
            if (value != null) {
                values.add(value);
            }
        }
        return IdentityKey.of(
                mapping.lineage().root().type(), values, context.loading().token());
    }

    private void synchronize(NamedRow row) {
        EntityState state = context.loading().identityMap().get(key(row));
        if (state != null && state.entity() != null) {
            Map<ColumnMapping, @Nullable Object> set = new LinkedHashMap<>(row.values());
            set.keySet().removeAll(mapping.key());
            if (version != null) {
                set.computeIfPresent(version, (column, value) -> Versions.next(column, value));
            }
            UpdateEffect.of(context, mapping, set).on(state, true);
        }
    }
}
