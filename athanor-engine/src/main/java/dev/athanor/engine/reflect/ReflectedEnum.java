package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An enum that is a type of its own.
 *
 * @param name the name
 * @param labels its values, in order
 */
public record ReflectedEnum(String name, List<String> labels) {

    /** Creates the enum; the list is copied. */
    public ReflectedEnum {
        requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }
}
