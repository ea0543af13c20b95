package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** Compiles sources with the processor into a folder, warnings of every kind counted as errors. */
final class Compilation {

    static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** What {@code {imports}} in a source stands for. */
    private static final String IMPORTS = Stream.of(
                    "dev.athanor.orm.annotation", "java.io", "java.util", "org.jspecify.annotations")
            .map(name -> "import " + name + ".*;")
            .collect(java.util.stream.Collectors.joining(" "));

    private final Path output;
    private final List<String> options = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private @Nullable Processor processor = new AthanorProcessor();
    private @Nullable JavaFileManager files;
    private JavaCompiler compiler = JAVAC;

    Compilation(Path output) {
        this.output = output;
        options.addAll(List.of("--release", "17", "-parameters", "-g"));
        options.addAll(List.of("-Xlint:all,-processing,-path", "-Xdoclint:all,-missing", "-Werror"));
    }

    /** What came of it. */
    record Outcome(boolean success, List<String> messages, Path output, Path generated) {

        @CanIgnoreReturnValue
        Outcome succeeded() {
            assertThat(messages).isEmpty();
            assertThat(success).isTrue();
            return this;
        }

        /** A file made beside the classes, or a source generated. */
        String text(String name) {
            Path file = name.endsWith(".java") ? generated.resolve(name) : output.resolve(name);
            return new String(read(file), StandardCharsets.UTF_8);
        }
    }

    /** Adds a source file; its name comes from the first type in it. */
    @CanIgnoreReturnValue
    Compilation source(String text) {
        String pkg = text.lines()
                .filter(line -> line.startsWith("package "))
                .map(line -> line.substring("package ".length(), line.indexOf(';')))
                .findFirst()
                .orElse("");
        String name = typeName(text);
        return source((pkg.isEmpty() ? "" : pkg.replace('.', '/') + "/") + name + ".java", text);
    }

    private static String typeName(String text) {
        java.util.regex.Matcher type = java.util.regex.Pattern.compile(
                        "^(?:@[\\w.]+(?:\\([^\\n]*\\))? |public |final |abstract |static )*"
                                + "(?:class|interface|record|enum|@interface) (\\w+)",
                        java.util.regex.Pattern.MULTILINE)
                .matcher(text);
        return type.find()
                ? type.group(1)
                : text.contains("\nmodule ") || text.startsWith("module ") ? "module-info" : "package-info";
    }

    @CanIgnoreReturnValue
    Compilation source(String path, String source) {
        String text = expand(source);
        // on disk, as builds have them
        Path file = sourceFolder().resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sources.add(file);
        return this;
    }

    /** Puts the imports into a source. */
    static String expand(String source) {
        return source.replace("{imports}", IMPORTS);
    }

    /** Adds a source file that is there. */
    @CanIgnoreReturnValue
    Compilation sourceFile(Path file) {
        sources.add(file);
        return this;
    }

    private Path generated() {
        return output.resolveSibling(output.getFileName() + "-generated");
    }

    private Path sourceFolder() {
        return output.resolveSibling(output.getFileName() + "-sources");
    }

    @CanIgnoreReturnValue
    Compilation option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Takes an option away, with all that follow. */
    @CanIgnoreReturnValue
    Compilation lenient() {
        options.remove("-Werror");
        return this;
    }

    @CanIgnoreReturnValue
    Compilation classPath(Path... folders) {
        classPath.addAll(List.of(folders));
        return this;
    }

    @CanIgnoreReturnValue
    Compilation processor(@Nullable Processor other) {
        processor = other;
        return this;
    }

    /** Compiles with Eclipse's compiler, which knows few of javac's options. */
    @CanIgnoreReturnValue
    Compilation withEclipse() {
        compiler = new EclipseCompiler();
        options.clear();
        options.addAll(List.of("-source", "17", "-target", "17", "-proceedOnError"));
        return this;
    }

    @CanIgnoreReturnValue
    Compilation files(JavaFileManager manager) {
        files = manager;
        return this;
    }

    @CanIgnoreReturnValue
    Outcome compile() {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        if (!all.contains("--module-path")) {
            all.addAll(List.of("-classpath", classPath()));
        }
        if (files == null) {
            all.addAll(List.of("-d", output.toString()));
            if (!all.contains("--module-source-path")) {
                all.addAll(List.of("-s", generated().toString()));
            }
        }
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Files.createDirectories(output);
            Files.createDirectories(generated());
            JavaFileManager manager = files == null ? standard : files;
            JavaCompiler.CompilationTask task = compiler.getTask(
                    rest, manager, diagnostics, all, null, standard.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processor == null ? List.of() : List.of(processor));
            boolean success = task.call();
            List<String> messages = diagnostics.getDiagnostics().stream()
                    .map(Compilation::message)
                    .toList();
            return new Outcome(success, messages, output, generated());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(output.toString());
        classPath.forEach(folder -> entries.add(folder.toString()));
        entries.add(System.getProperty("java.class.path"));
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind().name().toLowerCase(Locale.ROOT).replace("mandatory_", "");
        return kind + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The class files below a folder. */
    static List<Path> classFiles(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
