package dev.athanor.engine.reflect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key or unique constraint.
 *
 * @param name the constraint's name, or {@code null} if it has none of its own
 * @param columns the columns, in order
 * @param comment its comment, or {@code null}
 */
public record ReflectedKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String comment) {

    /** Creates the key; the list is copied. */
    public ReflectedKey {
        columns = List.copyOf(columns);
    }
}
