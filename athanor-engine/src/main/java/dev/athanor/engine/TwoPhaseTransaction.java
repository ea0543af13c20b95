package dev.athanor.engine;

import dev.athanor.engine.error.TransactionException;

/**
 * A transaction that is prepared before it is committed. {@link #close} rolls back what was not committed, prepared or
 * not.
 */
public final class TwoPhaseTransaction implements AutoCloseable {

    private final TransactionStack stack;
    private final Transaction transaction;
    private final String name;

    TwoPhaseTransaction(TransactionStack stack, Transaction transaction, String name) {
        this.stack = stack;
        this.transaction = transaction;
        this.name = name;
    }

    /**
     * Makes sure that it can be committed, whatever happens; nothing more can be run in it.
     *
     * @throws TransactionException if it has ended ({@code E011}), or is prepared already ({@code E082})
     */
    public void prepare() {
        stack.prepare(transaction);
    }

    /**
     * Commits, prepared or not.
     *
     * @throws TransactionException if it has ended already ({@code E011})
     */
    public void commit() {
        transaction.commit();
    }

    /** Rolls back, prepared or not; if it has ended already nothing happens, but for a warning in the log. */
    public void rollback() {
        transaction.rollback();
    }

    /** Rolls back if it has not ended. */
    @Override
    public void close() {
        transaction.close();
    }

    /** {@return whether it can be committed} */
    public boolean isActive() {
        return transaction.isActive();
    }

    /** {@return its name in the database} */
    public String name() {
        return name;
    }
}
