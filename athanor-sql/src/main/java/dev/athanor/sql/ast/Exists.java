package dev.athanor.sql.ast;

/**
 * A test for whether a query has a row.
 *
 * @param query the query
 */
public record Exists(Query<?> query) implements Condition {

    @Override
    public int precedence() {
        return 0;
    }

    @Override
    public Exists traverse(Traversal walk) {
        return new Exists(walk.node(query));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("EXISTS (").within(out.scope().subquery(), query).sql(")");
    }
}
