package dev.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;

/** The user's own DataSource, which may be a pool of its own. */
public final class DataSourcePool implements ConnectionPool {

    /** What is done to each connection before it is used the first time. */
    @FunctionalInterface
    public interface Preparation {

        /** Prepares {@code connection}. */
        void prepare(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;
    private final Preparation preparation;
    private final Set<Connection> prepared =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile boolean autocommit;

    /** Creates the pool. */
    public DataSourcePool(DataSource dataSource, Preparation preparation) {
        this.dataSource = dataSource;
        this.preparation = preparation;
    }

    @Override
    public Lease acquire() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            prepare(connection);
            if (connection.getAutoCommit()) {
                autocommit = true;
                connection.setAutoCommit(false);
            }
            return new Lease(connection, connection, this);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    // A source that is a pool gives the driver's connection again in a new wrapper; where that cannot be told, it is
    // prepared again.
    private void prepare(Connection connection) throws SQLException {
        Connection physical =
                connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        if (!prepared.contains(physical)) {
            preparation.prepare(connection);
            boolean unused = prepared.add(physical);
        }
    }

    // All connections of a source come alike, and go back as they came.
    @Override
    public void release(Lease lease) throws SQLException {
        try (Connection connection = lease.pooled()) {
            if (autocommit) {
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public void discard(Lease lease) {
        try {
            lease.pooled().close();
        } catch (SQLException e) {
            Broken.ignore(e);
        }
    }

    /** Does nothing: the source is the user's. */
    @Override
    public void renew() {}

    /** Does nothing: the source is the user's. */
    @Override
    public void close() {}
}
