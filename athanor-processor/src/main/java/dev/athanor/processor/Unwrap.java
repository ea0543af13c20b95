package dev.athanor.processor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Finds javac's own environment in the one that is given: {@code JavacTask.instance} wants that, and the build
 * processes of IntelliJ and Gradle wrap it.
 */
final class Unwrap {

    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";
    private static final int DEEPEST = 8;

    private Unwrap() {}

    /** The environment of javac, or null if there is none. */
    static @Nullable ProcessingEnvironment javac(ProcessingEnvironment environment) {
        return unwrap(environment, 0);
    }

    private static @Nullable ProcessingEnvironment unwrap(@Nullable Object wrapper, int depth) {
        if (!(wrapper instanceof ProcessingEnvironment environment) || depth > DEEPEST) {
            return null;
        }
        if (environment.getClass().getName().equals(JAVAC)) {
            return environment;
        }
        ProcessingEnvironment found = unwrap(byIntellij(environment), depth + 1);
        return found != null ? found : byFields(environment, depth);
    }

    /** The way that IntelliJ documents for processors. */
    private static @Nullable Object byIntellij(ProcessingEnvironment wrapper) {
        try {
            ClassLoader loader = wrapper.getClass().getClassLoader();
            if (loader == null) {
                return null;
            }
            Object unwrapped = loader.loadClass("org.jetbrains.jps.javac.APIWrappers")
                    .getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, wrapper);
            return unwrapped == wrapper ? null : unwrapped;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notIntellij) {
            return null;
        }
    }

    /** Any other wrapper has a field with what it wraps (Gradle: IncrementalProcessingEnvironment.delegate). */
    private static @Nullable ProcessingEnvironment byFields(ProcessingEnvironment wrapper, int depth) {
        List<Object> hosts = new ArrayList<>();
        hosts.add(wrapper);
        if (Proxy.isProxyClass(wrapper.getClass())) {
            hosts.add(Proxy.getInvocationHandler(wrapper));
        }
        for (Object host : hosts) {
            for (Class<?> type = host.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    ProcessingEnvironment found = unwrap(value(field, host), depth + 1);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /**
     * The value of a field; null where it may not be read. Wrappers are in unnamed modules, so nothing has to be
     * opened.
     */
    private static @Nullable Object value(Field field, Object host) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(host);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }
}
