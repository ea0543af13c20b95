package dev.athanor.cli;

import dev.athanor.migrate.script.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a folder for revisions, and a configuration. */
@Command(name = "init", description = "Makes a folder for revisions, and a configuration.")
final class InitCommand implements Runnable {

    private final Main main;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The folder, seen from the configuration; ${DEFAULT-VALUE} if left out.")
    private String folder = "migrations";

    InitCommand(Main main) {
        this.main = main;
    }

    @Override
    public void run() {
        Path configuration = main.configurationFile().toAbsolutePath();
        Path revisions = configuration.resolveSibling(folder).normalize();
        Terminal terminal = main.terminal();
        try {
            requireEmpty(revisions);
            Files.createDirectories(revisions);
            terminal.line("created  " + revisions);
            if (Files.exists(configuration)) {
                terminal.line("kept     " + configuration + ", which was there; see that script.location is right");
            } else {
                Files.writeString(configuration, Configuration.template(folder));
                terminal.line("created  " + configuration);
            }
        } catch (IOException e) {
            throw new MigrationException(
                    "G016", "folder " + revisions, "it cannot be made (" + e + ")", "look at the rights above it", e);
        }
        terminal.line("");
        terminal.line(
                "Set the url in " + configuration.getFileName() + ", then: athanor revision -m \"create account\"");
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new MigrationException(
                            "G025", "folder " + folder, "it is not empty", "name another: athanor init FOLDER");
                }
            }
        }
    }
}
