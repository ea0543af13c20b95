package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * An element of an index with the operators that the index is for: {@code name text_pattern_ops}.
 *
 * @param expression the element
 * @param operatorClass the name of the operators, written as it is
 * @param <T> the Java type of the values
 */
public record WithOperatorClass<T>(Expression<T> expression, FunctionName operatorClass) implements Expression<T> {

    /** Creates the element; no part may be null. */
    public WithOperatorClass {
        requireNonNull(expression, "expression");
        requireNonNull(operatorClass, "operatorClass");
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public WithOperatorClass<T> traverse(Traversal walk) {
        return new WithOperatorClass<>(walk.node(expression), walk.value(operatorClass));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(expression, StandardOperator.ASSIGN).sql(" ").keyword(operatorClass);
    }
}
