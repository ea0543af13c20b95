package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type of the SQL standard: a name and, for some, numbers in parentheses.
 *
 * @param name the name, for example {@code VARCHAR}
 * @param javaType the class of the values
 * @param arguments the length, or precision and scale; empty where none is given
 * @param <T> the Java type of the values
 */
public record StandardType<T>(String name, Class<T> javaType, List<Integer> arguments) implements SqlType<T> {

    /** Creates the type; the arguments are copied. */
    public StandardType {
        requireNonNull(name, "name");
        requireNonNull(javaType, "javaType");
        arguments = List.copyOf(arguments);
    }

    @Override
    public String sql() {
        if (arguments.isEmpty()) {
            return name;
        }
        int zone = name.indexOf(" WITH");
        String word = zone < 0 ? name : name.substring(0, zone);
        String rest = zone < 0 ? "" : name.substring(zone);
        return arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", word + "(", ")" + rest));
    }

    // Part of every cache key: the name alone, whose hash is kept, tells types apart well enough.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    // The same objects nearly always, so they are compared first.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StandardType<?> that
                        && name.equals(that.name)
                        && javaType == that.javaType
                        && arguments.equals(that.arguments));
    }

    @Override
    public String toString() {
        return sql();
    }
}
