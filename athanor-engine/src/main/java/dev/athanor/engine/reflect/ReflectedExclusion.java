package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param name the constraint's name
 * @param method how its index is built: {@code gist}
 * @param elements what is compared, and how
 * @param predicate the condition of the rows it is about, or {@code null} for all
 * @param timing when it is checked
 * @param comment its comment, or {@code null}
 */
public record ReflectedExclusion(
        String name,
        String method,
        List<Element> elements,
        @Nullable String predicate,
        ReflectedForeignKey.Timing timing,
        @Nullable String comment) {

    /**
     * What is compared.
     *
     * @param sql the column's name or the expression, as the database writes it
     * @param operator how two rows are compared by it
     */
    public record Element(String sql, String operator) {}

    /** Creates the constraint; the list is copied. */
    public ReflectedExclusion {
        requireNonNull(name, "name");
        requireNonNull(method, "method");
        elements = List.copyOf(elements);
    }
}
