package dev.athanor.sql.ast;

import java.util.List;

/**
 * What a DELETE reads beside the table that it deletes from: {@code USING address}.
 *
 * @param target the table that rows are deleted of, or an alias of it
 * @param others what else is read; at least one
 */
public record DeleteSources(FromClause target, List<FromClause> others) implements SqlNode {

    /** Creates the node; the list is copied. */
    public DeleteSources {
        others = List.copyOf(others);
    }

    @Override
    public DeleteSources traverse(Traversal walk) {
        return new DeleteSources(walk.node(target), walk.nodes(others));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" USING ").join(", ", others);
    }
}
