package dev.athanor.example.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.example.tour.chapter.Store;
import dev.athanor.example.tour.stage.Screen;
import dev.athanor.example.tour.stage.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

    @TempDir
    Path folder;

    @Test
    void isGivenTwiceOnTheSameFile() throws SQLException {
        Path file = folder.resolve("tour.db");

        String first = told(file, 0);
        String second = told(file, 0);

        assertThat(first)
                .contains(
                        "━━ 1 · Core against ORM ━",
                        "━━ 2 · Engine and connecting ━",
                        "━━ 3 · Defining models ━",
                        "━━ 4 · Session and unit of work ━",
                        "━━ 5 · select() ━",
                        "━━ 6 · Relationships ━",
                        "━━ 7 · The N+1 trap and its cure ━",
                        "━━ 8 · Migrations ━",
                        "━━ 9 · The real world ━")
                .contains("✓ 41 statements: 1 + N", "✓ 2 statements: ", "✓ 1 statement: everything at once")
                .doesNotContain("\u001b", "\r", "✗");
        assertThat(second).contains("✓ The tour is over: all ").doesNotContain("✗");
        assertThat(rows(file, "track")).isEqualTo(3727);
        assertThat(rows(file, "tour_guest_book")).isEqualTo(2);
    }

    @Test
    void fallsIntoNoTrapButTheOneItShows() {
        LoadGuard guard = LoadGuard.tracing();
        LoadGuard.Watching watching = guard.watchAll();
        try {
            assertThat(told(folder.resolve("tour.db"), 0)).contains("The tour is over");
        } finally {
            watching.close();
        }

        assertThat(guard.findings()).hasSize(1);
        RepeatedLoad shown = guard.findings().get(0);
        assertThat(shown.name()).isEqualTo("Album.tracks");
        assertThat(shown.statements()).isEqualTo(40);
        assertThat(shown.query().file()).isEqualTo("TheTrap.java");
        assertThat(shown.cure()).isEqualTo("add .options(selectinLoad(ALBUM.tracks)) to the query");
    }

    @Test
    void leavesADatabaseOfSomethingElseAlone() throws SQLException {
        Path file = folder.resolve("mine.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement jdbc = connection.createStatement()) {
            jdbc.execute("CREATE TABLE customer (id INTEGER)");
            jdbc.execute("INSERT INTO customer VALUES (1)");
        }

        assertThat(told(file, 2)).contains("mine.db is a database of something else");
        assertThat(rows(file, "customer")).isEqualTo(1);
    }

    @Test
    void saysSoWhereThereIsNoDatabaseToBe() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear reader, this is a letter and no database.");

        assertThat(told(text, 2)).contains("letter.txt cannot be used as a database");
        assertThat(told(folder.resolve("no/such/folder/tour.db"), 2)).contains("tour.db cannot be used as a database");
    }

    @Test
    void takesTheNameOfAFileAsItIs() {
        Path file = folder.resolve("a 100%25 #1.db");

        Store.open(file, new Trace()).close();

        assertThat(file).isRegularFile();
    }

    @Test
    void repairsAStoreWhoseTourWasStoppedInTheMiddle() throws SQLException {
        Path file = folder.resolve("tour.db");
        assertThat(told(file, 0)).contains("15,487 rows");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement jdbc = connection.createStatement()) {
            jdbc.execute("PRAGMA foreign_keys = OFF");
            jdbc.execute("DROP TABLE invoice_line");
            jdbc.execute("DELETE FROM genre");
        }

        assertThat(told(file, 0)).doesNotContain("✗");
    }

    private static String told(Path file, int exitCode) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Tour.give(Screen.plain(out), file);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(exitCode);
        return text;
    }

    private static long rows(Path file, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement jdbc = connection.createStatement();
                ResultSet count = jdbc.executeQuery("SELECT count(*) FROM " + table)) {
            return count.next() ? count.getLong(1) : -1;
        }
    }
}
