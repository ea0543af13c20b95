package dev.athanor.cli;

import dev.athanor.engine.Engine;
import dev.athanor.engine.url.DatabaseUrl;
import dev.athanor.migrate.Migrator;
import dev.athanor.migrate.Revisions;
import dev.athanor.migrate.op.TableName;
import dev.athanor.migrate.runtime.VersionTable;
import dev.athanor.migrate.script.MigrationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code athanor.properties} says, with the variables of the environment put in. */
final class Configuration {

    static final String FILE_NAME = "athanor.properties";

    private static final String URL = "url";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String LOCATION = "script.location";
    private static final String PACKAGE = "script.package";
    private static final String VERSION_TABLE = "version.table";
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of(URL, USER, PASSWORD, LOCATION, PACKAGE, VERSION_TABLE));

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?\\}");

    private final Path file;
    private final Map<String, String> values;

    private Configuration(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * Reads {@code file}.
     *
     * @throws MigrationException if it cannot be read or says what nobody understands ({@code G023}), or mentions a
     *     variable that is not set ({@code G024})
     */
    static Configuration read(Path file, Map<String, String> environment) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new MigrationException(
                    "G023",
                    "the configuration " + file,
                    Files.exists(file) ? "it cannot be read (" + e + ")" : "there is no such file",
                    "run 'athanor init' here, or name the file with --config",
                    e);
        }
        Map<String, String> values = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new MigrationException(
                        "G023",
                        "the configuration " + file,
                        "it has '" + key + "', which means nothing here",
                        "remove or correct it; known are " + String.join(", ", KEYS));
            }
            values.put(
                    key,
                    substitute(key, properties.getProperty(key), file, environment)
                            .strip());
        }
        return new Configuration(file, values);
    }

    private static String substitute(String key, String text, Path file, Map<String, String> environment) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            String value = environment.get(variable.group(1));
            if (value == null) {
                value = variable.group(2);
            }
            if (value == null) {
                throw new MigrationException(
                        "G024",
                        "'" + key + "' in the configuration " + file,
                        "the environment has no variable " + variable.group(1),
                        "set it, or give a default: ${" + variable.group(1) + ":-default}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String require(String key) {
        String value = values.get(key);
        if (value == null || value.isEmpty()) {
            throw new MigrationException(
                    "G023", "the configuration " + file, "it has no '" + key + "'", "add a line '" + key + " = ...'");
        }
        return value;
    }

    /** Returns the folder of the revisions; relative to the configuration. */
    Path folder() {
        return file.toAbsolutePath().resolveSibling(require(LOCATION)).normalize();
    }

    /** {@return the package of new revisions, empty for none} */
    String packageName() {
        return values.getOrDefault(PACKAGE, "");
    }

    /** Returns the revisions. */
    Revisions revisions() {
        return Revisions.in(folder());
    }

    /** Returns the engine of the database; to be closed. */
    Engine engine() {
        String url = require(URL);
        String user = values.getOrDefault(USER, "");
        String password = values.getOrDefault(PASSWORD, "");
        return Engine.create(user.isEmpty() && password.isEmpty() ? url : withUser(url, user, password));
    }

    // A password may contain what means something in a URL.
    private String withUser(String url, String user, String password) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        if (parsed.jdbc() != null) {
            throw new MigrationException(
                    "G023",
                    "the configuration " + file,
                    "it has '" + USER + "' or '" + PASSWORD + "' beside a URL that begins with jdbc:",
                    "write the URL like postgresql://host/database, or put them into it the way the driver wants");
        }
        return new DatabaseUrl(
                        parsed.dialect(),
                        user.isEmpty() ? parsed.user() : user,
                        password.isEmpty() ? parsed.password() : password,
                        parsed.host(),
                        parsed.port(),
                        parsed.database(),
                        parsed.query(),
                        null)
                .withPassword();
    }

    /** Returns what runs the revisions on {@code engine}. */
    Migrator migrator(Engine engine) {
        String name = values.getOrDefault(VERSION_TABLE, VersionTable.DEFAULT_NAME);
        int dot = name.lastIndexOf('.');
        @Nullable String schema = dot < 0 ? null : name.substring(0, dot);
        return Migrator.of(engine, revisions()).versionTable(new TableName(schema, name.substring(dot + 1)));
    }

    /** Returns what a new configuration says, for revisions in {@code folder}. */
    static String template(String folder) {
        return """
                # Where the database is. ${NAME} is a variable of the environment, ${NAME:-text} one with a default.
                # Keep passwords out of this file: password = ${DB_PASSWORD}
                url = ${ATHANOR_URL:-sqlite:app.db}

                # The folder of the revisions, seen from this file, and the package of their classes, if they have one.
                script.location = %s
                script.package =

                # Where the database keeps the revision it is at.
                version.table = %s
                """.formatted(folder.replace("\\", "\\\\"), VersionTable.DEFAULT_NAME);
    }
}
