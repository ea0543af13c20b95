package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.ForeignKeyOptions;
import dev.athanor.sql.schema.option.MatchKind;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of one column, by name.
 *
 * <pre>{@code
 * column("user_id", INTEGER).references(ColumnReference.to("user_account.id").named("fk_user").onDelete(CASCADE))
 * }</pre>
 *
 * @param name the constraint's name, or {@code null}
 * @param target the column referred to, written {@code table.column} or {@code schema.table.column}
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when the key referred to is changed
 * @param options how it is checked and made
 */
public record ColumnReference(
        @Nullable String name,
        String target,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        ForeignKeyOptions options) {

    /** Creates the reference. */
    public ColumnReference {
        requireNonNull(target, "target");
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
        requireNonNull(options, "options");
    }

    /** Returns a reference to {@code target} without a name or actions. */
    public static ColumnReference to(String target) {
        return new ColumnReference(
                null, target, ReferentialAction.UNSAID, ReferentialAction.UNSAID, ForeignKeyOptions.NONE);
    }

    ColumnReference toTarget(String other) {
        return new ColumnReference(name, other, onDelete, onUpdate, options);
    }

    /** Returns this with a name for the constraint. */
    public ColumnReference named(String name) {
        return new ColumnReference(name, target, onDelete, onUpdate, options);
    }

    /** Returns this with what happens when the row referred to is deleted. */
    public ColumnReference onDelete(ReferentialAction action) {
        return new ColumnReference(name, target, action, onUpdate, options);
    }

    /** Returns this with what happens when the key referred to is changed. */
    public ColumnReference onUpdate(ReferentialAction action) {
        return new ColumnReference(name, target, onDelete, action, options);
    }

    /** Returns this with when it is checked. */
    public ColumnReference deferrability(Deferrability other) {
        return with(options.deferrability(other));
    }

    /** Returns this with what it does about NULLs. */
    public ColumnReference match(MatchKind other) {
        return with(options.match(other));
    }

    /** Returns this made by ALTER TABLE when all tables are there, as keys that go in a circle are anyway. */
    public ColumnReference madeByAlter() {
        return with(options.madeByAlter());
    }

    /** Returns this with {@code value} remembered under {@code key}, for the program's own use. */
    public ColumnReference info(String key, Object value) {
        return with(options.info(key, value));
    }

    /** Returns this with {@code other} options. */
    public ColumnReference with(ForeignKeyOptions other) {
        return new ColumnReference(name, target, onDelete, onUpdate, other);
    }
}
