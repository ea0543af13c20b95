package dev.athanor.dialect.mssql;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.HashMap;
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
        Map<String, String> properties = new HashMap<>();
        url.query().forEach((name, values) -> properties.put(name, values.get(values.size() - 1)));
        if (url.user() != null) {
            properties.put("user", url.user());
        }
        if (url.password() != null) {
            properties.put("password", url.password());
        }
        if (url.database() != null) {
            properties.put("databaseName", url.database());
        }
        String host = url.host() == null ? "localhost" : url.host();
        String port = url.port() == null ? "" : ":" + url.port();
        return new JdbcTarget(
                "jdbc:sqlserver://" + (host.contains(":") ? "[" + host + "]" : host) + port, properties, false);
    }
}
