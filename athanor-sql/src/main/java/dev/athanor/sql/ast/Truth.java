package dev.athanor.sql.ast;

/**
 * A boolean column, function or constant that stands as a condition of its own. Databases without a boolean type
 * compare it to 1 or 0.
 *
 * @param operand the boolean expression
 * @param negated whether it is to be false
 */
public record Truth(Expression<Boolean> operand, boolean negated) implements Condition {

    /** Returns {@code expression} as a condition: itself if it is one already. */
    static Condition of(Expression<Boolean> expression) {
        return expression instanceof Condition condition ? condition : new Truth(expression, false);
    }

    @Override
    public int precedence() {
        return negated ? StandardOperator.NOT.precedence() : operand.precedence();
    }

    @Override
    public Condition not() {
        return new Truth(operand, !negated);
    }

    @Override
    public Truth traverse(Traversal walk) {
        return new Truth(walk.node(operand), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        if (negated) {
            out.sql("NOT ").operand(operand, StandardOperator.NOT);
        } else {
            out.node(operand);
        }
    }
}
