package dev.athanor.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that run inside this JVM. */
final class InProcess {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private InProcess() {}

    // A file, not memory: every connection must see the same database, and SQLite's shared cache locks tables in ways
    // that files do not.
    static TestDatabase sqlite() {
        Path folder;
        try {
            folder = Files.createTempDirectory("athanor-sqlite-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing here must survive a power cut.
        String url = "jdbc:sqlite:" + folder.resolve("test.db") + "?synchronous=OFF";
        return new TestDatabase(DatabaseKind.SQLITE, url, () -> Folders.delete(folder));
    }

    static TestDatabase h2() {
        String url = "jdbc:h2:mem:athanor_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        return new TestDatabase(DatabaseKind.H2, url, () -> shutDown(url));
    }

    private static void shutDown(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new ServerException("T002", "H2 at " + url + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
