package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * A part of a definition, with its parameters written as literals: schema statements take none.
 *
 * @param node the part
 */
public record Inlined(SqlNode node) implements SqlNode {

    @Override
    public Inlined traverse(Traversal walk) {
        return new Inlined(walk.node(node));
    }

    @Override
    public void render(SqlWriter out) {
        out.inlined(node);
    }
}
