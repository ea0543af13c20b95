package dev.athanor.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers started by other JVMs. */
@Timeout(300)
class ForkedServersTest {

    @Test
    void anOrdinaryUserMayStartPostgresBesideRoot() throws Exception {
        ordinaryUserStarts("POSTGRESQL");
    }

    private static void ordinaryUserStarts(String kind) throws Exception {
        assumeTrue(Privileges.uid() == 0, "the tests run as an ordinary user already");
        Path folder = Folders.create("athanor-other-user-");
        try {
            Process process =
                    fork(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), folder, kind);
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("user 65534");
                assertThat(output.readLine()).startsWith(kind + " ").contains(folder.toString());
            }
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
        } finally {
            Folders.delete(folder);
        }
    }

    @Test
    @Tag("soak") // unpacks 300 MB
    void anOrdinaryUserMayStartMariaDbBesideRoot() throws Exception {
        ordinaryUserStarts("MARIADB");
    }

    @Test
    void theyEndWithTheirJvmEvenIfItIsKilled() throws Exception {
        Path folder = Folders.create("athanor-killed-");
        try {
            Process process = fork(List.of(), folder, "POSTGRESQL");
            String url;
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("user " + Privileges.uid());
                url = output.readLine().split(" ", -1)[2];
                DriverManager.getConnection(url).close();
                process.destroyForcibly().waitFor();
            }
            assertThat(ends(url)).as("the server behind " + url + " ends").isTrue();
        } finally {
            Folders.delete(folder);
        }
    }

    private static boolean ends(String url) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            try {
                DriverManager.getConnection(url).close();
                Thread.sleep(50);
            } catch (SQLException e) {
                if ("08001".equals(e.getSQLState())) {
                    return true;
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    private static Process fork(List<String> prefix, Path folder, String... kinds) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-cp", readableClassPath(folder), ForkedServers.class.getName()));
        command.addAll(List.of(kinds));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    // The checkout and the local repository may lie where another user may not look.
    private static String readableClassPath(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path from = Path.of(entry);
            Path to = folder.resolve("class-path").resolve(entries.size() + "-" + from.getFileName());
            if (Files.exists(from)) {
                copy(from, to);
                entries.add(to.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        List<Path> files;
        try (var all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target =
                    file.equals(from) ? to : to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try {
                Files.createLink(target, file);
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(file, target);
            }
        }
    }
}
