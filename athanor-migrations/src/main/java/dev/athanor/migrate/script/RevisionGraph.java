package dev.athanor.migrate.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of a project and which follows which. It is checked as a whole when it is made, so that all that is
 * wrong is reported at once; after that it is a graph without cycles in which every parent exists.
 *
 * <pre>{@code
 * RevisionGraph graph = RevisionGraph.of(nodes);
 * RevisionNode head = graph.heads().get(0);
 * }</pre>
 */
public final class RevisionGraph {

    private final Map<String, RevisionNode> nodes;
    private final Map<String, List<RevisionNode>> children;

    private RevisionGraph(Map<String, RevisionNode> nodes) {
        this.nodes = nodes;
        this.children = new LinkedHashMap<>();
        for (RevisionNode node : nodes.values()) {
            for (String parent : node.revises()) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(node);
            }
        }
    }

    /**
     * Returns the graph of {@code revisions}.
     *
     * @throws MigrationException if an id is illegal ({@code G001}) or there twice ({@code G002}), a revision follows
     *     one that does not exist ({@code G003}) or, over others or not, itself ({@code G004}), or several of these
     *     ({@code G005})
     */
    public static RevisionGraph of(Collection<RevisionNode> revisions) {
        List<MigrationException> problems = new ArrayList<>();
        Map<String, RevisionNode> nodes = new LinkedHashMap<>();
        for (RevisionNode node : revisions) {
            try {
                String id = RevisionId.check(node.id(), node.origin());
                RevisionNode other = nodes.putIfAbsent(id, node);
                if (other != null) {
                    problems.add(duplicate(other, node));
                }
            } catch (MigrationException illegal) {
                problems.add(illegal);
            }
        }
        nodes.values().forEach(node -> missingParents(node, nodes.keySet()).forEach(problems::add));
        RevisionGraph graph = new RevisionGraph(nodes);
        graph.cycle().ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw problems.size() == 1 ? problems.get(0) : together(problems);
        }
        return graph;
    }

    private static MigrationException duplicate(RevisionNode first, RevisionNode second) {
        return new MigrationException(
                "G002",
                "revision " + first.id(),
                "two revisions have this id, " + first.origin() + " and " + second.origin(),
                "give one of them another id, and let the revisions after it follow that");
    }

    private static List<MigrationException> missingParents(RevisionNode node, Set<String> ids) {
        return node.revises().stream()
                .filter(parent -> !ids.contains(parent))
                .map(parent -> new MigrationException(
                        "G003",
                        "revision " + node.title() + " in " + node.origin(),
                        "it follows " + parent + ", which does not exist",
                        "bring its file back, or let this revision follow one that exists"))
                .toList();
    }

    private static MigrationException together(List<MigrationException> problems) {
        StringBuilder list = new StringBuilder();
        for (MigrationException problem : problems) {
            list.append("\n  - ").append(problem.getMessage());
        }
        return new MigrationException(
                "G005", "the revisions", problems.size() + " things are wrong with them:" + list, "correct each");
    }

    /** Takes away what comes after nothing left, then what comes before nothing left; what stays goes round. */
    private Optional<MigrationException> cycle() {
        Function<RevisionNode, List<String>> after =
                node -> children(node).stream().map(RevisionNode::id).toList();
        Set<String> left = peel(nodes.keySet(), RevisionNode::revises, after);
        left = peel(left, after, RevisionNode::revises);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = nodes.keySet().stream().filter(left::contains).toList();
        return Optional.of(new MigrationException(
                "G004",
                "revisions " + String.join(", ", ids),
                "each follows another of them, or itself, so none can come first",
                "correct 'revises' in one of "
                        + ids.stream().map(id -> node(id).origin()).toList()));
    }

    private Set<String> peel(
            Set<String> all, Function<RevisionNode, List<String>> before, Function<RevisionNode, List<String>> after) {
        Map<String, Long> waiting = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        for (String id : all) {
            long count = before.apply(node(id)).stream().filter(all::contains).count();
            waiting.put(id, count);
            if (count == 0) {
                free.add(id);
            }
        }
        while (!free.isEmpty()) {
            String id = free.remove();
            waiting.remove(id);
            for (String next : after.apply(node(id))) {
                Long count = waiting.computeIfPresent(next, (any, old) -> old - 1);
                if (count != null && count == 0) {
                    free.add(next);
                }
            }
        }
        return waiting.keySet();
    }

    /** {@return all revisions, in the order they were found} */
    public List<RevisionNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** {@return the revision with exactly this id, or {@code null}} */
    public @Nullable RevisionNode find(String id) {
        return nodes.get(id);
    }

    /** Returns the revision with this id, which is known to exist. */
    RevisionNode node(String id) {
        RevisionNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no revision " + id);
        }
        return node;
    }

    /** {@return the revisions that follow {@code node}, in the order they were found} */
    public List<RevisionNode> children(RevisionNode node) {
        return List.copyOf(children.getOrDefault(node.id(), List.of()));
    }

    /** {@return the revisions that none follows; one in a linear history} */
    public List<RevisionNode> heads() {
        return nodes.values().stream().filter(node -> children(node).isEmpty()).toList();
    }

    /** {@return the revisions that follow none; one in a linear history} */
    public List<RevisionNode> bases() {
        return nodes.values().stream().filter(node -> node.revises().isEmpty()).toList();
    }

    /**
     * Returns the revisions from the first to the last.
     *
     * @throws MigrationException if they are not one line ({@code G006})
     */
    public List<RevisionNode> line() {
        List<RevisionNode> line = new ArrayList<>();
        Deque<RevisionNode> next = new ArrayDeque<>(single(bases(), "begin the history"));
        while (!next.isEmpty()) {
            RevisionNode node = next.remove();
            if (node.revises().size() > 1) {
                throw notLinear("revision " + node.title(), "it follows several: " + node.revises());
            }
            line.add(node);
            next.addAll(single(children(node), "follow " + node.title()));
        }
        return line;
    }

    private static List<RevisionNode> single(List<RevisionNode> all, String what) {
        if (all.size() > 1) {
            throw notLinear(
                    "revisions "
                            + String.join(
                                    " and ",
                                    all.stream().map(RevisionNode::title).toList()),
                    "all of them " + what);
        }
        return all;
    }

    private static MigrationException notLinear(String subject, String reason) {
        return new MigrationException(
                "G006",
                subject,
                reason + ", and only a history in one line can be run",
                "let one follow the other by correcting its 'revises'");
    }
}
