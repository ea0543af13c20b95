package dev.athanor.testing.server;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A running server: its process, its folder, its port. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final String name;
    private final Path folder;
    private final Path log;
    private final int port;
    private final String stopSignal;
    private final Process process;

    private ServerProcess(Plan plan, int port) {
        this.name = plan.name();
        this.folder = plan.folder();
        this.log = folder.resolve("server.log");
        this.port = port;
        this.stopSignal = plan.stopSignal();
        this.process = spawn(plan.command().on(port));
    }

    /** Writes the command that runs a server on a port. */
    @FunctionalInterface
    interface Command {
        List<String> on(int port);
    }

    /** Tells whether the server that answers on a port is this one, and not one of another JVM. */
    @FunctionalInterface
    interface Check {
        boolean isOurs(Connection connection) throws SQLException;
    }

    /**
     * How to start a server.
     *
     * @param name the name for messages
     * @param folder where its data lie
     * @param command the command
     * @param url the JDBC URL, with {@code %d} for the port
     * @param stopSignal the signal that makes it stop without waiting for its clients
     * @param check whether it is the right one that answers
     */
    record Plan(String name, Path folder, Command command, String url, String stopSignal, Check check) {}

    /** Runs a program to its end, with text on its standard input. */
    static void run(List<String> command, Path folder, byte[] input) throws IOException {
        Path log = folder.resolve("setup.log");
        Process process = new ProcessBuilder(Privileges.drop(command, "KILL"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            throw new ServerException("T002", command.get(0) + " stopped reading: " + Files.readString(log), e);
        }
        if (waitFor(process) != 0) {
            throw new ServerException("T002", command.get(0) + " failed: " + Files.readString(log), null);
        }
    }

    /**
     * Starts a server on a free port and waits until it answers. Another program may take the port in between; then
     * another port is tried.
     */
    static ServerProcess start(Plan plan) {
        for (int attempt = 1; ; attempt++) {
            ServerProcess server = new ServerProcess(plan, freePort());
            if (server.answers(plan)) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, plan.name() + " stop"));
                return server;
            }
            server.stop();
            if (attempt == ATTEMPTS) {
                String log = server.readLog();
                Folders.delete(plan.folder());
                throw new ServerException("T002", plan.name() + " does not start: " + log, null);
            }
        }
    }

    /** {@return the port on the loopback address} */
    int port() {
        return port;
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        stop();
        Folders.delete(folder);
    }

    // Process.destroy would send SIGTERM, at which PostgreSQL waits for its clients.
    private void stop() {
        try {
            if (process.isAlive()) {
                waitFor(new ProcessBuilder("kill", "-" + stopSignal, String.valueOf(process.pid())).start());
            }
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                waitFor(process.destroyForcibly());
            }
        } catch (IOException e) {
            waitFor(process.destroyForcibly());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    // The signal for the death of the parent is sent when the thread that started the process ends, so one thread
    // starts it and stays with it.
    private Process spawn(List<String> command) {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        Process child = new ProcessBuilder(Privileges.drop(command, stopSignal))
                                .directory(folder.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(log.toFile())
                                .start();
                        started.complete(child);
                        waitFor(child);
                    } catch (IOException | RuntimeException | Error e) {
                        // Whoever waits for the process must hear of everything that keeps it from starting.
                        started.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new ServerException("T002", name + " cannot be run: " + e.getCause(), e);
        }
    }

    private boolean answers(Plan plan) {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try (Connection connection = DriverManager.getConnection(plan.url().formatted(port))) {
                return plan.check().isOurs(connection);
            } catch (SQLException e) {
                pause();
            }
        }
        return false;
    }

    private String readLog() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing (" + e + ")";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("T002", "interrupted while waiting for a server to start", e);
        }
    }

    @CanIgnoreReturnValue
    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("T002", "interrupted while waiting for " + process, e);
        }
    }
}
