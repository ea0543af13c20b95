package dev.athanor.sql.ast;

import java.util.List;

/**
 * {@code ORDER BY} of a query.
 *
 * @param terms what it is ordered by
 * @param needed whether the order can be seen: not that of a query inside another that returns all its rows, which some
 *     databases refuse there
 */
public record OrderByClause(List<Expression<?>> terms, boolean needed) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public OrderByClause {
        terms = List.copyOf(terms);
    }

    @Override
    public OrderByClause traverse(Traversal walk) {
        return new OrderByClause(walk.nodes(terms), walk.value(needed));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" ORDER BY ").join(", ", terms);
    }
}
