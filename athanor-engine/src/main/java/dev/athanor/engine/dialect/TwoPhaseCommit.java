package dev.athanor.engine.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A port: how a database commits in two phases. A name of a transaction consists of letters, digits and {@code _.:-}.
 */
public interface TwoPhaseCommit {

    /** Begins a transaction; standard is that there is nothing to do. */
    default void begin(Connection connection, String name) throws SQLException {}

    /** Prepares the transaction in progress to be committed: from now on it can be, whatever happens. */
    void prepare(Connection connection, String name) throws SQLException;

    /**
     * Commits a transaction.
     *
     * @param prepared whether it was prepared, on this connection or another one; else it is the one in progress
     */
    void commit(Connection connection, String name, boolean prepared) throws SQLException;

    /** Rolls a transaction back that was prepared, or is in progress. */
    void rollback(Connection connection, String name, boolean prepared) throws SQLException;

    /** {@return the names of the transactions that are prepared, and neither committed nor rolled back} */
    List<String> inDoubt(Connection connection) throws SQLException;

    /** Runs {@code sql}. */
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    /** Runs {@code sql} outside of any transaction of the driver's. */
    static void runAlone(Connection connection, String sql) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try {
            run(connection, sql);
        } finally {
            connection.setAutoCommit(before);
        }
    }

    /** Returns the texts in one column of what {@code sql} selects. */
    static List<String> texts(Connection connection, String sql, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }
}
