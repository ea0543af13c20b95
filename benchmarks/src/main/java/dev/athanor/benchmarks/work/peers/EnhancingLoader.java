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

    private final String own;
    private final Transformer transformer;

    private EnhancingLoader(ClassLoader parent, String own) {
        super(parent);
        this.own = own;
        transformer = new Transformer(parent, "debug=0");
    }

    /** Opens the side of Ebean on {@code source}. */
    public static Side ebean(DataSource source, String platform) {
        return open(Side.class, EnhancingLoader.class.getPackageName() + ".EbeanSide", source, platform);
    }

    /** Opens the side of Ebean called {@code type}, on {@code source}; what lies in its package is enhanced. */
    public static <S> S open(Class<S> side, String type, DataSource source, String platform) {
        String own = type.substring(0, type.lastIndexOf('.') + 1);
        EnhancingLoader loader = new EnhancingLoader(EnhancingLoader.class.getClassLoader(), own);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return side.cast(loader.loadClass(type)
                    .getConstructor(DataSource.class, String.class)
                    .newInstance(source, platform));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Ebean does not start", failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(own) || name.equals(EnhancingLoader.class.getName())) {
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
