package dev.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** No pool: each connection is made when it is needed and closed after its use. */
public final class NullPool implements ConnectionPool {

    private final ConnectionFactory factory;

    /** Creates the pool. */
    public NullPool(ConnectionFactory factory) {
        this.factory = factory;
    }

    @Override
    public Lease acquire() throws SQLException {
        Connection connection = factory.open();
        return new Lease(connection, connection, this);
    }

    @Override
    public void release(Lease lease) throws SQLException {
        lease.pooled().close();
    }

    @Override
    public void discard(Lease lease) {
        try {
            lease.pooled().close();
        } catch (SQLException e) {
            Broken.ignore(e);
        }
    }

    @Override
    public void renew() {}

    @Override
    public void close() {}
}
