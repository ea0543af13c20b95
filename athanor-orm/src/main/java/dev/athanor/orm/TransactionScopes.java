package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.execute.ThreadGuard;
import dev.athanor.orm.error.PendingRollbackException;
import dev.athanor.orm.error.SessionException;
import org.jspecify.annotations.Nullable;

/** The transactions of a session, and its connection: one is taken when there is something to run. */
final class TransactionScopes {

    private final SessionBind bind;
    private final SessionOptions options;
    private final ThreadGuard guard;
    private final Listener listener;
    private @Nullable SessionTransaction current;
    private SessionBind.@Nullable Enlisted enlisted;
    private boolean closed;

    /** What the session does at the ends of transactions. */
    interface Listener {

        /** Writes what is pending. */
        void flush();

        /** Learns that the outermost transaction is about to be committed. */
        void committing();

        /** Learns that a transaction was committed; nested ones only hand over what they did. */
        void committed(Snapshot snapshot);

        /** Learns that a transaction was rolled back. */
        void rolledBack(Snapshot snapshot, boolean nested);
    }

    TransactionScopes(SessionBind bind, SessionOptions options, ThreadGuard guard, Listener listener) {
        this.bind = bind;
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
        return scope;
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

    /** {@return the connection, with the savepoints of all nested transactions set} */
    Connection connection() {
        SessionTransaction scope = use();
        SessionBind.Enlisted open = enlisted;
        if (open == null) {
            open = bind.enlist(options.join());
            enlisted = open;
        }
        scope.enlist(open.connection());
        return open.connection();
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
        return nested;
    }

    /** Commits the outermost transaction with all that are nested in it. */
    void commitAll() {
        SessionTransaction root = use();
        while (root.parent() != null) {
            root = root.parent();
        }
        commit(root);
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
            Transaction savepoint = scope.savepoint();
            if (savepoint != null) {
                savepoint.commit();
            } else if (scope.parent() == null && enlisted != null) {
                enlisted.commit();
            }
        } catch (RuntimeException | Error failure) {
            undo(scope, failure);
            end(scope);
            throw failure;
        }
        if (scope.parent() != null) {
            scope.parent().snapshot().takeOver(scope.snapshot());
        }
        end(scope);
        if (scope.parent() == null) {
            listener.committed(scope.snapshot());
        }
    }

    private void end(SessionTransaction scope) {
        scope.end();
        current = scope.parent();
        if (current == null) {
            release();
        }
    }

    private void release() {
        SessionBind.Enlisted open = enlisted;
        enlisted = null;
        if (open != null) {
            open.release();
        }
    }

    /** Rolls all transactions back. */
    void rollbackAll() {
        SessionTransaction root = current;
        if (root != null) {
            while (root.parent() != null) {
                root = root.parent();
            }
            rollback(root);
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
            Transaction savepoint = scope.savepoint();
            if (savepoint != null) {
                savepoint.rollback();
            } else if (scope.parent() == null && enlisted != null) {
                enlisted.rollback();
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
        closed = true;
        reset();
    }

    /** Gives the connection up for good, so that nobody uses it again. */
    void invalidate() {
        if (enlisted != null) {
            enlisted.connection().invalidate();
        }
    }

    /** Ends what is in progress without a word to the objects; the next use begins anew. */
    void reset() {
        while (current != null) {
            current.end();
            current = current.parent();
        }
        release();
    }
}
