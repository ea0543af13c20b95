package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the constraint's name, or {@code null} if it has none of its own
 * @param condition the condition, as the database writes it
 * @param comment its comment, or {@code null}
 */
public record ReflectedCheck(
        @Nullable String name, String condition, @Nullable String comment) {

    /** Creates the check. */
    public ReflectedCheck {
        requireNonNull(condition, "condition");
    }
}
