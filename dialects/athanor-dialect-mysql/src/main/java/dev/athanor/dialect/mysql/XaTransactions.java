package dev.athanor.dialect.mysql;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The XA statements: a transaction is started, ended, prepared and committed under its name. */
final class XaTransactions implements TwoPhaseCommit {

    static final XaTransactions INSTANCE = new XaTransactions();

    private XaTransactions() {}

    @Override
    public void begin(Connection connection, String name) throws SQLException {
        TwoPhaseCommit.run(connection, "XA START '" + name + "'");
    }

    @Override
    public void prepare(Connection connection, String name) throws SQLException {
        TwoPhaseCommit.run(connection, "XA END '" + name + "'");
        TwoPhaseCommit.run(connection, "XA PREPARE '" + name + "'");
    }

    @Override
    public void commit(Connection connection, String name, boolean prepared) throws SQLException {
        if (prepared) {
            TwoPhaseCommit.run(connection, "XA COMMIT '" + name + "'");
        } else {
            TwoPhaseCommit.run(connection, "XA END '" + name + "'");
            TwoPhaseCommit.run(connection, "XA COMMIT '" + name + "' ONE PHASE");
        }
    }

    @Override
    public void rollback(Connection connection, String name, boolean prepared) throws SQLException {
        if (!prepared) {
            TwoPhaseCommit.run(connection, "XA END '" + name + "'");
        }
        TwoPhaseCommit.run(connection, "XA ROLLBACK '" + name + "'");
    }

    @Override
    public List<String> inDoubt(Connection connection) throws SQLException {
        return TwoPhaseCommit.texts(connection, "XA RECOVER", "data");
    }
}
