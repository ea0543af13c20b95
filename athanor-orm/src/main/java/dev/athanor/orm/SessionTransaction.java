package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Transaction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of a session, or one nested in it.
 *
 * <pre>{@code
 * try (SessionTransaction attempt = session.beginNested()) {
 *     session.add(new User("sandy", null));
 *     attempt.commit();
 * }
 * }</pre>
 *
 * <p>{@link #close} rolls back what was not committed.
 */
public final class SessionTransaction implements AutoCloseable {

    private final TransactionScopes scopes;
    private final @Nullable SessionTransaction parent;
    private final Origin origin;
    private final Snapshot snapshot = new Snapshot();
    private final Map<Connection, Transaction> savepoints = new LinkedHashMap<>();
    private @Nullable Throwable failure;
    private boolean ended;

    /** What began a transaction. */
    public enum Origin {
        /** The first use of the session. */
        AUTOBEGIN,
        /** {@link Session#begin}. */
        BEGIN,
        /** {@link Session#beginNested}. */
        BEGIN_NESTED,
        /** A flush: only listeners see it, and it ends with the flush. */
        FLUSH
    }

    SessionTransaction(TransactionScopes scopes, @Nullable SessionTransaction parent, Origin origin) {
        this.scopes = scopes;
        this.parent = parent;
        this.origin = origin;
    }

    /**
     * Writes what is pending and commits; what is nested inside and still open ends with it.
     *
     * @throws dev.athanor.orm.error.PendingRollbackException if a flush failed ({@code O040})
     * @throws dev.athanor.orm.error.SessionException if the transaction has ended already ({@code O043})
     */
    public void commit() {
        scopes.commit(this);
    }

    /** Rolls back, and undoes what was done to objects; nothing happens if the transaction has ended already. */
    public void rollback() {
        scopes.rollback(this);
    }

    /** Rolls back if the transaction has not ended. */
    @Override
    public void close() {
        rollback();
    }

    /** {@return whether work can be done in it} */
    public boolean isActive() {
        return !ended && failure == null;
    }

    /** {@return whether it is nested in another one} */
    public boolean isNested() {
        return origin == Origin.BEGIN_NESTED;
    }

    /** {@return the transaction it is nested in, or null} */
    public @Nullable SessionTransaction parent() {
        return parent;
    }

    /** {@return what began it} */
    public Origin origin() {
        return origin;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Sets the savepoints that are not set yet; it is done when there is something to run. */
    void enlist(Connection connection) {
        if (parent != null && !ended && !savepoints.containsKey(connection)) {
            parent.enlist(connection);
            savepoints.put(connection, connection.beginNested());
            scopes.connected(this, connection);
        }
    }

    /** {@return its savepoints, one for each connection that was used in it} */
    Collection<Transaction> savepoints() {
        return savepoints.values();
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void failed(Throwable cause) {
        this.failure = cause;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        this.ended = true;
    }
}
