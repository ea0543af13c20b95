package dev.athanor.migrate.script;

import java.util.List;

/** Graphs as literals: {@code graph(node("a"), node("b", "a"))}. */
final class Nodes {

    private Nodes() {}

    static RevisionNode node(String id, String... revises) {
        return new RevisionNode(id, List.of(revises), "", null, "R" + id + ".java");
    }

    static RevisionGraph graph(RevisionNode... nodes) {
        return RevisionGraph.of(List.of(nodes));
    }

    static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
