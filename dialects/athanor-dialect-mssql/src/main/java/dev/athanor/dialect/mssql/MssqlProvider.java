package dev.athanor.dialect.mssql;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.Map;
import java.util.Set;

/**
 * Brings Microsoft SQL Server to the engine.
 *
 * <pre>{@code
 * Engine.create("mssql://user:secret@host:1433/shop?encrypt=true");
 * Engine.create("jdbc:sqlserver://host;databaseName=shop;user=user;password=secret");
 * }</pre>
 *
 * <p>Options behind the question mark are those of the driver.
 */
public final class MssqlProvider implements DialectProvider {

    /** Creates the provider. */
    public MssqlProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("mssql", "sqlserver", "microsoft sql server");
    }

    @Override
    public JdbcDialect dialect() {
        return MssqlJdbc.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        String given = url.jdbc();
        if (given != null) {
            return new JdbcTarget(given, Map.of(), false);
        }
        Map<String, String> properties = url.settings();
        if (url.database() != null) {
            properties.put("databaseName", url.database());
        }
        return new JdbcTarget("jdbc:sqlserver://" + url.server(), properties, false);
    }
}
