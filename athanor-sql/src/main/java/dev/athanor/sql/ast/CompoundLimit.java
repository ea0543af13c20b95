package dev.athanor.sql.ast;

/**
 * How many rows of a set operation are returned, for databases that have another place for it there.
 *
 * @param limit how many
 */
public record CompoundLimit(LimitClause limit) implements SqlNode {

    @Override
    public CompoundLimit traverse(Traversal walk) {
        return new CompoundLimit(walk.node(limit));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(limit);
    }
}
