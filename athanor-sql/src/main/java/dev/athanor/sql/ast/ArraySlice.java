package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * A part of an array: {@code a[1:2]}.
 *
 * @param array the array
 * @param from the first element, from 1
 * @param to the last element, included
 * @param <T> the Java type of the elements
 */
public record ArraySlice<T>(Expression<List<T>> array, Expression<Integer> from, Expression<Integer> to)
        implements Expression<List<T>> {

    /** Creates the node; no part may be null. */
    public ArraySlice {
        requireNonNull(array, "array");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public SqlType<List<T>> type() {
        return array.type();
    }

    @Override
    public ArraySlice<T> traverse(Traversal walk) {
        return new ArraySlice<>(walk.node(array), walk.node(from), walk.node(to));
    }

    @Override
    public void render(SqlWriter out) {
        operand(array, out).sql("[").node(from).sql(":").node(to).sql("]");
    }

    /** Writes what stands before brackets: only a column has no parentheses there. */
    @CanIgnoreReturnValue
    public static SqlWriter operand(Expression<?> array, SqlWriter out) {
        return array instanceof NamedExpression<?>
                ? out.node(array)
                : out.sql("(").node(array).sql(")");
    }
}
