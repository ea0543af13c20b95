package dev.athanor.engine;

import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.pool.ConnectionPool;
import java.sql.SQLException;

/** Where an engine's database is. */
interface Origin {

    /** What is known once the database was reached: the pool, and the dialect for its version. */
    record Opened(ConnectionPool pool, JdbcDialect dialect) {}

    /** Reaches the database for the first time. */
    Opened open(EngineOptions options) throws SQLException;

    /** Returns the address for people, without a password. */
    @Override
    String toString();
}
