package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.state.EntityStatus;

/**
 * Hears of what sessions do; given to {@link SessionFactory.Builder#listener}.
 *
 * <pre>{@code
 * SessionFactory.builder(engine).listener(new SessionListener() {
 *     @Override
 *     public void beforeFlush(Session session) {
 *         session.modified().forEach(Audit::stamp);
 *     }
 * })
 * }</pre>
 */
public interface SessionListener {

    /**
     * Called before pending changes are written; objects may still be changed, added and deleted. What it throws comes
     * out of the flush, and nothing is written.
     */
    default void beforeFlush(Session session) {}

    /**
     * Called when the statements of a flush were run, and before objects are in step with their rows: what is new,
     * modified and to be deleted is still listed as such.
     */
    default void afterWriting(Session session) {}

    /**
     * Called when pending changes are written and objects are in step with their rows. What it changes is written by
     * the next flush; before a commit there is one.
     */
    default void afterFlush(Session session) {}

    /** Called before the outermost transaction is committed, and before the flush that comes with it. */
    default void beforeCommit(Session session) {}

    /** Called when the outermost transaction is committed, and before objects are expired. */
    default void afterCommit(Session session) {}

    /**
     * Called when a transaction is rolled back and objects are as they were before it.
     *
     * @param nested whether it was nested in another one, which goes on
     */
    default void afterRollback(Session session, boolean nested) {}

    /** Called when a transaction begins: an outermost one, a nested one, or the inner one of a flush. */
    default void begun(Session session, SessionTransaction transaction) {}

    /** Called when a transaction has ended, whether it was committed or rolled back. */
    default void ended(Session session, SessionTransaction transaction) {}

    /** Called when a transaction takes a connection, or sets its savepoint on one: before anything is run on it. */
    default void connected(Session session, SessionTransaction transaction, Connection connection) {}

    /** Called before an object comes into the session other than by being loaded; what this throws keeps it out. */
    default void beforeAttach(Session session, Object entity) {}

    /** Called when an object came into the session other than by being loaded. */
    default void afterAttach(Session session, Object entity) {}

    /**
     * Called when an object is at another point of its life: {@code PENDING} when it was {@code TRANSIENT} and is
     * added, {@code PERSISTENT} when it was {@code PENDING} and is flushed, and so on.
     */
    default void moved(Session session, Object entity, EntityStatus before, EntityStatus now) {}

    /** Called when an object was made of a row: it is persistent from the start. */
    default void loaded(Session session, Object entity) {}

    /**
     * Called before a statement is run: one of the program, or one by which the session loads something. It may be
     * replaced; one of the program may be answered, too.
     */
    default void executing(StatementRun<?> run) {}

    /**
     * Called when something looks wrong and a flush goes on all the same: a related object that is in no session, a row
     * to be deleted that is gone already. It is logged, too. What this throws comes out of the flush, which fails.
     */
    default void warning(Session session, String message) {}

    /**
     * Returns a listener for tests: each warning becomes an exception.
     *
     * <pre>{@code
     * SessionFactory.builder(engine).listener(SessionListener.strict()).build()
     * }</pre>
     *
     * <p>The flush then fails with {@link SessionException} ({@code O045}).
     */
    static SessionListener strict() {
        return new SessionListener() {
            @Override
            public void warning(Session session, String message) {
                throw new SessionException("O045", message + "; this session takes warnings for errors");
            }
        };
    }
}
