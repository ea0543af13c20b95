package dev.athanor.agent;

import dev.athanor.weaver.ClassFiles;
import dev.athanor.weaver.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Instruments entities while they are loaded, for classes that javac did not compile with the annotation processor.
 *
 * <pre>{@code
 * java -javaagent:athanor-agent.jar=com.acme.shop,com.acme.crm ...
 * }</pre>
 *
 * <p>The argument, which may be left out, names the packages to look at. Classes that are instrumented already stay as
 * they are. The metamodel classes are not made by the agent: the compiler has to run the annotation processor for them,
 * as Eclipse's does, too.
 */
public final class AthanorAgent {

    private AthanorAgent() {}

    /** Called by the JVM for {@code -javaagent}, before the program. */
    public static void premain(@Nullable String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new Transformer(packages(argument)));
    }

    /** Called by the JVM when the agent is attached; classes that are loaded already stay as they are. */
    public static void agentmain(@Nullable String argument, Instrumentation instrumentation) {
        premain(argument, instrumentation);
    }

    private static List<String> packages(@Nullable String argument) {
        return argument == null || argument.isBlank()
                ? List.of()
                : List.of(argument.strip().replace('.', '/').split("\\s*,\\s*"));
    }

    private static final class Transformer implements ClassFileTransformer {

        private final List<String> packages;
        private final Map<ClassLoader, Weaver> weavers = Collections.synchronizedMap(new WeakHashMap<>());

        Transformer(List<String> packages) {
            this.packages = packages;
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] file) {
            if (loader == null || name == null || redefined != null || !isWanted(name)) {
                return null;
            }
            try {
                return weavers.computeIfAbsent(loader, Transformer::weaver).weave(file);
            } catch (RuntimeException | LinkageError failure) {
                // the JVM swallows what a transformer throws; the ORM refuses the class later on, so say why
                System.err.println("athanor-agent: " + name.replace('/', '.') + " is not instrumented: " + failure);
                return null;
            }
        }

        private boolean isWanted(String name) {
            if (name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("dev/athanor/agent/")) {
                return false;
            }
            return packages.isEmpty() || packages.stream().anyMatch(name::startsWith);
        }

        private static Weaver weaver(ClassLoader loader) {
            WeakReference<ClassLoader> weak = new WeakReference<>(loader); // lest the map keep its own key
            return new Weaver(new ClassFiles(name -> read(weak.get(), name + ".class")));
        }

        private static byte @Nullable [] read(@Nullable ClassLoader loader, String resource) {
            try (@Nullable InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException unreadable) {
                return null;
            }
        }
    }
}
