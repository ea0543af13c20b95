package dev.athanor.sql.ast;

import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An array of expressions: {@code ARRAY[a, b]}.
 *
 * @param elements the expressions
 * @param element the type of the elements
 * @param <T> the Java type of the elements
 */
public record ArrayLiteral<T>(List<Expression<?>> elements, SqlType<T> element) implements Expression<List<T>> {

    /** Creates the array; the elements are copied. */
    public ArrayLiteral {
        elements = List.copyOf(elements);
    }

    @Override
    public SqlType<List<T>> type() {
        return ArrayType.of(element);
    }

    @Override
    public ArrayLiteral<T> traverse(Traversal walk) {
        return new ArrayLiteral<>(walk.nodes(elements), walk.value(element));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("ARRAY[").join(", ", elements).sql("]");
        if (elements.isEmpty()) {
            out.sql("::").type(type());
        }
    }
}
