package dev.athanor.dialect.oracle;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Brings Oracle, from version 12.2 on, to the engine.
 *
 * <pre>{@code
 * Engine.create("oracle://user:secret@host:1521/service");
 * Engine.create("jdbc:oracle:thin:user/secret@//host:1521/service");
 * }</pre>
 *
 * <p>Options behind the question mark are properties of the driver.
 */
public final class OracleProvider implements DialectProvider {

    /** Creates the provider. */
    public OracleProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("oracle");
    }

    @Override
    public JdbcDialect dialect() {
        return OracleJdbc.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        String given = url.jdbc();
        if (given != null) {
            return new JdbcTarget(given, Map.of(), false);
        }
        if (url.database() == null) {
            throw new UrlException(
                    "E001",
                    "the database URL '" + url + "' names no service; write oracle://user:password@host/service");
        }
        Map<String, String> properties = new HashMap<>();
        url.query().forEach((name, values) -> properties.put(name, values.get(values.size() - 1)));
        if (url.user() != null) {
            properties.put("user", url.user());
        }
        if (url.password() != null) {
            properties.put("password", url.password());
        }
        String host = url.host() == null ? "localhost" : url.host();
        String port = url.port() == null ? "" : ":" + url.port();
        String address = (host.contains(":") ? "[" + host + "]" : host) + port + "/" + url.database();
        return new JdbcTarget("jdbc:oracle:thin:@//" + address, properties, false);
    }
}
