package dev.athanor.dialect.postgresql;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings PostgreSQL, from version 14 on, to the engine.
 *
 * <pre>{@code
 * Engine.create("postgresql://user:secret@host:5432/shop?sslmode=require");
 * Engine.create("jdbc:postgresql://host/shop?user=user&password=secret");
 * Engine.create("postgresql://user:secret@/shop?host=first:5432&host=second:5432");  // the first that answers
 * }</pre>
 *
 * <p>Options behind the question mark are those of the driver; some that {@code libpq} calls otherwise may be called
 * so: {@code application_name}, {@code connect_timeout}, {@code target_session_attrs}. Left alone are the driver's own
 * settings for speed: it has the server keep a statement from the fifth run on ({@code prepareThreshold=5}, up to
 * {@code preparedStatementCacheQueries=256} for each connection), and fetches all rows of a result at once unless the
 * statement asks for a stream ({@code defaultRowFetchSize=0}). {@code reWriteBatchedInserts} stays off: it loses how
 * many rows each row of a batch changed, and many rows are inserted by arrays anyway, which is faster.
 */
public final class PostgresqlProvider implements DialectProvider {

    private static final String HOSTS = "host";

    private static final Map<String, String> LIBPQ = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "target_session_attrs", "targetServerType");

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "read-write", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    // A connection whose other end is gone without a word is noticed sooner or later, not never.
    private static final Map<String, String> DEFAULTS = Map.of("tcpKeepAlive", "true");

    /** Creates the provider. */
    public PostgresqlProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("postgresql", "postgres");
    }

    @Override
    public JdbcDialect dialect() {
        return PostgresqlJdbc.UNKNOWN_VERSION;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        String given = url.jdbc();
        if (given != null) {
            // What the URL says goes before properties.
            return new JdbcTarget(given, DEFAULTS, false);
        }
        Map<String, String> properties = new HashMap<>(DEFAULTS);
        url.settings().forEach((name, value) -> put(properties, name, value));
        properties.keySet().remove(HOSTS);
        return new JdbcTarget(address(url), properties, false);
    }

    private static void put(Map<String, String> properties, String name, String value) {
        String own = LIBPQ.getOrDefault(name, name);
        properties.put(own, own.equals("targetServerType") ? SERVER_TYPES.getOrDefault(value, value) : value);
    }

    // The first that answers is taken: postgresql:///shop?host=a:5432&host=b:5432.
    private static String servers(DatabaseUrl url) {
        List<String> hosts = url.query().get(HOSTS);
        return hosts == null ? url.server() : String.join(",", hosts);
    }

    private static String address(DatabaseUrl url) {
        StringBuilder address =
                new StringBuilder("jdbc:postgresql://").append(servers(url)).append('/');
        if (url.database() != null) {
            address.append(
                    URLEncoder.encode(url.database(), StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return address.toString();
    }
}
