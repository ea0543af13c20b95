package dev.athanor.engine;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.pool.ConnectionFactory;
import dev.athanor.engine.pool.ConnectionPool;
import dev.athanor.engine.pool.HikariPool;
import dev.athanor.engine.pool.NullPool;
import dev.athanor.engine.pool.StaticPool;
import dev.athanor.engine.url.DatabaseUrl;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A database at a URL, whose connections the engine makes and pools itself. */
final class UrlOrigin implements Origin {

    private final DatabaseUrl url;
    private final JdbcTarget target;
    private final JdbcDialect dialect;
    private final Driver driver;
    private final Map<String, String> driverOptions;

    UrlOrigin(DatabaseUrl url, Map<String, String> driverOptions) {
        this.driverOptions = Map.copyOf(driverOptions);
        DialectProvider provider = Dialects.of(url);
        this.url = url;
        this.target = provider.target(url);
        this.dialect = provider.dialect();
        this.driver = found();
    }

    private Driver found() {
        try {
            return DriverManager.getDriver(target.jdbcUrl());
        } catch (SQLException e) {
            throw new UrlException(
                    "E002",
                    "no JDBC driver on the class path takes the URL '" + url + "'; correct it, or add the driver",
                    e);
        }
    }

    @Override
    public Opened open(EngineOptions options) throws SQLException {
        Connection first = connect(dialect);
        JdbcDialect server;
        boolean readOnly;
        try {
            server = dialect.forServer(first.getMetaData());
            readOnly = first.isReadOnly();
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
        // The connection by which the server was looked at is the first of the pool.
        AtomicReference<@Nullable Connection> spare = new AtomicReference<>(first);
        ConnectionFactory factory = () -> {
            Connection made = spare.getAndSet(null);
            return made != null ? made : connect(server);
        };
        return new Opened(pool(options, factory, readOnly), server);
    }

    private ConnectionPool pool(EngineOptions options, ConnectionFactory factory, boolean readOnly) {
        return switch (options.pooling()) {
            case NONE -> target.shared() ? new StaticPool(factory) : new NullPool(factory);
            case SHARED -> new StaticPool(factory);
            case FITTING ->
                target.shared()
                        ? new StaticPool(factory)
                        : new HikariPool(name(options), factory, options.pool(), readOnly);
        };
    }

    private static String name(EngineOptions options) {
        return options.name().isEmpty() ? "athanor" : options.name();
    }

    private Connection connect(JdbcDialect known) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(target.properties());
        properties.putAll(driverOptions);
        Connection connection = driver.connect(target.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " does not take the URL", "08001");
        }
        try {
            known.initialize(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public DatabaseUrl url() {
        return url;
    }

    @Override
    public String driver() {
        return driver.getClass().getName();
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
