package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * Two expressions and the comparing operator between them.
 *
 * @param left the left operand
 * @param operator the operator
 * @param right the right operand
 */
public record Comparison(Expression<?> left, Operator operator, Expression<?> right) implements Condition {

    /** Creates the node; no part may be null. {@code ANY} and {@code ALL} go to the right side, where SQL has them. */
    public Comparison {
        requireNonNull(left, "left");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
        if (left instanceof Quantified<?> && operator instanceof StandardOperator known && known.mirrored() != null) {
            Expression<?> quantified = left;
            left = right;
            operator = requireNonNull(known.mirrored());
            right = quantified;
        }
    }

    @Override
    public int precedence() {
        return operator.precedence();
    }

    @Override
    public Condition not() {
        Operator opposite = operator.negation();
        return opposite == null ? new Not(this) : new Comparison(left, opposite, right);
    }

    @Override
    public Comparison traverse(Traversal walk) {
        Expression<?> first = walk.node(left);
        Operator between = walk.value(operator);
        Expression<?> second = walk.node(right);
        boolean same = first == left && between == operator && second == right;
        return same ? this : new Comparison(first, between, second);
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(left, operator).keyword(operator).operand(right, operator);
    }
}
