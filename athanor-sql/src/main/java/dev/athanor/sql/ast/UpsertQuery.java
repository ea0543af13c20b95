package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * The query whose rows are inserted where ON CONFLICT stands behind it. Some databases would take its ON for that of a
 * join.
 *
 * @param query the query
 */
public record UpsertQuery(Query<?> query) implements SqlNode {

    /** Creates the node; the query may not be null. */
    public UpsertQuery {
        requireNonNull(query, "query");
    }

    @Override
    public UpsertQuery traverse(Traversal walk) {
        return new UpsertQuery(walk.node(query));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(query);
    }
}
