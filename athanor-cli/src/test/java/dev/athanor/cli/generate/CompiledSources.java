package dev.athanor.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.AthanorProcessor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources, compiled with the processor as a program's build does it, warnings counted as errors. */
final class CompiledSources implements AutoCloseable {

    private final String packageName;
    private final URLClassLoader loader;

    private CompiledSources(String packageName, URLClassLoader loader) {
        this.packageName = packageName;
        this.loader = loader;
    }

    static CompiledSources of(Path folder, String packageName, List<JavaFile> files) throws IOException {
        Path sources = folder.resolve("sources").resolve(packageName.replace('.', '/'));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(sources);
        List<Path> paths = new ArrayList<>();
        for (JavaFile file : files) {
            paths.add(Files.writeString(sources.resolve(file.fileName()), file.text()));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    manager,
                    diagnostics,
                    List.of(
                            "--release",
                            "17",
                            "-Xlint:all,-processing,-path,-classfile",
                            "-Xdoclint:all,-missing",
                            "-Werror",
                            "-d",
                            classes.toString(),
                            "-classpath",
                            classes + java.io.File.pathSeparator + System.getProperty("java.class.path")),
                    null,
                    manager.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(List.of(new AthanorProcessor()));
            boolean compiled = task.call();
            assertThat(diagnostics.getDiagnostics()).isEmpty();
            assertThat(compiled).isTrue();
        }
        return new CompiledSources(
                packageName,
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledSources.class.getClassLoader()));
    }

    Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(packageName.isEmpty() ? className : packageName + "." + className, true, loader);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
