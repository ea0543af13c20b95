package dev.athanor.sql.ast;

/**
 * A test for a value between two others, both included.
 *
 * @param operand what is tested
 * @param low the lower bound
 * @param high the upper bound
 * @param symmetric whether the bounds may stand in either order
 * @param negated whether it is {@code NOT BETWEEN}
 */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high, boolean symmetric, boolean negated)
        implements Condition {

    @Override
    public int precedence() {
        return StandardOperator.BETWEEN.precedence();
    }

    @Override
    public Condition not() {
        return new Between(operand, low, high, symmetric, !negated);
    }

    @Override
    public Between traverse(Traversal walk) {
        return new Between(
                walk.node(operand), walk.node(low), walk.node(high), walk.value(symmetric), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(operand, StandardOperator.BETWEEN);
        out.keyword(negated ? StandardOperator.NOT_BETWEEN : StandardOperator.BETWEEN);
        if (symmetric) {
            out.node(SymmetricBounds.WORD);
        }
        out.operand(low, StandardOperator.BETWEEN).sql(" AND ").operand(high, StandardOperator.BETWEEN);
    }
}
