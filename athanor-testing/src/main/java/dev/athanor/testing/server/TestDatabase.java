package dev.athanor.testing.server;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * An empty database that one test has for itself; closing it drops it.
 *
 * <pre>{@code
 * @ForEachDatabase
 * void storesARow(TestDatabase database) throws SQLException {
 *     try (Connection connection = database.connect()) { ... }
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseKind kind;
    private final String url;
    private final Runnable drop;

    TestDatabase(DatabaseKind kind, String url, Runnable drop) {
        this.kind = kind;
        this.url = url;
        this.drop = drop;
    }

    /** {@return what kind of database this is} */
    public DatabaseKind kind() {
        return kind;
    }

    /** {@return the JDBC URL, with everything in it that a driver needs to connect} */
    public String url() {
        return url;
    }

    /** {@return a source of new connections without a pool} */
    public DataSource dataSource() {
        return new DriverDataSource(url);
    }

    /** Returns a new JDBC connection. */
    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Drops the database. */
    @Override
    public void close() {
        drop.run();
    }

    @Override
    public String toString() {
        return kind + " at " + url;
    }
}
