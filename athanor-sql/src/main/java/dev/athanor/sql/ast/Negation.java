package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * A number with its sign turned.
 *
 * @param operand the number
 * @param <T> the Java type of the number
 */
public record Negation<T>(Expression<T> operand) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public int precedence() {
        return StandardOperator.NEGATE.precedence();
    }

    @Override
    public Negation<T> traverse(Traversal walk) {
        return new Negation<>(walk.node(operand));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("-").operand(operand, StandardOperator.NEGATE);
    }
}
