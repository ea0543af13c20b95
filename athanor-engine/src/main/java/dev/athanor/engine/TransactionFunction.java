package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is done in a transaction, with a value.
 *
 * @param <T> the value
 * @param <X> the checked exception it may throw
 */
@FunctionalInterface
public interface TransactionFunction<T extends @Nullable Object, X extends Exception> {

    /** Does it. */
    T apply(Connection connection) throws X;
}
