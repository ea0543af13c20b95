package dev.athanor.sql.ast;

/**
 * Where how many rows to return stands before the columns on some databases: {@code SELECT TOP 5 id}. Standard is to
 * write nothing here.
 *
 * @param limit how many rows
 */
public record LimitPrefix(LimitClause limit) implements SqlNode {

    @Override
    public LimitPrefix traverse(Traversal walk) {
        return new LimitPrefix(walk.node(limit));
    }

    @Override
    public void render(SqlWriter out) {}
}
