package dev.athanor.processor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Runs programs in a JVM of their own. */
final class Forked {

    private Forked() {}

    /** Runs {@code java} with arguments; returns what it printed, errors included. */
    static String java(String... arguments) {
        return run(Path.of("."), "java", arguments);
    }

    /** Runs {@code javac} in a folder; returns what it printed. */
    static String javac(Path folder, String... arguments) {
        return run(folder, "javac", arguments);
    }

    private static String run(Path folder, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The class path of the tests; Surefire may have put it into the manifest of one jar. */
    static List<String> classPath() {
        List<String> entries = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        String booter = System.getProperty("surefire.test.class.path");
        return booter == null ? entries : List.of(booter.split(File.pathSeparator, -1));
    }

    /** The agent as a jar: the one built, or else one made of the classes that it is built of. */
    static Path agentJar(Path folder) {
        Path location = location("athanor-agent");
        return Files.isDirectory(location) ? pack(folder.resolve("athanor-agent.jar")) : location;
    }

    private static Path location(String name) {
        return classPath().stream()
                .filter(entry -> entry.contains(name))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on the class path"));
    }

    private static Path pack(Path jar) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "dev.athanor.agent.AthanorAgent");
        Set<String> written = new TreeSet<>();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String entry : classPath()) {
                boolean wanted =
                        entry.contains("athanor-agent") || entry.contains("athanor-weaver") || entry.contains("asm");
                if (wanted && Files.isDirectory(Path.of(entry))) {
                    addFolder(Path.of(entry), out, written);
                } else if (wanted) {
                    addJar(entry, out, written);
                }
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return jar;
    }

    private static void addFolder(Path folder, JarOutputStream out, Set<String> written) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        Files.newInputStream(file),
                        out,
                        written);
            }
        }
    }

    private static void addJar(String jar, JarOutputStream out, Set<String> written) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry :
                    file.stream().filter(each -> !each.isDirectory()).toList()) {
                add(entry.getName(), file.getInputStream(entry), out, written);
            }
        }
    }

    private static void add(String name, InputStream content, OutputStream out, Set<String> written)
            throws IOException {
        try (content) {
            if (name.endsWith(".class") && !name.endsWith("module-info.class") && written.add(name)) {
                ((JarOutputStream) out).putNextEntry(new JarEntry(name));
                content.transferTo(out);
            }
        }
    }
}
