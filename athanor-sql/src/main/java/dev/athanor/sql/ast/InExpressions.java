package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A test for membership among expressions, each written for itself.
 *
 * @param operand what is tested
 * @param values the expressions
 * @param negated whether it is {@code NOT IN}
 */
public record InExpressions(Expression<?> operand, List<Expression<?>> values, boolean negated) implements Condition {

    /** Creates the node; the values are copied. */
    public InExpressions {
        requireNonNull(operand, "operand");
        values = List.copyOf(values);
    }

    @Override
    public int precedence() {
        return negated ? Operator.ATOM : StandardOperator.IN.precedence();
    }

    @Override
    public Condition not() {
        return new InExpressions(operand, values, !negated);
    }

    @Override
    public InExpressions traverse(Traversal walk) {
        return new InExpressions(walk.node(operand), walk.nodes(values), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        if (negated) {
            out.sql("(").operand(operand, StandardOperator.IN).sql(" NOT IN (").join(", ", values);
            out.sql("))");
        } else {
            out.operand(operand, StandardOperator.IN).sql(" IN (").join(", ", values);
            out.sql(")");
        }
    }
}
