package dev.athanor.orm.flush;

import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.flush.PlanGraph.Kind;
import dev.athanor.orm.flush.PlanGraph.MemberSteps;
import dev.athanor.orm.flush.PlanGraph.Node;
import dev.athanor.orm.flush.PlanGraph.Steps;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.Instrumented;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the steps of a flush in order. Steps are for whole entities; where those wait for each other, as in a tree, they
 * are split into steps for single objects, which wait only for the objects they are related to.
 */
final class PlanBuilder {

    private static final Set<Kind> DELETING = EnumSet.of(Kind.DELETE_FIRST, Kind.DELETE_ALL, Kind.UNLINK_ALL);
    private static final Comparator<Node> BY_KIND_AND_NAME =
            Comparator.comparing(Node::kind).thenComparing(Node::name);

    private final UnitOfWork work;
    private final List<UniqueKeys.Handover> handovers = new ArrayList<>();
    private final List<UniqueKeys.Handover> freed = new ArrayList<>();
    private PlanGraph graph = new PlanGraph();

    PlanBuilder(UnitOfWork work) {
        this.work = work;
    }

    /** {@return the deletions that come first, because something saved needs a unique value they give up} */
    List<UniqueKeys.Handover> handovers() {
        return handovers;
    }

    /** {@return the values that are taken from rows at once, because these cannot be deleted in time} */
    List<UniqueKeys.Handover> freed() {
        return freed;
    }

    List<FlushStep> steps() {
        for (EntityMapping<?> mapping : work.mappings()) {
            handovers.addAll(UniqueKeys.of(mapping)
                    .handovers(work.states(mapping, true), work.states(mapping, false), work.context()));
        }
        mark(true);
        List<List<Node>> levels = levels();
        if (levels == null && !handovers.isEmpty()) {
            mark(false); // keys of other tables forbid it: the rows give up the values, and go later
            handovers.stream().filter(handover -> !handover.isOfRow()).forEach(freed::add);
            handovers.clear();
            levels = levels();
        }
        if (levels == null) {
            throw unresolvable();
        }
        return steps(levels);
    }

    private void mark(boolean first) {
        for (UniqueKeys.Handover handover : handovers) {
            Objects.requireNonNull(UnitOfWork.of(handover.deleted())).first(first);
        }
    }

    private @Nullable List<List<Node>> levels() {
        graph = new PlanGraph();
        for (DependencyRule rule : work.rules()) {
            if (rule.isActive()) {
                rule.edges(graph, Steps.of(rule.relationship()));
            }
        }
        for (UniqueKeys.Handover handover : handovers) {
            EntityMapping<?> mapping = handover.deleted().mapping().lineage().root();
            if (!graph.nodes().contains(Node.all(Kind.DELETE_FIRST, mapping))) {
                addFirst(mapping);
            }
        }
        for (EntityMapping<?> mapping : work.mappings()) {
            graph.before(Node.all(Kind.SAVE_ALL, mapping), Node.all(Kind.DELETE_ALL, mapping));
        }
        Set<Node> cycles = graph.cycles();
        if (!cycles.isEmpty()) {
            split(cycles);
        }
        return graph.levels();
    }

    /** Some deletions of an entity come before its saves; what holds of deletions holds of these, too. */
    private void addFirst(EntityMapping<?> mapping) {
        Node later = Node.all(Kind.DELETE_ALL, mapping);
        Node first = Node.all(Kind.DELETE_FIRST, mapping);
        boolean circle = graph.followers(later).contains(later);
        graph = graph.replace(Map.of(later, List.of(first, later)), Set.of());
        if (circle) {
            graph.before(first, later);
            graph.before(later, first);
        }
        graph.before(first, Node.all(Kind.SAVE_ALL, mapping));
    }

    private List<FlushStep> steps(List<List<Node>> levels) {
        List<FlushStep> steps = new ArrayList<>();
        for (List<Node> level : levels) {
            List<Node> sorted = new ArrayList<>(level);
            sorted.sort(BY_KIND_AND_NAME);
            add(steps, sorted);
        }
        return steps;
    }

    private void split(Set<Node> cycles) {
        Map<Node, List<Node>> parts = new LinkedHashMap<>();
        Set<Node> dropped = new HashSet<>();
        for (Node node : cycles) {
            boolean deletes = node.kind() == Kind.DELETE_ALL || node.kind() == Kind.DELETE_FIRST;
            if (deletes || node.kind() == Kind.SAVE_ALL) {
                parts.put(node, split(node, deletes));
            } else {
                parts.put(node, List.of());
            }
        }
        for (DependencyRule rule : work.rules()) {
            if (rule.isActive()
                    && cycles.contains(
                            Node.all(Kind.SAVE_ALL, rule.owner().lineage().root()))) {
                split(rule, cycles, false);
                split(rule, cycles, true);
                dropped.add(Node.all(Kind.LINK_ALL, rule.relationship()));
                dropped.add(Node.all(Kind.UNLINK_ALL, rule.relationship()));
            }
        }
        graph = graph.replace(parts, dropped);
        for (UniqueKeys.Handover handover : handovers) {
            if (cycles.contains(Node.all(
                    Kind.DELETE_FIRST, handover.saved().mapping().lineage().root()))) {
                graph.before(one(handover.deleted(), true), one(handover.saved(), false));
            }
        }
    }

