package dev.athanor.dialect.h2;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PREPARE COMMIT, and COMMIT TRANSACTION of what was prepared. */
final class InDoubtTransactions implements TwoPhaseCommit {

    static final InDoubtTransactions INSTANCE = new InDoubtTransactions();

    private InDoubtTransactions() {}

    @Override
    public void prepare(Connection connection, String name) throws SQLException {
        TwoPhaseCommit.run(connection, "PREPARE COMMIT \"" + name + "\"");
    }

    @Override
    public void commit(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            TwoPhaseCommit.run(connection, "COMMIT TRANSACTION \"" + name + "\"");
        } else {
            connection.commit();
        }
    }

    @Override
    public void rollback(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            TwoPhaseCommit.run(connection, "ROLLBACK TRANSACTION \"" + name + "\"");
        } else {
            connection.rollback();
        }
    }

    @Override
    public List<String> inDoubt(Connection connection) throws SQLException {
        return TwoPhaseCommit.texts(
                connection,
                "SELECT TRANSACTION_NAME FROM INFORMATION_SCHEMA.IN_DOUBT WHERE TRANSACTION_STATE = 'IN_DOUBT'",
                "TRANSACTION_NAME");
    }
}
