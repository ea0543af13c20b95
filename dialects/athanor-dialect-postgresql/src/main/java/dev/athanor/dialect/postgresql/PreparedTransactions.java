package dev.athanor.dialect.postgresql;

import dev.athanor.engine.dialect.NamedTransactions;
import dev.athanor.engine.dialect.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PREPARE TRANSACTION, which ends the transaction of the connection, and COMMIT PREPARED, which stands in none. */
final class PreparedTransactions extends NamedTransactions {

    static final PreparedTransactions INSTANCE = new PreparedTransactions();

    private PreparedTransactions() {}

    @Override
    public void prepare(Connection connection, String name) throws SQLException {
        TwoPhaseCommit.run(connection, "PREPARE TRANSACTION '" + name + "'");
    }

    @Override
    protected void end(Connection connection, String verb, String name) throws SQLException {
        TwoPhaseCommit.runAlone(connection, verb + " PREPARED '" + name + "'");
    }

    @Override
    public List<String> inDoubt(Connection connection) throws SQLException {
        return TwoPhaseCommit.texts(
                connection, "SELECT gid FROM pg_prepared_xacts WHERE database = current_database()", "gid");
    }
}
