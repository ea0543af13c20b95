package dev.athanor.dialect.h2;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.url.DatabaseUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings H2 to the engine.
 *
 * <pre>{@code
 * Engine.create("h2:mem:shop");                        // in memory, as long as the engine is open
 * Engine.create("h2:./shop");                          // a file
 * Engine.create("h2://user:secret@host:9092/shop");    // a server
 * Engine.create("jdbc:h2:mem:shop;MODE=Oracle");       // whatever the driver takes
 * }</pre>
 *
 * <p>What stands behind the question mark are H2's settings: {@code h2:./shop?CIPHER=AES}. H2 is spoken to in its own
 * mode; its modes of other databases are no stand-ins for those.
 */
public final class H2Provider implements DialectProvider {

    /** Creates the provider. */
    public H2Provider() {}

    @Override
    public Set<String> names() {
        return Set.of("h2");
    }

    @Override
    public JdbcDialect dialect() {
        return H2Jdbc.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        String given = url.jdbc();
        if (given != null) {
            return new JdbcTarget(given, Map.of(), false);
        }
        Map<String, String> properties = new HashMap<>();
        if (url.user() != null) {
            properties.put("user", url.user());
        }
        if (url.password() != null) {
            properties.put("password", url.password());
        }
        return new JdbcTarget("jdbc:h2:" + address(url) + settings(url), properties, false);
    }

    private static String address(DatabaseUrl url) {
        String database = url.database() == null ? "mem:" : url.database();
        if (url.host() == null) {
            return database;
        }
        return "tcp://" + url.server() + "/" + database;
    }

    // A database in memory ends with its last connection, which a pool may close at any time.
    private static String settings(DatabaseUrl url) {
        StringBuilder settings = new StringBuilder();
        for (Map.Entry<String, List<String>> option : url.query().entrySet()) {
            List<String> values = option.getValue();
            settings.append(';')
                    .append(option.getKey())
                    .append('=')
                    .append(values.get(values.size() - 1).replace(";", "\\;"));
        }
        String database = url.database();
        boolean memory = url.host() == null && database != null && database.startsWith("mem:");
        return memory && url.option("DB_CLOSE_DELAY") == null ? settings + ";DB_CLOSE_DELAY=-1" : settings.toString();
    }
}
