package dev.athanor.engine;

import dev.athanor.engine.dialect.Dialects;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.pool.DataSourcePool;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database behind a DataSource of the user's, which is asked for a connection each time. */
final class DataSourceOrigin implements Origin {

    private final DataSource dataSource;

    DataSourceOrigin(DataSource dataSource) {
        this.dataSource = dataSource;
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
    public String toString() {
        return "the DataSource " + dataSource.getClass().getName();
    }
}
