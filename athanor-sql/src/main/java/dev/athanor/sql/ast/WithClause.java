package dev.athanor.sql.ast;

/**
 * The beginning of the queries before a statement.
 *
 * @param recursive whether one of them reads from itself
 */
public record WithClause(boolean recursive) implements SqlNode {

    @Override
    public WithClause traverse(Traversal walk) {
        return new WithClause(walk.value(recursive));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(recursive ? "WITH RECURSIVE " : "WITH ");
    }
}
