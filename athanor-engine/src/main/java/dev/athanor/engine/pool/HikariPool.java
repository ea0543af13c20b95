package dev.athanor.engine.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** A pool of connections, kept by HikariCP. */
public final class HikariPool implements ConnectionPool {

    private final HikariDataSource pool;
    private volatile boolean closing;

    /**
     * Creates the pool; the first connection is made when it is needed.
     *
     * @param readOnly whether the connections come read-only, and are to be left so
     */
    public HikariPool(String name, ConnectionFactory factory, PoolOptions options, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new FactoryDataSource(factory));
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setMaximumPoolSize(options.size());
        config.setMinimumIdle(options.idle());
        config.setConnectionTimeout(options.timeout().toMillis());
        config.setIdleTimeout(options.idleTime().toMillis());
        config.setMaxLifetime(options.lifetime().toMillis());
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    // The pool's wrapper is kept for giving back only: without it each call goes straight to the driver.
    @Override
    public Lease acquire() throws SQLException {
        Connection pooled = connection();
        return new Lease(pooled.unwrap(Connection.class), pooled, this);
    }

    private Connection connection() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            SQLException reason = e.getNextException();
            if (reason == null && status().open() >= pool.getMaximumPoolSize()) {
                throw new PoolExhaustedException(e.getMessage(), e);
            }
            throw reason == null ? e : reason;
        }
    }

    @Override
    public void release(Lease lease) throws SQLException {
        lease.pooled().close();
        endIfUnused();
    }

    @Override
    public void discard(Lease lease) {
        pool.evictConnection(lease.pooled());
        renew();
        endIfUnused();
    }

    @Override
    public void renew() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
    }

    /** {@return how many connections are open, in use, idle, and how many threads wait for one} */
    public PoolStatus status() {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return state == null
                ? new PoolStatus(0, 0, 0, 0)
                : new PoolStatus(
                        state.getTotalConnections(),
                        state.getActiveConnections(),
                        state.getIdleConnections(),
                        state.getThreadsAwaitingConnection());
    }

    // The pool itself would break off what is being done on its connections.
    @Override
    public void close() {
        closing = true;
        pool.setMinimumIdle(0);
        renew();
        endIfUnused();
    }

    private void endIfUnused() {
        if (closing && status().used() == 0) {
            pool.close();
        }
    }
}
