package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * A call of an SQL function.
 *
 * @param name the function's name, written as given
 * @param arguments the arguments, in order
 * @param type the type of the result
 * @param <T> the Java type of the result
 */
public record FunctionCall<T>(FunctionName name, List<Expression<?>> arguments, SqlType<T> type)
        implements Expression<T> {

    /** Creates the call; the arguments are copied. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** Returns the call of another function with the same arguments. */
    public FunctionCall<T> named(FunctionName other) {
        return new FunctionCall<>(other, arguments, type);
    }

    @Override
    public FunctionCall<T> traverse(Traversal walk) {
        return new FunctionCall<>(walk.value(name), walk.nodes(arguments), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.keyword(name).sql("(").join(", ", arguments).sql(")");
    }
}
