package dev.athanor.sql.ast;

/**
 * A test for membership in the rows of a query.
 *
 * @param operand what is tested
 * @param query the query, of one column
 * @param negated whether it is {@code NOT IN}
 */
public record InQuery(Expression<?> operand, Query<?> query, boolean negated) implements Condition {

    @Override
    public int precedence() {
        return StandardOperator.IN.precedence();
    }

    @Override
    public Condition not() {
        return new InQuery(operand, query, !negated);
    }

    @Override
    public InQuery traverse(Traversal walk) {
        return new InQuery(walk.node(operand), walk.node(query), walk.value(negated));
    }

    @Override
    public void render(SqlWriter out) {
        if (negated) {
            out.sql("(")
                    .operand(operand, StandardOperator.IN)
                    .sql(" NOT IN (")
                    .within(out.scope().subquery(), query);
            out.sql("))");
        } else {
            out.operand(operand, StandardOperator.IN)
                    .sql(" IN (")
                    .within(out.scope().subquery(), query)
                    .sql(")");
        }
    }
}
