package dev.athanor.migrate.script;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles the sources of revisions in memory; nothing is written. */
public final class RevisionCompiler {

    private final @Nullable JavaCompiler compiler;
    private final ClassLoader parent;

    /**
     * Creates a compiler.
     *
     * @param compiler the Java compiler; {@code null} on a Java that has none
     * @param parent where the classes that the sources mention are loaded from
     */
    RevisionCompiler(@Nullable JavaCompiler compiler, ClassLoader parent) {
        this.compiler = compiler;
        this.parent = parent;
    }

    /** Returns the compiler of the running Java, for sources that mention classes of {@code parent}. */
    public static RevisionCompiler of(ClassLoader parent) {
        return new RevisionCompiler(ToolProvider.getSystemJavaCompiler(), parent);
    }

    /**
     * Compiles {@code files} together.
     *
     * @return the classes, in the order of the files
     * @throws MigrationException if there is no compiler ({@code G013}) or the files do not compile ({@code G014})
     */
    public List<CompiledClass> compile(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        if (compiler == null) {
            throw new MigrationException(
                    "G013",
                    "this Java, " + System.getProperty("java.home"),
                    "it has no compiler (module java.compiler and jdk.compiler), so revisions cannot be compiled",
                    "run with a JDK, or compile the revisions with the application and give their classes");
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
                CompiledFiles output = new CompiledFiles(standard)) {
            boolean compiled = compiler.getTask(
                            null, output, problems, options(), null, standard.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw failure(problems.getDiagnostics());
            }
            return output.classes(files, parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options() {
        return List.of("-proc:none", "-nowarn", "-Xlint:none", "-classpath", classPath());
    }

    // The compiler knows no class loaders: what this process was started with, and what loaders tell of themselves.
    private String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty()) {
                    entries.add(entry);
                    if (Files.isDirectory(Path.of(entry))) {
                        entries.add(entry + File.separator + "*");
                    }
                }
            }
        }
        for (ClassLoader loader = parent; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader known) {
                for (URL url : known.getURLs()) {
                    addFile(url, entries);
                }
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void addFile(URL url, Set<String> entries) {
        if (url.getProtocol().equals("file")) {
            try {
                entries.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("a class loader's own address is none: " + url, e);
            }
        }
    }

    private static MigrationException failure(List<Diagnostic<? extends JavaFileObject>> problems) {
        List<String> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> problem : problems) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                JavaFileObject file = problem.getSource();
                String place = file == null ? "" : Path.of(file.getName()) + ":" + problem.getLineNumber() + ": ";
                lines.add("\n  " + place + problem.getMessage(Locale.ROOT).replace("\n", "\n    "));
            }
        }
        return new MigrationException(
                "G014",
                "the revisions",
                "they do not compile:" + String.join("", lines),
                "correct the source" + (lines.size() == 1 ? "" : "s") + " and try again");
    }
}
