package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * An expression with a name of its own: {@code expression AS name}. Among the columns of a SELECT the name is added; in
 * ORDER BY of the same statement the name alone is written; anywhere else the expression is.
 *
 * @param name the name
 * @param expression what it names
 * @param <T> the Java type of the values
 */
public record Label<T>(String name, Expression<T> expression) implements NamedExpression<T> {

    /** Creates the label; a label of a label names the inner expression. */
    public Label {
        requireNonNull(name, "name");
        expression = expression instanceof Label<T> inner ? inner.expression : requireNonNull(expression, "expression");
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public int precedence() {
        return expression.precedence();
    }

    @Override
    public Label<T> traverse(Traversal walk) {
        return new Label<>(walk.value(name), walk.node(expression));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(expression);
    }
}
