package dev.athanor.orm.query;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.JoinTarget;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * Something to join with one condition more.
 *
 * @param target what is joined
 * @param right the part of it that the condition is about
 * @param condition the condition
 */
record RestrictedJoin(JoinTarget target, FromClause right, Expression<Boolean> condition) implements JoinTarget {

    @Override
    public List<JoinStep> joinSteps() {
        return target.joinSteps().stream()
                .map(step -> step.right().equals(right) ? step.and(condition) : step)
                .toList();
    }

    @Override
    public RestrictedJoin traverse(Traversal walk) {
        return new RestrictedJoin(walk.node(target), walk.node(right), walk.node(condition));
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException("joins are placed before they are written");
    }
}
