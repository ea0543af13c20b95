package dev.athanor.dialect.mysql;

import dev.athanor.engine.dialect.TwoPhaseCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The XA statements: a transaction is started, ended, prepared and committed under its name. */
final class XaTransactions implements TwoPhaseCommit {

    static final XaTransactions INSTANCE = new XaTransactions();

    /** XAER_OUTSIDE: work is done outside of the global transaction. */
    private static final int OUTSIDE = 1400;

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
            end(connection, "XA COMMIT '" + name + "'");
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
        end(connection, "XA ROLLBACK '" + name + "'");
    }

    // What another connection prepared cannot be ended where statements wait for a commit.
    private static void end(Connection connection, String sql) throws SQLException {
        try {
            TwoPhaseCommit.run(connection, sql);
        } catch (SQLException failure) {
            if (failure.getErrorCode() != OUTSIDE) {
                throw failure;
            }
            TwoPhaseCommit.runAlone(connection, sql);
        }
    }

    @Override
    public List<String> inDoubt(Connection connection) throws SQLException {
        return TwoPhaseCommit.texts(connection, "XA RECOVER", "data");
    }
}
