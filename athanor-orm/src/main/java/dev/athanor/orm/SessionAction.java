package dev.athanor.orm;

/**
 * What is done with a session, without a value.
 *
 * @param <X> the checked exception it may throw
 */
@FunctionalInterface
public interface SessionAction<X extends Exception> {

    /** Does it. */
    void accept(Session session) throws X;
}
