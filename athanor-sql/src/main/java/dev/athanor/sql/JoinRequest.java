package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.JoinTarget;
import dev.athanor.sql.ast.Rewriter;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.WrittenJoins;
import org.jspecify.annotations.Nullable;

/**
 * A join as the user asked for it, placed when the statement is compiled.
 *
 * @param left what to join to, or {@code null} to find it
 * @param kind the kind of join
 * @param target what to join
 * @param on the condition, or {@code null} to take the foreign key or the relationship's
 */
record JoinRequest(
        @Nullable FromClause left,
        JoinKind kind,
        JoinTarget target,
        @Nullable Expression<Boolean> on) implements SqlNode {

    /** {@return whether the target says by itself how it is joined, so that there is no other way than this one} */
    boolean isWay() {
        return on == null && target.joinSteps().get(0).on() != null;
    }

    @Override
    public JoinRequest traverse(Traversal walk) {
        FromClause from = walk.optional(left);
        JoinKind how = walk.value(kind);
        JoinTarget to = walk.node(target);
        if (walk instanceof Rewriter && !(target instanceof FromClause)) {
            to = WrittenJoins.replaced(to, walk);
        }
        Expression<Boolean> where = walk.optional(on);
        boolean same = from == left && how == kind && to == target && where == on;
        return same ? this : new JoinRequest(from, how, to, where);
    }

    @Override
    public void render(SqlWriter out) {
        throw new IllegalStateException("joins are placed before they are written");
    }
}
