package dev.athanor.testing.server;

import dev.athanor.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An empty database that one test has for itself; closing it drops it.
 *
 * <pre>{@code
 * @ForEachDatabase
 * void storesARow(TestDatabase database) {
 *     database.engine().run(c -> c.execute(text("insert into metal values (79, 'gold')")));
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseKind kind;
    private final String url;
    private final Runnable drop;
    private @Nullable Engine engine;

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

    /** Returns an engine on the database, always the same; it is closed with the database. */
    public synchronized Engine engine() {
        Engine made = engine;
        if (made == null) {
            made = Engine.create(url);
            engine = made;
        }
        return made;
    }

    /** Drops the database. */
    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
        drop.run();
    }

    @Override
    public String toString() {
        return kind + " at " + url;
    }
}
