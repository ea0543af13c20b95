package dev.athanor.orm.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there should be: objects, their values, what they refer to, and which team holds which badge. */
final class Model {

    private final Map<Node, Map<String, @Nullable Object>> values = new LinkedHashMap<>();
    private final Set<Pair> holdings = new LinkedHashSet<>();
    private final Set<Node> touched = new LinkedHashSet<>();

    /** A team and a badge it holds. */
    record Pair(Node team, Node badge) {}

    Model copy() {
        Model copy = new Model();
        values.forEach((node, attributes) -> copy.values.put(node, new HashMap<>(attributes)));
        copy.holdings.addAll(holdings);
        copy.touched.addAll(touched);
        return copy;
    }

    /** {@return the objects whose columns were written since the last commit} */
    Set<Node> touched() {
        return touched;
    }

    boolean contains(Node node) {
        return values.containsKey(node);
    }

    List<Node> nodes() {
        return List.copyOf(values.keySet());
    }

    List<Node> nodes(Kind kind) {
        return values.keySet().stream().filter(node -> node.kind() == kind).toList();
    }

    private List<Node> relatives(Kind kind) {
        return values.keySet().stream()
                .filter(node -> kind.relatives().contains(node.kind()))
                .toList();
    }

    Set<Pair> holdings() {
        return holdings;
    }

    void add(Node node) {
        values.put(node, new HashMap<>());
    }

    @Nullable
    Object value(Node node, String attribute) {
        return Objects.requireNonNull(values.get(node), node::toString).get(attribute);
    }

    @Nullable
    Node target(Node node, Reference reference) {
        return (Node) value(node, reference.name());
    }

    void set(Node node, String attribute, @Nullable Object value) {
        Objects.requireNonNull(values.get(node), node::toString).put(attribute, value);
        touched.add(node);
    }

    /** {@return what refers to {@code target}} */
    List<Node> members(Node target, Reference reference) {
        List<Node> members = new ArrayList<>();
        for (Node node : nodes(reference.owner())) {
            if (target.equals(target(node, reference))) {
                members.add(node);
            }
        }
        return members;
    }

    List<Node> badges(Node team) {
        return holdings.stream()
                .filter(pair -> pair.team().equals(team))
                .map(Pair::badge)
                .toList();
    }

    List<Node> teams(Node badge) {
        return holdings.stream()
                .filter(pair -> pair.badge().equals(badge))
                .map(Pair::team)
                .toList();
    }

    /** {@return whether no other object has {@code value} where it has to be unique} */
    boolean isFree(@Nullable Node node, Scalar scalar, @Nullable Object value) {
        if (scalar.use() == Scalar.Use.PLAIN || value == null) {
            return true;
        }
        List<Scalar> group = scalar.owner().scalars().stream()
                .filter(other -> other.equals(scalar) || (scalar.isKey() && other.isKey()))
                .toList();
        for (Node other : relatives(scalar.owner())) {
            boolean same = !other.equals(node);
            for (Scalar part : group) {
                Object mine = part.equals(scalar) ? value : node == null ? null : value(node, part.name());
                same &= Objects.equals(mine, value(other, part.name()));
            }
            if (same) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether {@code folder} is {@code top}, or in it} */
    boolean isIn(@Nullable Node folder, Node top) {
        Node at = folder;
        while (at != null && !at.equals(top)) {
            at = target(at, Reference.PARENT);
        }
        return at != null;
    }

    /** Removes an object, what goes with it, and what refers to it. */
    void delete(Node node) {
        if (!contains(node)) {
            return;
        }
        switch (node.kind()) {
            case TEAM -> {
                members(node, Reference.NOTE_TEAM).forEach(this::delete);
                members(node, Reference.MEMBER_TEAM).forEach(member -> set(member, "team", null));
            }
            case FOLDER -> members(node, Reference.PARENT).forEach(this::delete);
            case MEMBER -> {
                members(node, Reference.HOLDER)
                        .forEach(
                                slot -> Objects.requireNonNull(values.get(slot)).put("holder", null));
                Reference.KEEPERS.forEach(
                        keeper -> members(node, keeper).forEach(gear -> set(gear, keeper.name(), null)));
            }
            default -> {}
        }
        holdings.removeIf(pair -> pair.team().equals(node) || pair.badge().equals(node));
        values.remove(node);
        touched.remove(node);
    }
}