    /** Saves still come before deletions of the same entity. */
    private List<Node> split(Node node, boolean deletes) {
        List<Node> nodes = new ArrayList<>();
        for (EntityState state : states(node)) {
            Node one = one(state, deletes);
            nodes.add(one);
            if (node.kind() == Kind.DELETE_FIRST) {
                continue;
            }
            if (deletes) {
                graph.before(Node.all(Kind.SAVE_ALL, node.mapping()), one);
            } else {
                graph.before(one, Node.all(Kind.DELETE_ALL, node.mapping()));
            }
        }
        return nodes;
    }

    private void split(DependencyRule rule, Set<Node> cycles, boolean deletes) {
        RelationshipMapping relationship = rule.relationship();
        EntityMapping<?> target = rule.target().lineage().root();
        Node targetSaves = Node.all(Kind.SAVE_ALL, target);
        Node targetDeletes = Node.all(Kind.DELETE_ALL, target);
        for (EntityState owner : work.states(rule.owner(), deletes)) {
            List<Instrumented> members = rule.members(owner);
            Node link = new Node(deletes ? Kind.UNLINK_ONE : Kind.LINK_ONE, rule.owner(), relationship, owner);
            Node ownerStep = one(owner, deletes);
            if (members.isEmpty()) {
                if (rule.leavesUnknown(owner, deletes)) {
                    rule.edges(graph, new MemberSteps(deletes, false, ownerStep, link, null));
                    graph.before(deletes ? link : null, targetDeletes);
                }
                continue;
            }
            if (!cycles.contains(targetSaves)) {
                rule.edges(graph, new MemberSteps(deletes, false, ownerStep, link, targetSaves));
                rule.edges(graph, new MemberSteps(deletes, true, ownerStep, link, targetDeletes));
                continue;
            }
            History history = History.of(owner, relationship);
            List<Instrumented> left = history.removed();
            for (Instrumented member : members) {
                Registration registration = UnitOfWork.of(EntityState.of(member));
                boolean deleted = registration != null && registration.isDelete();
                if (deletes && deleted && isIn(history.added(), member)) {
                    continue; // the rows never get to refer to each other
                }
                Node step = registration == null ? null : one(registration.state(), deleted);
                MemberSteps steps = new MemberSteps(deletes, deleted, ownerStep, link, step);
                rule.edges(graph, deletes || !isIn(left, member) ? steps : rule.left(steps, EntityState.of(member)));
            }
        }
    }

    private static boolean isIn(List<Instrumented> members, Instrumented member) {
        return members.stream().anyMatch(other -> other == member);
    }

    private static Node one(EntityState state, boolean deletes) {
        return new Node(
                deletes ? Kind.DELETE_ONE : Kind.SAVE_ONE,
                state.mapping().lineage().root(),
                null,
                state);
    }

    /** Adds the steps of one level; those for single objects that do the same become one. */
    private void add(List<FlushStep> steps, List<Node> level) {
        Map<Node, List<EntityState>> together = new LinkedHashMap<>();
        for (Node node : level) {
            EntityState state = node.state();
            if (state == null) {
                together.put(node, states(node));
            } else {
                Node same = new Node(node.kind(), node.mapping(), node.relationship(), null);
                together.computeIfAbsent(same, any -> new ArrayList<>()).add(state);
            }
        }
        together.forEach((node, states) -> {
            states.removeIf(PlanBuilder::isListed);
            if (!states.isEmpty()) {
                steps.add(step(node, states));
            }
        });
    }

    private List<EntityState> states(Node node) {
        List<EntityState> states = work.states(node.mapping(), DELETING.contains(node.kind()));
        if (node.kind() == Kind.DELETE_ALL || node.kind() == Kind.DELETE_FIRST) {
            boolean first = node.kind() == Kind.DELETE_FIRST;
            states.removeIf(
                    state -> Objects.requireNonNull(UnitOfWork.of(state)).isFirst() != first);
        }
        return states;
    }

    private static boolean isListed(EntityState state) {
        Registration registration = UnitOfWork.of(state);
        return registration == null || registration.isListed();
    }

    private static FlushStep step(Node node, List<EntityState> states) {
        return switch (node.kind()) {
            case SAVE_ALL, SAVE_ONE -> new FlushStep.Save(node.mapping(), inOrder(states));
            case DELETE_FIRST, DELETE_ALL, DELETE_ONE -> new FlushStep.Delete(node.mapping(), states);
            case LINK_ALL, LINK_ONE -> new FlushStep.Link(Objects.requireNonNull(node.relationship()), false, states);
            case UNLINK_ALL, UNLINK_ONE ->
                new FlushStep.Link(Objects.requireNonNull(node.relationship()), true, states);
        };
    }

    private static List<EntityState> inOrder(List<EntityState> states) {
        states.sort(Comparator.comparingInt(
                state -> Objects.requireNonNull(UnitOfWork.of(state)).order()));
        return states;
    }

    private FlushException unresolvable() {
        Set<String> waiting = new TreeSet<>();
        for (Node node : graph.cycles()) {
            waiting.add(node.state() == null ? node.name() : node.state().toString());
        }
        return new FlushException(
                "O022",
                "These objects wait for each other, each needs the key of another before it can be written: " + waiting
                        + "; map one of the references with postUpdate = true, or set it after a first flush()");
    }
}
