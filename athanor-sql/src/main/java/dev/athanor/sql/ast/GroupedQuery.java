package dev.athanor.sql.ast;

/**
 * A query of a set operation that stands in parentheses: one with an order or a limit of its own, or a set operation.
 *
 * @param query the query
 */
public record GroupedQuery(Query<?> query) implements SqlNode {

    @Override
    public GroupedQuery traverse(Traversal walk) {
        return new GroupedQuery(walk.node(query));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(").node(query).sql(")");
    }
}
