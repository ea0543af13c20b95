package dev.athanor.engine.reflect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key or unique constraint.
 *
 * @param name the constraint's name, or {@code null} if it has none of its own
 * @param columns the columns, in order
 * @param comment its comment, or {@code null}
 * @param nullsNotDistinct whether two NULLs are the same in it
 * @param include columns that are kept in its index
 */
public record ReflectedKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String comment,
        boolean nullsNotDistinct,
        List<String> include) {

    /** Creates the key; the lists are copied. */
    public ReflectedKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** Creates the key of columns alone. */
    public ReflectedKey(@Nullable String name, List<String> columns, @Nullable String comment) {
        this(name, columns, comment, false, List.of());
    }
}
