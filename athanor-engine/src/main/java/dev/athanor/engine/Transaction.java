package dev.athanor.engine;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import dev.athanor.engine.error.TransactionException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of a connection, or one nested in it by a savepoint.
 *
 * <pre>{@code
 * try (Transaction attempt = connection.beginNested()) {
 *     connection.execute(...);
 *     attempt.commit();
 * }
 * }</pre>
 *
 * <p>{@link #close} rolls back what was not committed.
 */
public final class Transaction implements AutoCloseable {

    /** How far a transaction is. */
    enum State {
        ACTIVE,
        /** Its end failed; only a rollback helps. */
        FAILED,
        ENDED
    }

    private final TransactionStack stack;
    private final @Nullable Savepoint savepoint;
    private final String name;
    private State state = State.ACTIVE;
    private @Nullable TwoPhaseCommit twoPhase;
    private boolean prepared;

    Transaction(TransactionStack stack, @Nullable Savepoint savepoint, String name) {
        this.stack = stack;
        this.savepoint = savepoint;
        this.name = name;
    }

    /**
     * Commits; what is nested inside and still open ends with it. A nested transaction releases its savepoint.
     *
     * @throws TransactionException if it has ended already ({@code E011})
     */
    public void commit() {
        if (state != State.ACTIVE) {
            throw inactive();
        }
        stack.commit(this);
    }

    TransactionException inactive() {
        return new TransactionException(
                "E011",
                this + " is inactive: it was committed or rolled back, or the one around it was; begin another one");
    }

    /**
     * Rolls back, to the savepoint if it is nested. If it has ended already nothing happens, but for a warning in the
     * log: what it did is not undone.
     */
    public void rollback() {
        if (state == State.ENDED) {
            ConnectionSource.LOG.warn("{} has ended before: rollback() has nothing to undo", this);
            return;
        }
        stack.rollback(this);
    }

    /** Rolls back if it has not ended. */
    @Override
    public void close() {
        if (state != State.ENDED) {
            stack.rollback(this);
        }
    }

    /** {@return whether it can be committed: it has not ended, and its connection is not lost} */
    public boolean isActive() {
        return state == State.ACTIVE && !stack.isLost();
    }

    /** {@return whether it is nested by a savepoint} */
    public boolean isNested() {
        return savepoint != null;
    }

    @Nullable
    Savepoint savepoint() {
        return savepoint;
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    void state(State changed) {
        this.state = changed;
    }

    /** {@return how it is committed in two phases, under its name; null if it is in one} */
    @Nullable
    TwoPhaseCommit twoPhase() {
        return twoPhase;
    }

    void twoPhase(TwoPhaseCommit how) {
        this.twoPhase = how;
    }

    boolean prepared() {
        return prepared;
    }

    void prepared(boolean done) {
        this.prepared = done;
    }

    @Override
    public String toString() {
        return savepoint == null ? "the transaction" : "the nested transaction " + name;
    }
}
