package dev.athanor.orm.flush;

import dev.athanor.orm.flush.PlanGraph.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds the steps that wait for themselves: Tarjan's strongly connected components of more than one step. */
final class Cycles {

    private final PlanGraph graph;
    private final Map<Node, Integer> index = new HashMap<>();
    private final Map<Node, Integer> low = new HashMap<>();
    private final Deque<Node> stack = new ArrayDeque<>();
    private final Set<Node> found = new LinkedHashSet<>();

    Cycles(PlanGraph graph) {
        this.graph = graph;
    }

    Set<Node> nodes() {
        for (Node node : graph.nodes()) {
            if (!index.containsKey(node)) {
                visit(node);
            }
        }
        return found;
    }

    // Recursion is as deep as there are entities and relationships: the steps for single objects come later.
    private void visit(Node node) {
        int number = index.size();
        index.put(node, number);
        low.put(node, number);
        stack.push(node);
        for (Node follower : graph.followers(node)) {
            if (!index.containsKey(follower)) {
                visit(follower);
                low.merge(node, low.get(follower), Math::min);
            } else if (stack.contains(follower)) {
                low.merge(node, index.get(follower), Math::min);
            }
        }
        if (low.get(node) == number) {
            component(node);
        }
    }

    private void component(Node root) {
        Set<Node> members = new LinkedHashSet<>();
        Node member;
        do {
            member = stack.pop();
            members.add(member);
        } while (!member.equals(root));
        if (members.size() > 1 || graph.followers(root).contains(root)) {
            found.addAll(members);
        }
    }
}
