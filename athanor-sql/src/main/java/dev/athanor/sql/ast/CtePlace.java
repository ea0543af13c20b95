package dev.athanor.sql.ast;

/**
 * Where WITH stands in an INSERT of a query on some databases: before the query, not before the INSERT. Standard is to
 * write nothing here; who has it there says {@link SqlWriter#placeCtes}.
 */
public enum CtePlace implements SqlNode {
    /** Before the query of an INSERT. */
    BEFORE_QUERY;

    @Override
    public CtePlace traverse(Traversal walk) {
        return walk.value(this);
    }

    @Override
    public void render(SqlWriter out) {}
}
