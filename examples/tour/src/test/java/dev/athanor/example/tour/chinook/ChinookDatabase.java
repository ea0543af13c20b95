package dev.athanor.example.tour.chinook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads the store's script and looks at the rows by plain JDBC. */
final class ChinookDatabase {

    private static final String FOLDER = System.getProperty("athanor.chinook", "");
    private static final Map<DatabaseKind, String> FILES = Map.of(
            DatabaseKind.SQLITE, "Chinook_Sqlite.sql", DatabaseKind.POSTGRESQL, "Chinook_PostgreSql_SerialPKs.sql");

    private final TestDatabase database;

    private ChinookDatabase(TestDatabase database) {
        this.database = database;
    }

    /** Fills {@code database}; the test is skipped, with the reason, where the script is not. */
    static ChinookDatabase load(TestDatabase database) throws IOException, SQLException {
        Path file = Path.of(FOLDER, FILES.get(database.kind()));
        assumeTrue(
                !FOLDER.isEmpty() && Files.isRegularFile(file),
                "skipped: no " + file.getFileName() + "; give the folder of the Chinook scripts by"
                        + " -Dathanor.chinook=DIR");
        try (Connection connection = database.connect()) {
            SqlScript.read(file).run(connection);
            if (database.kind() == DatabaseKind.POSTGRESQL) {
                mixCase(connection);
            }
        }
        return new ChinookDatabase(database);
    }

    // The PostgreSQL script is in snake_case. Its names are changed to those of the SQLite one, so that the same
    // classes
    // are mapped to both, and every name needs its quotes.
    private static void mixCase(Connection connection) throws SQLException {
        List<String> renames = new ArrayList<>();
        try (Statement jdbc = connection.createStatement();
                ResultSet columns = jdbc.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'public' ORDER BY table_name, ordinal_position")) {
            while (columns.next()) {
                renames.add(String.format(
                        "ALTER TABLE %s RENAME COLUMN %s TO \"%s\"",
                        columns.getString(1), columns.getString(2), pascalCase(columns.getString(2))));
            }
        }
        for (String table : names(connection)) {
            renames.add(String.format("ALTER TABLE %s RENAME TO \"%s\"", table, pascalCase(table)));
        }
        try (Statement jdbc = connection.createStatement()) {
            for (String rename : renames) {
                jdbc.execute(rename);
            }
        }
        connection.commit();
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement jdbc = connection.createStatement();
                ResultSet tables = jdbc.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }

    private static String pascalCase(String name) {
        StringBuilder mixed = new StringBuilder();
        for (String word : name.split("_", -1)) {
            mixed.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return mixed.toString();
    }

    TestDatabase database() {
        return database;
    }

    /** Returns the only value of a query, as text. */
    String value(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement jdbc = connection.createStatement();
                ResultSet rows = jdbc.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        }
    }
}
