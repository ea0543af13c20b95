package dev.athanor.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders for servers, under the folder for temporary files: a checkout may lie where another user may not look, and
 * servers started by root run as another user.
 */
final class Folders {

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private Folders() {}

    /** Puts files into an empty folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * Returns the folder of a name, filled once for this machine and user. JVMs that ask at the same time wait for the
     * first, and none sees a folder half filled.
     */
    static synchronized Path once(String name, Filling filling) throws IOException {
        Path parent = ownFolder();
        Path folder = parent.resolve(name);
        try (FileChannel channel = FileChannel.open(
                        parent.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                Path partial = parent.resolve(name + ".partial");
                delete(partial);
                Files.createDirectory(partial);
                filling.fill(partial);
                openToAll(partial);
                Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    /** Returns a new folder, owned by the user that servers run as. */
    static Path create(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Privileges.give(folder);
        return folder;
    }

    /** Deletes a folder and all in it, if it is there; a server that is just ending may delete files of its own. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null && !(failure instanceof NoSuchFileException)) {
                        throw failure;
                    }
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The user's number is in the name, so that users do not meet; whoever made the folder first must be that user.
    private static Path ownFolder() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "athanor-servers-" + Privileges.uid());
        Files.createDirectories(folder);
        if (!Files.getAttribute(folder, "unix:uid").equals(Privileges.uid())) {
            throw new IOException(folder + " belongs to another user; its content cannot be trusted");
        }
        Files.setPosixFilePermissions(folder, EXECUTABLE);
        return folder;
    }

    private static void openToAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> !Files.isSymbolicLink(file)).toList();
        }
        for (Path file : files) {
            Files.setPosixFilePermissions(file, Files.isExecutable(file) ? EXECUTABLE : READABLE);
        }
    }
}
