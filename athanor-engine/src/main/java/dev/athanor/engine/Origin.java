package dev.athanor.engine;

import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.pool.ConnectionPool;
import dev.athanor.engine.url.DatabaseUrl;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where an engine's database is. */
interface Origin {

    /** What is known once the database was reached: the pool, and the dialect for its version. */
    record Opened(ConnectionPool pool, JdbcDialect dialect) {}

    /** Reaches the database for the first time. */
    Opened open(EngineOptions options) throws SQLException;

    /** {@return the address, or {@code null} where only a DataSource is known} */
    @Nullable
    DatabaseUrl url();

    /** {@return the name of the class that makes connections} */
    String driver();

    /** Returns the address for people, without a password. */
    @Override
    String toString();
}
