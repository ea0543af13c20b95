package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * An expression with a name of its own: {@code expression AS name}. Among the columns of a SELECT the name is added; in
 * ORDER BY of the same statement the name alone is written; anywhere else the expression is.
 *
 * @param name the name
 * @param expression what it names
 * @param generated whether a rule made the name, so that it is cut where it is too long; one that was given is not
 * @param <T> the Java type of the values
 */
public record Label<T>(String name, Expression<T> expression, boolean generated) implements NamedExpression<T> {

    /** Creates the label; a label of a label names the inner expression. */
    public Label {
        requireNonNull(name, "name");
        expression = expression instanceof Label<T> inner ? inner.expression : requireNonNull(expression, "expression");
    }

    /** Creates the label of a name that was given. */
    public Label(String name, Expression<T> expression) {
        this(name, expression, false);
    }

    /** Returns the name as it is written: that which a rule made may be cut. */
    public String writtenName(SqlWriter out) {
        return generated ? out.shortName(name) : name;
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
        return new Label<>(walk.value(name), walk.node(expression), walk.value(generated));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(expression);
    }
}
