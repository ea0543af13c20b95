package dev.athanor.sql.ast;

import java.util.List;

/**
 * What an UPDATE reads beside the table that it changes: {@code FROM address}.
 *
 * @param target the table that is changed, or an alias of it
 * @param others what else is read; at least one
 */
public record UpdateSources(FromClause target, List<FromClause> others) implements SqlNode {

    /** Creates the node; the list is copied. */
    public UpdateSources {
        others = List.copyOf(others);
    }

    @Override
    public UpdateSources traverse(Traversal walk) {
        return new UpdateSources(walk.node(target), walk.nodes(others));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" FROM ").join(", ", others);
    }
}
