package dev.athanor.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServersTest {

    @ForEachDatabase
    void everyKindStoresAndReadsARow(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metal (id INTEGER PRIMARY KEY, name VARCHAR(20))");
            statement.execute("INSERT INTO metal VALUES (79, 'gold')");

            assertThat(only(statement, "SELECT name FROM metal WHERE id = 79")).isEqualTo("gold");
        }
    }

    @ForEachDatabase
    void everyConnectionSeesTheSameDatabase(TestDatabase database) throws SQLException {
        try (Connection one = database.connect();
                Connection other = database.dataSource().getConnection();
                Statement writing = one.createStatement();
                Statement reading = other.createStatement()) {
            writing.execute("CREATE TABLE metal (id INTEGER PRIMARY KEY)");
            writing.execute("INSERT INTO metal VALUES (79)");

            assertThat(only(reading, "SELECT count(*) FROM metal")).isEqualTo("1");
        }
    }

    @ForEachDatabase
    void aClosedDatabaseIsGone(TestDatabase database) throws SQLException {
        TestDatabase second = database.kind().fresh();
        try (Connection connection = second.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metal (id INTEGER PRIMARY KEY)");
        }
        second.close();

        assertThatThrownBy(() -> {
                    try (Connection connection = second.connect();
                            Statement statement = connection.createStatement()) {
                        statement.execute("SELECT * FROM metal");
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    @Test
    void anEmptiedPostgresDatabaseHoldsNothingOfTheTestBefore() throws SQLException {
        for (int i = 0; i < 2; i++) {
            TestDatabase database = DatabaseKind.POSTGRESQL.fresh();
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE metal (id INTEGER PRIMARY KEY)");
                statement.execute("CREATE SCHEMA shop CREATE TABLE item (id serial PRIMARY KEY)");
                statement.execute("CREATE TYPE colour AS ENUM ('red')");
                statement.execute("CREATE EXTENSION hstore");
                assertThat(only(statement, "SELECT count(*) FROM pg_namespace WHERE nspname = 'public'"))
                        .isEqualTo("1");
            }

            // The connection is still open: a test that leaks one must not disturb the next.
            database.close();
        }
    }

    @Test
    void aPostgresDatabaseThatCannotBeEmptiedIsNotUsedAgain() throws SQLException {
        TestDatabase first = DatabaseKind.POSTGRESQL.fresh();
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE PUBLICATION everything FOR ALL TABLES");
        }
        first.close();

        assertThatThrownBy(first::connect).isInstanceOf(SQLException.class).hasMessageContaining("does not exist");
    }

    @Test
    void thePostgresOfTheClassPathIsOfVersion18() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(PostgresServer.shared().url("postgres"))) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void theMariaDbOfTheClassPathIsOfVersion11() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(MariaDbServer.shared().url("test"))) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).contains("11.4.5-MariaDB");
        }
    }

    @Test
    void aServerOfOnesOwnHasItsOptionsAndLeavesNothingBehind() throws SQLException {
        PostgresServer server = PostgresServer.start("wal_level=logical");
        String data;
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            assertThat(only(statement, "SHOW wal_level")).isEqualTo("logical");
            data = only(statement, "SHOW data_directory");
        }
        assertThat(Files.exists(Path.of(data))).isTrue();

        server.close();

        assertThat(Files.exists(Path.of(data))).isFalse();
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aServerThatCannotStartSaysWhatItsLogSays() {
        assertThatThrownBy(() -> PostgresServer.start("no_such_setting=1"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("PostgreSQL does not start")
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"")
                .hasMessageEndingWith("[T002]");
    }

    private static String only(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
