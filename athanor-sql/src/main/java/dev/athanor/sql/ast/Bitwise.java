package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * Two whole numbers joined bit by bit, or one shifted by the other.
 *
 * @param left the left number
 * @param operator {@link StandardOperator#BIT_AND}, {@code BIT_OR}, {@code BIT_XOR}, {@code SHIFT_LEFT} or
 *     {@code SHIFT_RIGHT}
 * @param right the right number, or by how many bits
 * @param <T> the Java type of the numbers
 */
public record Bitwise<T>(Expression<T> left, StandardOperator operator, Expression<? extends T> right)
        implements Expression<T> {

    /** Creates the node; no part may be null. */
    public Bitwise {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
    }

    @Override
    public SqlType<T> type() {
        return left.type();
    }

    @Override
    public int precedence() {
        return operator.precedence();
    }

    @Override
    public Bitwise<T> traverse(Traversal walk) {
        return new Bitwise<>(walk.node(left), walk.value(operator), walk.node(right));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(left, operator).keyword(operator).operand(right, operator);
    }
}
