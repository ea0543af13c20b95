package dev.athanor.sql.ast;

import java.util.List;

/**
 * What stands behind UPDATE: the table that is changed. Some databases list there what else is read, too.
 *
 * @param target the table, or an alias of it
 * @param others what else the statement reads
 */
public record UpdateTarget(FromClause target, List<FromClause> others) implements SqlNode {

    /** Creates the node; the list is copied. */
    public UpdateTarget {
        others = List.copyOf(others);
    }

    @Override
    public UpdateTarget traverse(Traversal walk) {
        return new UpdateTarget(walk.node(target), walk.nodes(others));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(target);
    }
}
