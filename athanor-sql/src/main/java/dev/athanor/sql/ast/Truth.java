package dev.athanor.sql.ast;

/**
 * A boolean column or function that stands as a condition of its own. Databases without a boolean type compare it to 1.
 *
 * @param operand the boolean expression
 */
public record Truth(Expression<Boolean> operand) implements Condition {

    @Override
    public int precedence() {
        return operand.precedence();
    }

    @Override
    public Truth traverse(Traversal walk) {
        return new Truth(walk.node(operand));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(operand);
    }
}
