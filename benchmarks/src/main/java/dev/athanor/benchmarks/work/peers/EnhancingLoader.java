package dev.athanor.benchmarks.work.peers;

import dev.athanor.benchmarks.work.Side;
import io.ebean.enhance.Transformer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.IllegalClassFormatException;
import javax.sql.DataSource;

/**
 * Loads what Ebean maps, and what uses it, enhanced as Ebean's agent does it, so that neither the build nor the start
 * needs the agent. Hibernate sees the same classes as they were compiled.
 */
public final class EnhancingLoader extends ClassLoader {

    private static final String OWN = EnhancingLoader.class.getPackageName() + ".";

    private final Transformer transformer;

    private EnhancingLoader(ClassLoader parent) {
        super(parent);
        transformer = new Transformer(parent, "debug=0");
    }

    /** Opens the side of Ebean on {@code source}. */
    public static Side ebean(DataSource source, String platform) {
        EnhancingLoader loader = new EnhancingLoader(EnhancingLoader.class.getClassLoader());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return (Side) loader.loadClass(OWN + "EbeanSide")
                    .getConstructor(DataSource.class, String.class)
                    .newInstance(source, platform);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Ebean does not start", failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OWN) || name.equals(EnhancingLoader.class.getName())) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known != null ? known : enhanced(name);
    }

    private Class<?> enhanced(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/');
        try (InputStream in = getParent().getResourceAsStream(path + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] plain = in.readAllBytes();
            byte[] enhanced = transformer.transform(this, path, null, null, plain);
            byte[] code = enhanced == null ? plain : enhanced;
            return defineClass(name, code, 0, code.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalClassFormatException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }
}
