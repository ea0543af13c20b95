package dev.athanor.dialect.oracle;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
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
        String address = url.server() + "/" + url.database();
        return new JdbcTarget("jdbc:oracle:thin:@//" + address, url.settings(), false);
    }
}
