package dev.athanor.dialect.postgresql;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PREPARE TRANSACTION, which ends the transaction of the connection, and COMMIT PREPARED, which stands in none. */
final class PreparedTransactions implements TwoPhaseCommit {

    static final PreparedTransactions INSTANCE = new PreparedTransactions();

    private PreparedTransactions() {}

    @Override
    public void prepare(Connection connection, String name) throws SQLException {
        TwoPhaseCommit.run(connection, "PREPARE TRANSACTION '" + name + "'");
    }

    @Override
    public void commit(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            TwoPhaseCommit.runAlone(connection, "COMMIT PREPARED '" + name + "'");
        } else {
            connection.commit();
        }
    }

    @Override
    public void rollback(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            TwoPhaseCommit.runAlone(connection, "ROLLBACK PREPARED '" + name + "'");
        } else {
            connection.rollback();
        }
    }

    @Override
    public List<String> inDoubt(Connection connection) throws SQLException {
        return TwoPhaseCommit.texts(
                connection, "SELECT gid FROM pg_prepared_xacts WHERE database = current_database()", "gid");
    }
}
