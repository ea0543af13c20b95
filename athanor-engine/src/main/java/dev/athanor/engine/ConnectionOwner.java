package dev.athanor.engine;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What the transactions of a connection ask of it. */
final class ConnectionOwner implements TransactionStack.Owner {

    private final Connection connection;
    private final ConnectionSource source;
    private final Loan loan;
    private final Consumer<String> rows;
    private final BooleanSupplier autocommit;

    /**
     * Creates the owner for {@code connection}.
     *
     * @param rows closes the rows that were not read to the end, for the reason it is told
     * @param autocommit whether each statement is a transaction of its own
     */
    ConnectionOwner(
            Connection connection,
            ConnectionSource source,
            Loan loan,
            Consumer<String> rows,
            BooleanSupplier autocommit) {
        this.connection = connection;
        this.source = source;
        this.loan = loan;
        this.rows = rows;
        this.autocommit = autocommit;
    }

    @Override
    public java.sql.Connection jdbc() {
        return loan.jdbc();
    }

    @Override
    public void loseRows(String reason) {
        rows.accept(reason);
    }

    @Override
    public RuntimeException failure(SQLException failure, String action) {
        return connection.failure(failure, action);
    }

    @Override
    public void tell(TransactionEvent event, String name) {
        source.tell(event, connection, name);
    }

    @Override
    public boolean autocommit() {
        return autocommit.getAsBoolean();
    }

    @Override
    public boolean isLost() {
        return loan.isOver();
    }
}
