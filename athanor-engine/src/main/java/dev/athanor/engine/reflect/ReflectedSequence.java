package dev.athanor.engine.reflect;

import static java.util.Objects.requireNonNull;

/**
 * A sequence.
 *
 * @param name the name; empty for that of an identity, where the database keeps it to itself
 * @param start the first number
 * @param increment what is added each time
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cycles whether it starts again after the last
 */
public record ReflectedSequence(String name, long start, long increment, long minimum, long maximum, boolean cycles) {

    /** Creates the sequence. */
    public ReflectedSequence {
        requireNonNull(name, "name");
    }
}
