package dev.athanor.engine;

/**
 * What is done in a transaction, without a value.
 *
 * @param <X> the checked exception it may throw
 */
@FunctionalInterface
public interface TransactionAction<X extends Exception> {

    /** Does it. */
    void accept(Connection connection) throws X;
}
