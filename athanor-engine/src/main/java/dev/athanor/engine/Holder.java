package dev.athanor.engine;

import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.execute.ExecutionContext;
import dev.athanor.engine.execute.StatementExecutor;
import java.sql.SQLException;

/**
 * What a connection holds of the database while it is open, and how the transactions on it reach it.
 *
 * @param source where the connection comes from
 * @param context what all connections of the engine share
 * @param loan the driver's connection
 * @param executor what runs statements on it
 * @param isolation its isolation level
 * @param connection whom listeners are told of
 */
record Holder(
        ConnectionSource source,
        ExecutionContext context,
        Loan loan,
        StatementExecutor executor,
        IsolationSwitch isolation,
        Connection connection)
        implements TransactionStack.Owner {

    @Override
    public java.sql.Connection jdbc() {
        return loan.jdbc();
    }

    @Override
    public void loseRows(String reason) {
        executor.loseRows(reason);
    }

    @Override
    public DatabaseException failure(SQLException cause, String action) {
        DatabaseException failure = context.failure(cause, action);
        if (failure.kind().breaksConnection()) {
            broken(failure);
        }
        return failure;
    }

    /** Gives the driver's connection up, because of {@code failure}. */
    void broken(Throwable failure) {
        executor.loseRows("the connection is lost");
        loan.end(failure);
    }

    @Override
    public void tell(TransactionEvent event, String name) {
        source.tell(event, this, name);
    }

    @Override
    public boolean autocommit() {
        return isolation.autocommit();
    }

    @Override
    public boolean isLost() {
        return loan.isOver();
    }

    /** Rolls {@code transactions} back and gives the driver's connection back; one that is not in order is closed. */
    void giveBack(TransactionStack transactions) {
        if (loan.isOver()) {
            transactions.forget();
            return;
        }
        try {
            transactions.rollback();
            executor.loseRows("the connection was closed");
            isolation.reset();
            loan.giveBack();
        } catch (SQLException | DatabaseException e) {
            ConnectionSource.LOG.warn("a connection could not be given back in order and is thrown away", e);
            loan.discard();
        }
    }
}
