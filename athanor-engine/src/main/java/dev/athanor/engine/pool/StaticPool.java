package dev.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One connection that all share, and with it its transaction; for databases that live in their connection. It is made
 * when it is first needed, and made anew if it breaks.
 */
public final class StaticPool implements ConnectionPool {

    private final ConnectionFactory factory;
    private @Nullable Connection shared;

    /** Creates the pool. */
    public StaticPool(ConnectionFactory factory) {
        this.factory = factory;
    }

    @Override
    public synchronized Lease acquire() throws SQLException {
        Connection connection = shared;
        if (connection == null) {
            connection = factory.open();
            shared = connection;
        }
        return new Lease(connection, connection, this);
    }

    @Override
    public void release(Lease lease) {}

    @Override
    public synchronized void discard(Lease lease) {
        if (shared == lease.pooled()) {
            close();
        }
    }

    /** Closes the connection, also for those who use it. */
    @Override
    public void renew() {
        close();
    }

    @Override
    public synchronized void close() {
        Connection connection = shared;
        shared = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                Broken.ignore(e);
            }
        }
    }
}
