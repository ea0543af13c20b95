package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A whole number with each bit turned.
 *
 * @param operand the number
 * @param <T> the Java type of the number
 */
public record BitwiseNot<T>(Expression<T> operand) implements Expression<T> {

    /** Creates the node; the operand may not be null. */
    public BitwiseNot {
        requireNonNull(operand, "operand");
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    // PostgreSQL binds ~ like the other operators on bits, so ~a + b would be ~(a + b) there.
    @Override
    public int precedence() {
        return StandardOperator.BIT_AND.precedence();
    }

    @Override
    public BitwiseNot<T> traverse(Traversal walk) {
        return new BitwiseNot<>(walk.node(operand));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("~").operand(operand, StandardOperator.BIT_NOT);
    }
}
