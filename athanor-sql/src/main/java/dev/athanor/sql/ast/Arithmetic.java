package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;

/**
 * Two expressions and an operator that makes a new value of them.
 *
 * @param left the left operand
 * @param operator the operator
 * @param right the right operand
 * @param type the type of the result
 * @param <T> the Java type of the result
 */
public record Arithmetic<T>(Expression<?> left, Operator operator, Expression<?> right, SqlType<T> type)
        implements Expression<T> {

    /** Creates the node; no part may be null. */
    public Arithmetic {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
        requireNonNull(type, "type");
        if (left instanceof Quantified<?> || right instanceof Quantified<?>) {
            throw new CompileException(
                    "C045",
                    "the operator" + operator.sql() + "takes neither ANY nor ALL, which stand in comparisons only;"
                            + " compare with eq, ne, lt, le, gt or ge");
        }
    }

    @Override
    public int precedence() {
        return operator.precedence();
    }

    @Override
    public Arithmetic<T> traverse(Traversal walk) {
        return new Arithmetic<>(walk.node(left), walk.value(operator), walk.node(right), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(left, operator).keyword(operator).operand(right, operator);
    }
}
