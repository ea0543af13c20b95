package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * The argument of an aggregate that looks at different values only: {@code DISTINCT x}.
 *
 * @param operand the values
 * @param <T> the Java type of the values
 */
public record Distinct<T>(Expression<T> operand) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public Distinct<T> traverse(Traversal walk) {
        return new Distinct<>(walk.node(operand));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DISTINCT ").node(operand);
    }
}
