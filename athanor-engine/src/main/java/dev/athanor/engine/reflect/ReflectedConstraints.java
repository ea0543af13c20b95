package dev.athanor.engine.reflect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a table.
 *
 * @param primaryKey the primary key, or {@code null}
 * @param foreignKeys the foreign keys
 * @param uniques the unique constraints
 * @param checks the check constraints
 * @param exclusions the exclusion constraints
 */
public record ReflectedConstraints(
        @Nullable ReflectedKey primaryKey,
        List<ReflectedForeignKey> foreignKeys,
        List<ReflectedKey> uniques,
        List<ReflectedCheck> checks,
        List<ReflectedExclusion> exclusions) {

    /** No constraint. */
    public static final ReflectedConstraints NONE = new ReflectedConstraints(null, List.of(), List.of(), List.of());

    /** Creates the collection; the lists are copied. */
    public ReflectedConstraints {
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
    }

    /** Creates the collection without exclusion constraints. */
    public ReflectedConstraints(
            @Nullable ReflectedKey primaryKey,
            List<ReflectedForeignKey> foreignKeys,
            List<ReflectedKey> uniques,
            List<ReflectedCheck> checks) {
        this(primaryKey, foreignKeys, uniques, checks, List.of());
    }

    /** Returns these with {@code keys} as the foreign keys. */
    public ReflectedConstraints withForeignKeys(List<ReflectedForeignKey> keys) {
        return new ReflectedConstraints(primaryKey, keys, uniques, checks, exclusions);
    }
}
