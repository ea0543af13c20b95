package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import java.util.List;

/**
 * Arrays of one dimension: {@code INTEGER[]}, in databases that have them.
 *
 * <pre>{@code
 * column("tags", ArrayType.of(TEXT))
 * }</pre>
 *
 * @param element the type of the elements
 * @param <E> the Java type of the elements, which may be null
 */
public record ArrayType<E>(SqlType<E> element) implements SqlType<List<E>> {

    /** The generic name. */
    public static final String NAME = "ARRAY";

    /** Creates the type. */
    public ArrayType {
        requireNonNull(element, "element");
    }

    /** Returns the type of arrays of {@code element}. */
    public static <E> ArrayType<E> of(SqlType<E> element) {
        return new ArrayType<>(element);
    }

    /**
     * Returns the type of the elements of {@code array}.
     *
     * @throws CompileException if it is no type of arrays ({@code C018})
     */
    @SuppressWarnings("unchecked") // the elements of a list of E are E
    public static <E> SqlType<E> elementOf(SqlType<List<E>> array) {
        if (array instanceof ArrayType<?> known) {
            return (SqlType<E>) known.element();
        }
        throw new CompileException(
                "C018", "the type " + array.sql() + " is none of arrays; give one of ArrayType.of(element)");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @SuppressWarnings("unchecked") // a class says nothing of its type parameters
    public Class<List<E>> javaType() {
        return (Class<List<E>>) (Class<?>) List.class;
    }

    @Override
    public String sql() {
        return element.sql() + "[]";
    }

    @Override
    public String toString() {
        return sql();
    }
}
