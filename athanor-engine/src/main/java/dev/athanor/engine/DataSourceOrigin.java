package dev.athanor.engine;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.pool.DataSourcePool;
import dev.athanor.engine.url.DatabaseUrl;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database behind a DataSource of the user's, which is asked for a connection each time. */
final class DataSourceOrigin implements Origin {

    private final DataSource dataSource;

    private DataSourceOrigin(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Returns the database behind {@code dataSource}.
     *
     * @throws EngineException if there are options for the driver, which the source does not take ({@code E066})
     */
    static DataSourceOrigin of(DataSource dataSource, Map<String, String> driverOptions) {
        if (!driverOptions.isEmpty()) {
            throw new EngineException(
                    "E066",
                    "the options of the driver " + new TreeSet<>(driverOptions.keySet())
                            + " cannot be given to a DataSource, which makes its connections itself; set them there");
        }
        return new DataSourceOrigin(dataSource);
    }

    @Override
    public Opened open(EngineOptions options) throws SQLException {
        try (Connection first = dataSource.getConnection()) {
            DatabaseMetaData server = first.getMetaData();
            JdbcDialect dialect = Dialects.ofProduct(server.getDatabaseProductName())
                    .dialect()
                    .forServer(server);
            return new Opened(new DataSourcePool(dataSource, dialect::initialize), dialect);
        }
    }

    @Override
    public @Nullable DatabaseUrl url() {
        return null;
    }

    @Override
    public String driver() {
        return dataSource.getClass().getName();
    }

    @Override
    public String toString() {
        return "the DataSource " + driver();
    }
}
