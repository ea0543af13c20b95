package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * The negation of a condition that has no opposite operator.
 *
 * @param operand what is negated
 */
public record Not(Expression<Boolean> operand) implements Condition {

    /** Creates the node; the operand may not be null. */
    public Not {
        requireNonNull(operand, "operand");
    }

    @Override
    public int precedence() {
        return StandardOperator.NOT.precedence();
    }

    @Override
    public Condition not() {
        return operand instanceof Condition condition ? condition : new Not(this);
    }

    @Override
    public Not traverse(Traversal walk) {
        return new Not(walk.node(operand));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("NOT ").operand(operand, StandardOperator.NOT);
    }
}
