package dev.athanor.sql.ast;

/**
 * A test for membership in a list of values. How many there are is no part of the statement's shape: one compiled
 * statement serves lists of all lengths, the empty one included.
 *
 * @param operand what is tested
 * @param values the list, as one parameter
 * @param negated whether it is {@code NOT IN}
 */
public record InList(Expression<?> operand, Bind<?> values, boolean negated) implements Condition {

    /** Creates the node; {@code values} must be a list. */
    public InList {
        if (!values.expanding()) {
            throw new IllegalArgumentException("IN needs a list parameter, not " + values);
        }
    }

    @Override
    public int precedence() {
        return StandardOperator.IN.precedence();
    }

    @Override
    public Condition not() {
        return new InList(operand, values, !negated);
    }

    @Override
    public InList traverse(Traversal walk) {
        Expression<?> tested = walk.node(operand);
        Bind<?> list = walk.bind(values);
        boolean not = walk.value(negated);
        return tested == operand && list == values && not == negated ? this : new InList(tested, list, not);
    }

    // NOT IN stands in parentheses because an empty list is written as an alternative: x NOT IN (NULL) OR (1 = 1).
    @Override
    public void render(SqlWriter out) {
        if (negated) {
            out.sql("(").operand(operand, StandardOperator.IN).sql(" NOT IN (").list(values, true);
            out.sql("))");
        } else {
            out.operand(operand, StandardOperator.IN).sql(" IN (").list(values, false);
            out.sql(")");
        }
    }
}
