package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
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
        implements Aggregate<T> {

    /** Creates the call; the arguments are copied. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** Returns the call of another function with the same arguments. */
    public FunctionCall<T> named(FunctionName other) {
        return new FunctionCall<>(other, arguments, type);
    }

    /**
     * Returns this with its rows in an order: {@code array_agg(x ORDER BY y)}.
     *
     * @throws CompileException if it has no argument ({@code C046})
     */
    public FunctionCall<T> orderBy(Expression<?>... terms) {
        if (arguments.isEmpty()) {
            throw new CompileException(
                    "C046", name.sql() + "() has no argument, so its rows have no order; give it one");
        }
        List<Expression<?>> ordered = new ArrayList<>(arguments);
        int last = ordered.size() - 1;
        ordered.set(last, new OrderedArgument<>(ordered.get(last), List.of(terms)));
        return new FunctionCall<>(name, ordered, type);
    }

    /** Returns this of rows in the order of {@code terms}: {@code percentile_cont(0.5) WITHIN GROUP (ORDER BY x)}. */
    public WithinGroup<T> withinGroup(Expression<?>... terms) {
        return new WithinGroup<>(this, List.of(terms), type);
    }

    /**
     * Returns the rows of this function, to read from.
     *
     * @param name the name of the source
     * @param columns its columns
     */
    public TableFunction tableValued(String name, ColumnSpec<?>... columns) {
        return new TableFunction(this, name, List.of(columns));
    }

    /** Returns the only column of the rows of this function, under {@code name}. */
    public ColumnValued<T> columnValued(String name) {
        return new ColumnValued<>(new TableFunction(this, name, List.of()), name, type);
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
