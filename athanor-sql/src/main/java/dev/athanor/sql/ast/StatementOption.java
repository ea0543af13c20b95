package dev.athanor.sql.ast;

/** A port for what rides along with a statement without changing its text: loader options, criteria of entities. */
public interface StatementOption extends SqlNode {

    @Override
    StatementOption traverse(Traversal walk);

    @Override
    default void render(SqlWriter out) {}
}
