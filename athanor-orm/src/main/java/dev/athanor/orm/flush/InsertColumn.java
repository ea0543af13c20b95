package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.ColumnValues;
import org.jspecify.annotations.Nullable;

/** A column of rows that are inserted: where its value comes from. */
final class InsertColumn {

    private final ColumnMapping mapping;
    private final int slot;
    private final boolean version;
    private final boolean readOnly;
    private final boolean generated;
    private final boolean defaulted;
    private final boolean sentinel;
    private final @Nullable MadeValue made;

    InsertColumn(ColumnMapping mapping, boolean version, FlushContext context) {
        Column<?> column = mapping.column();
        ColumnValues<?> values = column.definition().values();
        this.mapping = mapping;
        this.slot = mapping.slot();
        this.version = version && !mapping.isMadeByDatabase();
        this.readOnly = mapping.isReadOnly();
        this.generated = mapping.isKey() && column.isAutoincrement();
        this.defaulted = values.comeFromDatabase() || values.onInsert() instanceof ColumnDefault.InDatabase<?>;
        this.sentinel = values.sentinel();
        this.made = MadeValue.onInsert(mapping, context);
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** {@return the place of the column in its table} */
    int index() {
        return mapping.column().index();
    }

    /** {@return what is written: an expression that was assigned, a value of the object, or one that is made for it} */
    @Nullable
    Object value(EntityState state) {
        Expression<?> assigned = state.assigned(slot);
        if (assigned != null) {
            return assigned;
        }
        if (version) {
            return Versions.first(mapping);
        }
        return isMade(state) ? made(state) : ColumnValue.of(state, mapping);
    }

    private @Nullable Object made(EntityState state) {
        return made == null ? null : made.of(state);
    }

    /** {@return whether the value is not the object's own} */
    boolean isMade(EntityState state) {
        return state.assigned(slot) == null && (version || (made != null && !state.isPresent(slot)));
    }

    /** {@return whether the database has a value where a row gives none} */
    boolean isDefaulted() {
        return defaulted;
    }

    /** What the database is to fill in is left out; all else is written, as NULL if need be. */
    boolean isLeftOut(EntityState state, @Nullable Object value) {
        if (readOnly || (value == null && sentinel)) {
            return true; // what inserts the rows numbers them in the sentinel where it has to
        }
        boolean key = mapping.isKey();
        if ((!key && !defaulted) || value instanceof Expression<?>) {
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
