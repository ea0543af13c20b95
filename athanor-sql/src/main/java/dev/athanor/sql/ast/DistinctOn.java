package dev.athanor.sql.ast;

import java.util.List;

/**
 * One row, the first in order, of those alike in some expressions: {@code DISTINCT ON (…)}.
 *
 * @param expressions in what the rows are alike
 */
public record DistinctOn(List<Expression<?>> expressions) implements SqlNode {

    /** Creates the clause; the expressions are copied. */
    public DistinctOn {
        expressions = List.copyOf(expressions);
    }

    @Override
    public DistinctOn traverse(Traversal walk) {
        return new DistinctOn(walk.nodes(expressions));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DISTINCT ON (").join(", ", expressions).sql(") ");
    }
}
