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
        return new IsNull(walk.node(operand), walk.value(negated));
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
