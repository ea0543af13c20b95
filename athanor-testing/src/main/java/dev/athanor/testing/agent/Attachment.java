package dev.athanor.testing.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Loads agents into this JVM. It may not attach to itself, so a second one does, which ends at once. */
final class Attachment {

    private Attachment() {}

    /**
     * Loads the agent in {@code jar} into this JVM.
     *
     * @throws AgentException if it cannot be loaded ({@code T004})
     */
    static void load(Path jar) {
        try {
            Process process =
                    new ProcessBuilder(command(jar)).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AgentException(jar, output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentException(jar, "interrupted");
        }
    }

    private static List<String> command(Path jar) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String process = String.valueOf(ProcessHandle.current().pid());
        return List.of(
                java.toString(),
                "-cp",
                Locations.of(AttachMain.class).orElseThrow().toString(),
                AttachMain.class.getName(),
                process,
                jar.toString());
    }
}
