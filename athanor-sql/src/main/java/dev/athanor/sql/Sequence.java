package dev.athanor.sql;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/** Nodes with commas between them. */
record Sequence(List<? extends SqlNode> nodes) implements SqlNode {

    @Override
    public Sequence traverse(Traversal walk) {
        return new Sequence(walk.nodes(nodes));
    }

    @Override
    public void render(SqlWriter out) {
        out.join(", ", nodes);
    }
}
