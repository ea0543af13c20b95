package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with conditions of its own.
 *
 * @param name the name
 * @param type the type its values are of, in the database's own words
 * @param nullable whether NULLs are allowed
 * @param defaultSql the default, or {@code null}
 * @param checks its conditions, as the database writes them
 */
public record ReflectedDomain(
        String name,
        String type,
        boolean nullable,
        @Nullable String defaultSql,
        List<ReflectedCheck> checks) {

    /** Creates the domain; the list is copied. */
    public ReflectedDomain {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        checks = List.copyOf(checks);
    }
}
