package dev.athanor.engine;

import dev.athanor.engine.execute.StatementListener;

/**
 * Hears of what an engine's connections do. Added with {@link Engine#addListener} or on building an engine.
 *
 * <p>A transaction's begin is told when it begins, although nothing is sent to the database then.
 */
public interface EngineListener extends StatementListener {

    /** Called when a connection was taken from the pool. */
    default void connected(Connection connection) {}

    /** Called when a connection was given back. */
    default void closed(Connection connection) {}

    /** Called when the connections of the pool were given up to be made anew, by {@link Engine#dispose}. */
    default void disposed() {}

    /** Called when a transaction began. */
    default void begun(Connection connection) {}

    /** Called when a transaction is prepared to be committed in two phases. */
    default void prepared(Connection connection, String name) {}

    /** Called when a transaction was committed. */
    default void committed(Connection connection) {}

    /** Called when a transaction was rolled back. */
    default void rolledBack(Connection connection) {}

    /** Called when a savepoint was set. */
    default void savepointSet(Connection connection, String name) {}

    /** Called when a savepoint was released: what was done since is part of the transaction. */
    default void savepointReleased(Connection connection, String name) {}

    /** Called when what was done since a savepoint was undone. */
    default void savepointRolledBack(Connection connection, String name) {}
}
