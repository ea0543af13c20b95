package dev.athanor.engine.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Commits in two phases where only a prepared transaction is known by its name; one in progress is the driver's, as any
 * other.
 */
public abstract class NamedTransactions implements TwoPhaseCommit {

    /** For the dialects. */
    protected NamedTransactions() {}

    /** Ends a prepared transaction: {@code verb} is {@code COMMIT} or {@code ROLLBACK}. */
    protected abstract void end(Connection connection, String verb, String name) throws SQLException;

    @Override
    public final void commit(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            end(connection, "COMMIT", name);
        } else {
            connection.commit();
        }
    }

    @Override
    public final void rollback(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            end(connection, "ROLLBACK", name);
        } else {
            connection.rollback();
        }
    }
}
