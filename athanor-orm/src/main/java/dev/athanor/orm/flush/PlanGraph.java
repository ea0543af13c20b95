package dev.athanor.orm.flush;

import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps of a flush, and which of them have to come before which. */
final class PlanGraph {

    private final Map<Node, Set<Node>> followers = new LinkedHashMap<>();

    /** The kinds of steps, in the order in which steps that are free of each other are taken. */
    enum Kind {
        DELETE_FIRST,
        DELETE_ALL,
        DELETE_ONE,
        LINK_ALL,
        UNLINK_ALL,
        LINK_ONE,
        UNLINK_ONE,
        SAVE_ONE,
        SAVE_ALL
    }

    /**
     * A step: for all objects of an entity, or for one.
     *
     * @param kind what it does
     * @param mapping the entity
     * @param relationship of a step that links, the relationship
     * @param state of a step for one object, the object
     */
    record Node(
            Kind kind,
            EntityMapping<?> mapping,
            @Nullable RelationshipMapping relationship,
            @Nullable EntityState state) {

        static Node all(Kind kind, EntityMapping<?> mapping) {
            return new Node(kind, mapping, null, null);
        }

        static Node all(Kind kind, RelationshipMapping relationship) {
            return new Node(kind, relationship.owner(), relationship, null);
        }

        /** {@return what steps of one kind are ordered by} */
        String name() {
            String name = mapping.type().getName();
            return relationship == null ? name : name + "_" + relationship.name();
        }
    }

    /** The steps for whole entities that one relationship is about. */
    record Steps(
            Node ownerSaves,
            Node ownerDeletes,
            Node targetSaves,
            Node targetDeletes,
            Node linksOfSaves,
            Node linksOfDeletes) {

        static Steps of(RelationshipMapping relationship) {
            EntityMapping<?> owner = relationship.owner().lineage().root();
            EntityMapping<?> target = relationship.target().lineage().root();
            return new Steps(
                    Node.all(Kind.SAVE_ALL, owner),
                    Node.all(Kind.DELETE_ALL, owner),
                    Node.all(Kind.SAVE_ALL, target),
                    Node.all(Kind.DELETE_ALL, target),
                    Node.all(Kind.LINK_ALL, relationship),
                    Node.all(Kind.UNLINK_ALL, relationship));
        }
    }

    /**
     * The steps for one owner and one member of it.
     *
     * @param deletes whether the owner is deleted
     * @param memberDeleted whether the member is
     * @param owner the owner's step; null if nothing waits for it
     * @param member the member's step; null if it is no part of the flush
     */
    record MemberSteps(
            boolean deletes,
            boolean memberDeleted,
            @Nullable Node owner,
            Node link,
            @Nullable Node member) {}

    void add(Node node) {
        Set<Node> unused = followersOf(node);
    }

    private Set<Node> followersOf(Node node) {
        return followers.computeIfAbsent(node, any -> new LinkedHashSet<>());
    }

    /** States that {@code first} comes before {@code second}; a step that is not there comes before nothing. */
    void before(@Nullable Node first, @Nullable Node second) {
        if (first != null && second != null) {
            add(second);
            followersOf(first).add(second);
        }
    }

    Collection<Node> nodes() {
        return followers.keySet();
    }

    Set<Node> followers(Node node) {
        return followers.getOrDefault(node, Set.of());
    }

    /**
     * {@return this graph with each of the given steps replaced by its parts; edges between two of them are dropped}
     */
    PlanGraph replace(Map<Node, List<Node>> parts, Set<Node> dropped) {
        PlanGraph result = new PlanGraph();
        followers.forEach((node, after) -> {
            if (dropped.contains(node)) {
                return;
            }
            List<Node> from = parts.getOrDefault(node, List.of(node));
            from.forEach(result::add);
            for (Node follower : after) {
                boolean inside = parts.containsKey(node) && parts.containsKey(follower);
                if (!dropped.contains(follower) && !inside) {
                    List<Node> to = parts.getOrDefault(follower, List.of(follower));
                    from.forEach(first -> to.forEach(second -> result.before(first, second)));
                }
            }
        });
        return result;
    }

    /** {@return the steps that can be reached from themselves} */
    Set<Node> cycles() {
        return new Cycles(this).nodes();
    }

    /**
     * Returns the steps in levels: each level holds all that have to wait for nothing but earlier levels.
     *
     * @return null if some steps wait for each other
     */
    @Nullable
    List<List<Node>> levels() {
        Map<Node, Integer> waiting = new LinkedHashMap<>();
        followers.keySet().forEach(node -> waiting.put(node, 0));
        followers.values().forEach(after -> after.forEach(node -> waiting.merge(node, 1, Integer::sum)));
        List<List<Node>> levels = new ArrayList<>();
        List<Node> ready = new ArrayList<>();
        waiting.forEach((node, count) -> {
            if (count == 0) {
                ready.add(node);
            }
        });
        int done = 0;
        while (!ready.isEmpty()) {
            List<Node> level = List.copyOf(ready);
            levels.add(level);
            done += level.size();
            ready.clear();
            for (Node node : level) {
                for (Node follower : followers(node)) {
                    if (waiting.merge(follower, -1, Integer::sum) == 0) {
                        ready.add(follower);
                    }
                }
            }
        }
        return done == followers.size() ? levels : null;
    }
}
