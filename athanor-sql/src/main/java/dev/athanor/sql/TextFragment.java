package dev.athanor.sql;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.NamedExpression;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;

/**
 * SQL written by hand, perhaps with parameters, that stands for a value.
 *
 * @param text the SQL
 * @param type the type of the value
 * @param <T> the Java type of the value
 */
record TextFragment<T>(Text text, SqlType<T> type) implements NamedExpression<T> {

    TextFragment {
        requireNonNull(text, "text");
        requireNonNull(type, "type");
    }

    @Override
    public String name() {
        return text.shown();
    }

    // What is an alternative, as far as can be seen, is put in parentheses among others.
    @Override
    public int precedence() {
        return text.isAlternative() ? 0 : Operator.ATOM;
    }

    @Override
    public TextFragment<T> traverse(Traversal walk) {
        return new TextFragment<>(walk.node(text), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.within(out.scope().withoutResult(), text);
    }
}
