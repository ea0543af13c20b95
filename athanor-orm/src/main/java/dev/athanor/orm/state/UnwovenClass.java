package dev.athanor.orm.state;

import dev.athanor.orm.mapping.MappingException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Says why an entity class is not instrumented, and what to do. */
final class UnwovenClass {

    private static final int TAG_CLASS = 7;

    private UnwovenClass() {}

    static MappingException exception(Class<?> type) {
        return new MappingException(
                "M003",
                type.getName() + " is not instrumented: " + compiler(type) + "; put athanor-processor on the processor"
                        + " path of javac, let the IDE delegate its build to Maven or Gradle, or run with"
                        + " -javaagent:athanor-agent.jar");
    }

    private static String compiler(Class<?> type) {
        String name = type.getName();
        try (@Nullable
                InputStream file = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            if (file == null) {
                return "its class file cannot be read";
            }
            return startsWithItsOwnClass(file.readAllBytes())
                    ? "it was probably compiled by Eclipse's compiler (Eclipse, VS Code), which runs the processor but"
                            + " cannot instrument"
                    : "it was compiled by javac without athanor-processor, or by IntelliJ's own build, which keeps class"
                            + " files in memory";
        } catch (IOException unreadable) {
            return "its class file cannot be read";
        }
    }

    /**
     * Eclipse's compiler writes the class itself first into the constant pool; javac writes what the code uses first.
     */
    private static boolean startsWithItsOwnClass(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipNBytes(10); // magic, version, size of the pool
        return in.readUnsignedByte() == TAG_CLASS;
    }
}
