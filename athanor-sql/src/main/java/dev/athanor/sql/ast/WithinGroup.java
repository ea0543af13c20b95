package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An aggregate of rows in an order: {@code percentile_cont(0.5) WITHIN GROUP (ORDER BY x)}.
 *
 * @param call the aggregate
 * @param orderBy the order
 * @param type the type of the value
 * @param <T> the Java type of the value
 */
public record WithinGroup<T>(FunctionCall<?> call, List<Expression<?>> orderBy, SqlType<T> type)
        implements Aggregate<T> {

    /** Creates the node; the terms are copied. */
    public WithinGroup {
        requireNonNull(call, "call");
        requireNonNull(type, "type");
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public WithinGroup<T> traverse(Traversal walk) {
        return new WithinGroup<>(walk.node(call), walk.nodes(orderBy), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(call).sql(" WITHIN GROUP (ORDER BY ").join(", ", orderBy).sql(")");
    }
}
