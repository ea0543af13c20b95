package dev.athanor.cli.generate;

import static java.util.Objects.requireNonNull;

/**
 * A source file.
 *
 * @param className the simple name of the class in it
 * @param text what is in it
 */
public record JavaFile(String className, String text) {

    /** Creates the file. */
    public JavaFile {
        requireNonNull(className, "className");
        requireNonNull(text, "text");
    }

    /** {@return the name of the file} */
    public String fileName() {
        return className + ".java";
    }
}
