package dev.athanor.engine;

import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.TransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Changes the isolation level of a connection, and back before it goes to the pool. */
final class IsolationSwitch {

    private final Connection jdbc;
    private final JdbcDialect dialect;
    private @Nullable Integer original;
    private boolean autocommit;

    IsolationSwitch(Connection jdbc, JdbcDialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** What is asked of the driver. */
    @FunctionalInterface
    interface Question {

        /** Returns the level it says. */
        Isolation ask() throws SQLException;
    }

    /** Returns the level that holds now. */
    Isolation now() throws SQLException {
        return autocommit ? Isolation.AUTOCOMMIT : Isolation.of(jdbc.getTransactionIsolation());
    }

    /** Returns the level the connection came with. */
    Isolation original() throws SQLException {
        return Isolation.of(original == null ? jdbc.getTransactionIsolation() : original);
    }

    boolean autocommit() {
        return autocommit;
    }

    void to(Isolation level) throws SQLException {
        if (!dialect.isolationLevels().contains(level)) {
            throw new TransactionException(
                    "E015",
                    dialect.dialect().name() + " has no isolation level " + level + "; it has "
                            + dialect.isolationLevels().stream().sorted().toList());
        }
        if (level == Isolation.AUTOCOMMIT) {
            jdbc.setAutoCommit(true);
            autocommit = true;
            return;
        }
        if (autocommit) {
            jdbc.setAutoCommit(false);
            autocommit = false;
        }
        if (original == null) {
            original = jdbc.getTransactionIsolation();
        }
        jdbc.setTransactionIsolation(level.jdbc());
    }

    void reset() throws SQLException {
        if (autocommit) {
            jdbc.setAutoCommit(false);
            autocommit = false;
        }
        if (original != null) {
            jdbc.setTransactionIsolation(original);
            original = null;
        }
    }
}
