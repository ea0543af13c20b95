package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * A branch of CASE: {@code WHEN condition THEN value}.
 *
 * @param condition when it is taken: a condition, or a value to compare to
 * @param value what it gives
 */
public record CaseBranch(Expression<?> condition, Expression<?> value) implements SqlNode {

    /** Creates the branch; neither part may be null. */
    public CaseBranch {
        requireNonNull(condition, "condition");
        requireNonNull(value, "value");
    }

    @Override
    public CaseBranch traverse(Traversal walk) {
        return new CaseBranch(walk.node(condition), walk.node(value));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("WHEN ").operand(condition, StandardOperator.WHEN).sql(" THEN ").node(value);
    }
}
