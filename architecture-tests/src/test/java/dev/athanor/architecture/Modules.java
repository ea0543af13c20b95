package dev.athanor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the modules of this build. */
final class Modules {

    private Modules() {}

    /** Returns the folder of the whole project. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("athanor-sql"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds athanor-sql");
    }

    /** Returns the folders of all modules with Java in them, sorted. */
    static List<Path> all() {
        try (Stream<Path> folders = Files.walk(root(), 2)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folders of the modules that users get: their names begin with {@code athanor-}. */
    static List<Path> published() {
        return all().stream()
                .filter(module -> module.getFileName().toString().startsWith("athanor-"))
                .filter(module -> Files.isDirectory(module.resolve("target/classes")))
                .toList();
    }
}
