package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition along a relationship, which says which entity it leads to: where a statement asks only whether there is
 * a related object, nothing else in it does.
 *
 * @param condition the condition, written as it is
 * @param mapping the entity it leads to
 * @param from what that is read from
 */
public record Reached(Expression<Boolean> condition, EntityMapping<?> mapping, FromClause from) implements Condition {

    /** Returns {@code condition}, which says that it leads to the entity of {@code mapping}, read from {@code from}. */
    static Expression<Boolean> by(Expression<Boolean> condition, EntityMapping<?> mapping, FromClause from) {
        if (condition instanceof Conjunction all) {
            List<Expression<Boolean>> parts = new ArrayList<>(all.parts());
            parts.set(0, new Reached(parts.get(0), mapping, from));
            return new Conjunction(StandardOperator.AND, parts);
        }
        return new Reached(condition, mapping, from);
    }

    @Override
    public int precedence() {
        return condition.precedence();
    }

    @Override
    public Reached traverse(Traversal walk) {
        return new Reached(walk.node(condition), walk.value(mapping), walk.node(from));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(condition);
    }
}
