package dev.athanor.sql.ast;

import java.util.List;

/**
 * Nodes with commas between them.
 *
 * @param nodes the nodes, in order
 */
public record Sequence(List<? extends SqlNode> nodes) implements SqlNode {

    @Override
    public Sequence traverse(Traversal walk) {
        return new Sequence(walk.nodes(nodes));
    }

    @Override
    public void render(SqlWriter out) {
        out.join(", ", nodes);
    }
}
