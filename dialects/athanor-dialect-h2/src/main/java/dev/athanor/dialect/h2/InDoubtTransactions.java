package dev.athanor.dialect.h2;

import dev.athanor.engine.dialect.NamedTransactions;
import dev.athanor.engine.dialect.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PREPARE COMMIT, and COMMIT TRANSACTION of what was prepared. */
final class InDoubtTransactions extends NamedTransactions {

    static final InDoubtTransactions INSTANCE = new InDoubtTransactions();

    private InDoubtTransactions() {}

    @Override
    public void prepare(Connection connection, String name) throws SQLException {
        TwoPhaseCommit.run(connection, "PREPARE COMMIT \"" + name + "\"");
    }

    @Override
    protected void end(Connection connection, String verb, String name) throws SQLException {
        TwoPhaseCommit.run(connection, verb + " TRANSACTION \"" + name + "\"");
    }

    @Override
    public List<String> inDoubt(Connection connection) throws SQLException {
        return TwoPhaseCommit.texts(
                connection,
                "SELECT TRANSACTION_NAME FROM INFORMATION_SCHEMA.IN_DOUBT WHERE TRANSACTION_STATE = 'IN_DOUBT'",
                "TRANSACTION_NAME");
    }
}
