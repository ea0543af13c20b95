package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/** A column of rows that are inserted: where its value comes from. */
final class InsertColumn {

    private final ColumnMapping mapping;
    private final int slot;
    private final @Nullable Object version;
    private final boolean key;
    private final boolean generated;
    private final boolean defaulted;

    InsertColumn(ColumnMapping mapping, boolean version) {
        Column<?> column = mapping.column();
        this.mapping = mapping;
        this.slot = mapping.slot();
        this.version = version ? Versions.first(mapping) : null;
        this.key = column.isPrimaryKey();
        this.generated = key && column.isAutoincrement();
        this.defaulted = column.definition().values().comeFromDatabase();
    }

    /** {@return the place of the column in its table} */
    int index() {
        return mapping.column().index();
    }

    @Nullable
    Object value(EntityState state) {
        return version == null ? state.value(slot) : version;
    }

    /** What the database is to fill in is left out; all else is written, as NULL if need be. */
    boolean isLeftOut(EntityState state, @Nullable Object value) {
        if (!key && !defaulted) {
            return false;
        }
        if (generated && (value == null || !state.isPresent(slot))) {
            return true;
        }
        if (key && value == null && !defaulted) {
            throw new FlushException(
                    "O024",
                    state + " has no value in its key " + mapping.column()
                            + ", and the database makes none; set it before"
                            + " the object is flushed, or let the database make it: @Id(generated = Generated.YES)");
        }
        return defaulted && (key ? value == null : !state.isPresent(slot));
    }
}
