package dev.athanor.sql.ast;

/**
 * A test for NULL.
 *
 * @param operand what is tested
 * @param negated whether it is {@code IS NOT NULL}
 */
public record IsNull(Expression<?> operand, boolean negated) implements Condition {

    @Override
    public int precedence() {
        return StandardOperator.IS.precedence();
    }

    @Override
    public Condition not() {
        return new IsNull(operand, !negated);
    }

    @Override
    public IsNull traverse(Traversal walk) {
        Expression<?> tested = walk.node(operand);
        boolean not = walk.value(negated);
        return tested == operand && not == negated ? this : new IsNull(tested, not);
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(operand, StandardOperator.IS);
        if (negated) {
            out.sql(" IS NOT NULL");
        } else {
            out.sql(" IS NULL");
        }
    }
}
