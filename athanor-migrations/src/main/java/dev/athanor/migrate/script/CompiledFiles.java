package dev.athanor.migrate.script;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what the compiler would write to files. */
final class CompiledFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final StandardJavaFileManager files;
    private final Map<String, ClassFile> compiled = new LinkedHashMap<>();

    CompiledFiles(StandardJavaFileManager files) {
        super(files);
        this.files = files;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        ClassFile file = new ClassFile(className, sibling);
        compiled.put(className, file);
        return file;
    }

    /** Loads the classes; those of one source stand together, in the order of {@code sources}. */
    List<CompiledClass> classes(List<Path> sources, ClassLoader parent) {
        ClassLoader loader = new Loader(compiled, parent);
        Map<Path, List<CompiledClass>> bySource = new LinkedHashMap<>();
        sources.forEach(source -> bySource.put(absolute(source), new ArrayList<>()));
        for (ClassFile file : compiled.values()) {
            Path source = source(file);
            List<CompiledClass> classes = bySource.get(source);
            if (classes == null) {
                throw new IllegalStateException(file.className + " was compiled from " + source + ", not " + sources);
            }
            classes.add(new CompiledClass(load(file.className, loader), source));
        }
        return bySource.values().stream().flatMap(List::stream).toList();
    }

    private Path source(ClassFile file) {
        if (file.source instanceof JavaFileObject known) {
            return absolute(files.asPath(known));
        }
        throw new IllegalStateException("the compiler does not say what " + file.className + " was compiled from");
    }

    // The compiler may give a path back in another form than it was given.
    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class that was just compiled is not found", e);
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final String className;
        private final @Nullable FileObject source;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String className, @Nullable FileObject source) {
            super(URI.create("memory:///" + className.hashCode() + Kind.CLASS.extension), Kind.CLASS);
            this.className = className;
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ClassFile> compiled;

        Loader(Map<String, ClassFile> compiled, ClassLoader parent) {
            super("athanor-revisions", parent);
            this.compiled = Map.copyOf(compiled);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ClassFile file = compiled.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.bytes.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
