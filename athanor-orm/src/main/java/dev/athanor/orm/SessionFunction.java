package dev.athanor.orm;

import org.jspecify.annotations.Nullable;

/**
 * What is done with a session, with a value.
 *
 * @param <T> the value
 * @param <X> the checked exception it may throw
 */
@FunctionalInterface
public interface SessionFunction<T extends @Nullable Object, X extends Exception> {

    /** Does it. */
    T apply(Session session) throws X;
}
