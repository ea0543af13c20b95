package dev.athanor.processor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Loads compiled classes with a state that writes down what is called, in place of the ORM's: these tests are about
 * what instrumented code calls, those of the ORM about what comes of it.
 */
final class Instrumentation extends URLClassLoader {

    private static final String STATE = "dev.athanor.orm.state.";

    private final UnaryOperator<byte[]> transformer;

    private Instrumentation(URL[] folders, UnaryOperator<byte[]> transformer) {
        super(folders, Instrumentation.class.getClassLoader());
        this.transformer = transformer;
    }

    /** Loads classes as they are. */
    static Instrumentation of(Path classes, Path recorder) {
        return of(classes, recorder, file -> file);
    }

    /** Loads classes as {@code transformer} makes them, as an agent would. */
    static Instrumentation of(Path classes, Path recorder, UnaryOperator<byte[]> transformer) {
        try {
            URL[] folders = {recorder.toUri().toURL(), classes.toUri().toURL()};
            return new Instrumentation(folders, transformer);
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Compiles the state that writes down into a folder. */
    @CanIgnoreReturnValue
    static Path recorder(Path folder) {
        String source = resource("/recorder/dev/athanor/orm/state/EntityState.java");
        new Compilation(folder)
                .processor(null)
                .source("dev/athanor/orm/state/EntityState.java", source)
                .compile()
                .succeeded();
        return folder;
    }

    private static String resource(String name) {
        try (InputStream in = Instrumentation.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            boolean own = findResource(name.replace('.', '/') + ".class") != null || name.startsWith(STATE);
            return known != null || !own ? super.loadClass(name, resolve) : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        URL url = findResource(name.replace('.', '/') + ".class");
        URL file = url != null ? url : getParent().getResource(name.replace('.', '/') + ".class");
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = file.openStream()) {
            byte[] bytes = in.readAllBytes();
            byte[] transformed = url == null ? bytes : transformer.apply(bytes);
            return defineClass(name, transformed, 0, transformed.length);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }

    /** Runs the static method {@code run} of a class and returns what it says. */
    @SuppressWarnings("unchecked")
    List<String> run(String className) {
        try {
            var method = loadClass(className).getDeclaredMethod("run");
            method.setAccessible(true);
            return (List<String>) method.invoke(null);
        } catch (java.lang.reflect.InvocationTargetException failure) {
            throw new AssertionError(failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(className, failure);
        }
    }
}
