package dev.athanor.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** Where an engine gets its connections. They come with autocommit off, and must go back so. */
public interface ConnectionPool extends AutoCloseable {

    /** Returns a connection nobody else has, unless the pool shares one. */
    Lease acquire() throws SQLException;

    /** Closes the connections that nobody has; those in use are closed when they come back. */
    @Override
    void close();

    /**
     * A connection lent out.
     *
     * @param connection the connection; what is closed is the lease
     * @param pooled what the pool knows it by
     * @param pool where it goes back to
     */
    record Lease(Connection connection, Connection pooled, ConnectionPool pool) {

        /** Gives the connection back, in the state it came in. */
        public void release() throws SQLException {
            pool.release(this);
        }

        /** Gives the connection up because it is broken; the pool makes others anew too. */
        public void discard() {
            pool.discard(this);
        }
    }

    /** Closes the connections that nobody has, and those in use when they come back; others are made when needed. */
    void renew();

    /** Takes a connection back. */
    void release(Lease lease) throws SQLException;

    /** Forgets a connection that is broken, and those made before now with it. */
    void discard(Lease lease);
}
