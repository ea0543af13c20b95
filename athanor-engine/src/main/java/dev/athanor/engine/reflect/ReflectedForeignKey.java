package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the constraint's name, or {@code null} if it has none of its own
 * @param columns the columns that refer
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}
 * @param onDelete what happens when the row referred to is deleted; {@code UNSAID} for no action
 * @param onUpdate what happens when the key referred to is changed; {@code UNSAID} for no action
 * @param timing when it is checked
 * @param comment its comment, or {@code null}
 */
public record ReflectedForeignKey(
        @Nullable String name,
        List<String> columns,
        Target target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Timing timing,
        @Nullable String comment) {

    /**
     * A table referred to.
     *
     * @param schema its schema, or {@code null} if it is the default one
     * @param table its name
     */
    public record Target(@Nullable String schema, String table) {

        /** {@return the name by which a MetaData knows it} */
        public String key() {
            return schema == null ? table : schema + "." + table;
        }
    }

    /** When a constraint is checked. */
    public enum Timing {
        /** With each statement. */
        IMMEDIATE,
        /** With each statement, unless a transaction says otherwise. */
        DEFERRABLE,
        /** At the end of the transaction, unless it says otherwise. */
        DEFERRED
    }

    /** Creates the key without a comment. */
    public ReflectedForeignKey(
            @Nullable String name,
            List<String> columns,
            Target target,
            List<String> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Timing timing) {
        this(name, columns, target, targetColumns, onDelete, onUpdate, timing, null);
    }

    /** Returns this referring to {@code columns} of {@code other}. */
    public ReflectedForeignKey referringTo(Target other, List<String> targets) {
        return new ReflectedForeignKey(name, columns, other, targets, onDelete, onUpdate, timing, comment);
    }

    /** Creates the key; the lists are copied. */
    public ReflectedForeignKey {
        requireNonNull(target, "target");
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
