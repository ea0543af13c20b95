package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * The last argument of an aggregate that takes its rows in an order: {@code array_agg(x ORDER BY y)}.
 *
 * @param argument the argument
 * @param orderBy the order
 * @param <T> the Java type of the argument
 */
public record OrderedArgument<T>(Expression<T> argument, List<Expression<?>> orderBy) implements Expression<T> {

    /** Creates the node; the terms are copied. */
    public OrderedArgument {
        requireNonNull(argument, "argument");
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public SqlType<T> type() {
        return argument.type();
    }

    @Override
    public OrderedArgument<T> traverse(Traversal walk) {
        return new OrderedArgument<>(walk.node(argument), walk.nodes(orderBy));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(argument).sql(" ORDER BY ").join(", ", orderBy);
    }
}
