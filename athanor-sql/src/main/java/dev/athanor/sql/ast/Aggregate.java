package dev.athanor.sql.ast;

import java.util.List;

/**
 * A value made of many rows: an aggregate or window function, perhaps of some of them only.
 *
 * @param <T> the Java type of the value
 */
public interface Aggregate<T> extends Expression<T> {

    @Override
    Aggregate<T> traverse(Traversal walk);

    /** Returns this of rows for which {@code condition} is true; several are joined with {@code and(...)}. */
    default AggregateFilter<T> filter(Expression<Boolean> condition) {
        return new AggregateFilter<>(this, Truth.of(condition));
    }

    /**
     * Returns this for each row, of all rows, to be said more of.
     *
     * <pre>{@code
     * rowNumber().over().partitionBy(USERS.name).orderBy(USERS.id.desc())
     * sum(ORDERS.total).over().orderBy(ORDERS.id).rows(-2, 0)
     * }</pre>
     */
    default Over<T> over() {
        return new Over<>(this, List.of(), List.of(), null);
    }
}
