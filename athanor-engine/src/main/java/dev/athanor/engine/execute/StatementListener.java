package dev.athanor.engine.execute;

import dev.athanor.engine.error.DatabaseException;

/** Hears of the statements that are run. What it throws goes to whoever ran the statement. */
public interface StatementListener {

    /** Called before a statement goes to the driver. */
    default void beforeExecute(ExecutedStatement statement) {}

    /** Called after the driver has run a statement; its rows are still to be read. */
    default void afterExecute(ExecutedStatement statement) {}

    /** Called when a statement failed. */
    default void failed(ExecutedStatement statement, DatabaseException failure) {}
}
