package dev.athanor.dialect.sqlite;

import dev.athanor.engine.dialect.DialectProvider;
import dev.athanor.engine.dialect.JdbcDialect;
import dev.athanor.engine.dialect.JdbcTarget;
import dev.athanor.engine.error.UrlException;
import dev.athanor.engine.url.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Brings SQLite to the engine.
 *
 * <p>{@code sqlite::memory:} is a database that lives in its one connection; {@code sqlite:shop.db} is a file. What
 * stands behind the question mark goes to the driver, as its pragmas are called:
 * {@code sqlite:shop.db?journal_mode=WAL}; that of a {@code file:} URI goes to SQLite itself, so that
 * {@code sqlite:file:shop?mode=memory&cache=shared} is memory shared by several connections. Foreign keys are enforced
 * unless {@code foreign_keys=false} is said there.
 */
public final class SqliteProvider implements DialectProvider {

    private static final String MEMORY = ":memory:";

    /** Creates the provider. */
    public SqliteProvider() {}

    @Override
    public Set<String> names() {
        return Set.of("sqlite");
    }

    @Override
    public JdbcDialect dialect() {
        return SqliteJdbcDialect.INSTANCE;
    }

    @Override
    public JdbcTarget target(DatabaseUrl url) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("foreign_keys", "true");
        // The driver would ask for the key after every statement; the engine asks where it is wanted.
        settings.put("jdbc.get_generated_keys", "false");
        String jdbc = url.jdbc();
        if (jdbc != null) {
            boolean memory = jdbc.startsWith("jdbc:sqlite::memory:") || jdbc.equals("jdbc:sqlite:");
            return new JdbcTarget(jdbc, settings, memory);
        }
        if (url.host() != null || url.user() != null || url.port() != null) {
            throw new UrlException(
                    "E001",
                    "the database URL '" + url + "' names a server, but SQLite is a file in this program; write"
                            + " sqlite:file.db, sqlite:///file.db, sqlite:////absolute/file.db or sqlite::memory:");
        }
        String file = file(url.database());
        if (file.startsWith("file:")) {
            return new JdbcTarget("jdbc:sqlite:" + file + parameters(url.query()), settings, false);
        }
        for (Map.Entry<String, List<String>> option : url.query().entrySet()) {
            List<String> values = option.getValue();
            settings.put(option.getKey(), values.get(values.size() - 1));
        }
        if (file.indexOf('?') >= 0) {
            throw new UrlException(
                    "E001",
                    "the database URL '" + url + "' names the file '" + file + "', but SQLite's driver takes what"
                            + " stands behind a question mark for settings; give the file another name");
        }
        return new JdbcTarget("jdbc:sqlite:" + file, settings, file.equals(MEMORY));
    }

    // What stands behind the question mark of a file: URI is SQLite's to read.
    private static String parameters(Map<String, List<String>> query) {
        StringJoiner parameters = new StringJoiner("&", query.isEmpty() ? "" : "?", "");
        query.forEach((name, values) ->
                values.forEach(value -> parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return parameters.toString();
    }

    private static String file(@Nullable String database) {
        return database == null ? MEMORY : database;
    }
}
