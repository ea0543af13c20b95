package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.orm.error.PendingRollbackException;
import dev.athanor.orm.error.SessionException;
import org.jspecify.annotations.Nullable;

/** The transactions of a session, and its connection: one is taken when there is something to run. */
final class TransactionScopes {

    private final Enlistment enlistment;
    private final SessionOptions options;
    private final ThreadGuard guard;
    private final Listener listener;
    private @Nullable SessionTransaction current;
    private boolean closed;

    /** What the session does at the ends of transactions. */
    interface Listener {

        /** Writes what is pending. */
        void flush();

        /** Learns that a transaction began. */
        void begun(SessionTransaction transaction);

        /** Learns that a transaction has ended. */
        void ended(SessionTransaction transaction);

        /** Learns that a transaction has a connection. */
        void connected(SessionTransaction transaction, Connection connection);

        /** Learns that the outermost transaction is about to be committed. */
        void committing();

        /** Learns that a transaction was committed; nested ones only hand over what they did. */
        void committed(Snapshot snapshot);

        /** Learns that a transaction was rolled back. */
        void rolledBack(Snapshot snapshot, boolean nested);
    }

    TransactionScopes(SessionOptions options, ThreadGuard guard, Listener listener) {
        this.enlistment = new Enlistment(options);
        this.options = options;
        this.guard = guard;
        this.listener = listener;
    }

    @Nullable
    SessionTransaction current() {
        return current;
    }

    /**
     * Returns the transaction in progress; one begins if there is none.
     *
     * @throws SessionException if the session is closed ({@code O041})
     * @throws PendingRollbackException if a flush failed ({@code O040})
     * @throws SessionException if none may begin by itself ({@code O047})
     */
    SessionTransaction use() {
        checkOpen();
        SessionTransaction scope = current;
        if (scope == null) {
            if (!options.autobegin()) {
                throw new SessionException(
                        "O047", "No transaction is in progress, and this session begins none by itself; call begin()");
            }
            scope = begin(SessionTransaction.Origin.AUTOBEGIN);
        } else if (scope.failure() != null) {
            throw rolledBackAlready(scope.failure());
        }
        return scope;
    }

    private SessionTransaction begin(SessionTransaction.Origin origin) {
        SessionTransaction scope = new SessionTransaction(this, null, origin);
        current = scope;
        listener.begun(scope);
        return scope;
    }

    /** Returns the transaction that listeners see in a flush. */
    SessionTransaction inner(SessionTransaction scope) {
        return new SessionTransaction(this, scope, SessionTransaction.Origin.FLUSH);
    }

    void checkOpen() {
        if (closed) {
            throw new SessionException("O041", "The session is closed; open another one");
        }
    }

    private static PendingRollbackException rolledBackAlready(Throwable cause) {
        return new PendingRollbackException(
                "O040",
                "The transaction was rolled back because a flush failed; roll back the session, or the nested"
                        + " transaction, before you go on. The flush failed with: "
                        + cause.getMessage(),
                cause);
    }

    /** {@return the connection of {@code bind}, with the savepoints of all nested transactions set} */
    Connection connection(SessionBind bind) {
        SessionTransaction scope = use();
        boolean known = enlistment.contains(bind);
        Connection connection = enlistment.connection(bind);
        if (!known) {
            listener.connected(root(scope), connection);
        }
        scope.enlist(connection);
        return connection;
    }

    /** Takes the connection of {@code bind} with options of its own; false if it is in use already. */
    boolean options(SessionBind bind, ExecutionOptions special) {
        SessionTransaction unused = use();
        return enlistment.options(bind, special);
    }

    void connected(SessionTransaction scope, Connection connection) {
        listener.connected(scope, connection);
    }

    private static SessionTransaction root(SessionTransaction scope) {
        SessionTransaction root = scope;
        for (SessionTransaction outer = scope.parent(); outer != null; outer = outer.parent()) {
            root = outer;
        }
        return root;
    }

    SessionTransaction begin() {
        checkOpen();
        if (current != null) {
            throw new SessionException(
                    "O042",
                    "A transaction has begun already in this session: the first use begins one; use beginNested(), or"
                            + " commit or roll back first");
        }
        return begin(SessionTransaction.Origin.BEGIN);
    }

    SessionTransaction beginNested() {
        SessionTransaction outer = use();
        listener.flush();
        SessionTransaction nested = new SessionTransaction(this, outer, SessionTransaction.Origin.BEGIN_NESTED);
        current = nested;
        listener.begun(nested);
        return nested;
    }

    /** Commits the outermost transaction with all that are nested in it. */
    void commitAll() {
        commit(root(use()));
    }

    void commit(SessionTransaction scope) {
        guard.enter();
        try {
            if (scope.hasEnded()) {
                throw new SessionException(
                        "O043", "The transaction has ended: it was committed or rolled back; begin another one");
            }
            SessionTransaction inner = use();
            while (inner != scope) {
                commitOne(inner);
                inner = use();
            }
            commitOne(scope);
        } finally {
            guard.exit();
        }
    }

    private void commitOne(SessionTransaction scope) {
        if (scope.parent() == null) {
            listener.committing();
        }
        listener.flush();
        try {
            scope.savepoints().forEach(Transaction::commit);
            if (scope.parent() == null) {
                enlistment.commit();
            }
        } catch (RuntimeException | Error failure) {
            undo(scope, failure);
            end(scope);
            listener.ended(scope);
            throw failure;
        }
        if (scope.parent() != null) {
            scope.parent().snapshot().takeOver(scope.snapshot());
        }
        end(scope);
        if (scope.parent() == null) {
            listener.committed(scope.snapshot());
        }
        listener.ended(scope);
    }

    private void end(SessionTransaction scope) {
        scope.end();
        current = scope.parent();
        if (current == null) {
            enlistment.release();
        }
    }

    /** Rolls all transactions back. */
    void rollbackAll() {
        if (current != null) {
            rollback(root(current));
        }
    }

    void rollback(SessionTransaction scope) {
        guard.enter();
        try {
            while (!scope.hasEnded() && current != null) {
                SessionTransaction inner = current;
                if (inner.failure() == null) {
                    undo(inner, null);
                }
                end(inner);
                listener.ended(inner);
            }
        } finally {
            guard.exit();
        }
    }

    /** Undoes what the innermost transaction did because a flush failed; it stays to be rolled back. */
    void fail(Throwable cause) {
        SessionTransaction scope = current;
        if (scope != null && scope.failure() == null) {
            undo(scope, cause);
            scope.failed(cause);
        }
    }

    private void undo(SessionTransaction scope, @Nullable Throwable cause) {
        try {
            scope.savepoints().forEach(Transaction::rollback);
            if (scope.parent() == null) {
                enlistment.rollback();
            }
        } catch (RuntimeException second) {
            if (cause == null) {
                throw second;
            }
            cause.addSuppressed(second);
        } finally {
            listener.rolledBack(scope.snapshot(), scope.isNested());
        }
    }

    /** Ends everything without a word to the objects, which the session lets go. */
    void close() {
        closed = !options.closeResetsOnly();
        reset();
    }

    /** Gives the connection up for good, so that nobody uses it again. */
    void invalidate() {
        enlistment.invalidate();
    }

    /** Ends what is in progress without a word to the objects; the next use begins anew. */
    void reset() {
        for (SessionTransaction scope = current; scope != null; scope = scope.parent()) {
            scope.end();
            current = scope.parent();
            listener.ended(scope);
        }
        enlistment.release();
    }
}
