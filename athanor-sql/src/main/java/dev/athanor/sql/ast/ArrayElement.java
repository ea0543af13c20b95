package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An element of an array: {@code a[1]}.
 *
 * @param array the array
 * @param index which, from 1
 * @param <T> the Java type of the elements
 */
public record ArrayElement<T>(Expression<List<T>> array, Expression<Integer> index) implements Expression<T> {

    /** Creates the node; neither part may be null. */
    public ArrayElement {
        requireNonNull(array, "array");
        requireNonNull(index, "index");
    }

    @Override
    public SqlType<T> type() {
        return ArrayType.elementOf(array.type());
    }

    @Override
    public ArrayElement<T> traverse(Traversal walk) {
        return new ArrayElement<>(walk.node(array), walk.node(index));
    }

    @Override
    public void render(SqlWriter out) {
        ArraySlice.operand(array, out).sql("[").node(index).sql("]");
    }
}
