package dev.athanor.sql;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * SQL written by hand, perhaps with parameters, that stands for a condition.
 *
 * @param text the SQL
 */
record TextCondition(Text text) implements Condition {

    TextCondition {
        requireNonNull(text, "text");
    }

    // What is an alternative, as far as can be seen, is put in parentheses among others.
    @Override
    public int precedence() {
        return text.isAlternative() ? 0 : Operator.ATOM;
    }

    @Override
    public TextCondition traverse(Traversal walk) {
        return new TextCondition(walk.node(text));
    }

    @Override
    public void render(SqlWriter out) {
        out.within(out.scope().withoutResult(), text);
    }
}
