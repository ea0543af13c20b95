package dev.athanor.orm;

import dev.athanor.orm.error.SessionException;

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
     * Called when pending changes are written and objects are in step with their rows. What it changes is written by
     * the next flush; before a commit there is one.
     */
    default void afterFlush(Session session) {}

    /** Called before the outermost transaction is committed, and before the flush that comes with it. */
    default void beforeCommit(Session session) {}

    /** Called when the outermost transaction is committed. */
    default void afterCommit(Session session) {}

    /**
     * Called when a transaction is rolled back and objects are as they were before it.
     *
     * @param nested whether it was nested in another one, which goes on
     */
    default void afterRollback(Session session, boolean nested) {}

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
