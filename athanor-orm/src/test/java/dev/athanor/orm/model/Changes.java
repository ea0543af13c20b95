package dev.athanor.orm.model;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.state.EntityStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations that change objects. */
final class Changes {

    private static final int MOST = 6;

    private final World world;
    private final Choices choices;
    private final Model model;

    Changes(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
        this.model = world.model();
    }

    boolean add() {
        Kind kind = choices.of(List.of(Kind.values()));
        Map<Scalar, @Nullable Object> values = values(kind);
        boolean homeless = kind == Kind.NOTE && model.nodes(Kind.TEAM).isEmpty();
        if (homeless || values.isEmpty() || model.nodes(kind).size() >= MOST) {
            return false;
        }
        Node node = world.create(kind);
        values.forEach((scalar, value) -> world.write(node, scalar, value));
        boolean early = choices.coin();
        if (early) {
            save(node);
        }
        for (Reference reference : kind.references()) {
            List<Node> targets = new ArrayList<>(model.nodes(reference.target()));
            targets.remove(node);
            if (!targets.isEmpty() && (kind == Kind.NOTE || choices.coin())) {
                world.refer(node, reference, choices.of(targets), choices.coin());
            }
        }
        if (!early) {
            save(node);
        }
        return true;
    }

    private void save(Node node) {
        world.note("session.add(" + node + ");");
        world.session().add(world.object(node));
    }

    /** Values for a new object; none if what has to be unique is not to be had. */
    private Map<Scalar, @Nullable Object> values(Kind kind) {
        Map<Scalar, @Nullable Object> values = new HashMap<>();
        List<Scalar> keys = kind.scalars().stream().filter(Scalar::isKey).toList();
        if (keys.size() == 2 && !pair(keys, values)) {
            return Map.of();
        }
        for (Scalar scalar : kind.scalars()) {
            if (!values.containsKey(scalar)) {
                List<@Nullable Object> free = free(null, scalar);
                if (free.isEmpty()) {
                    return Map.of();
                }
                values.put(scalar, free.get(choices.below(free.size())));
            }
        }
        return values;
    }

    private boolean pair(List<Scalar> keys, Map<Scalar, @Nullable Object> values) {
        int size = keys.get(0).values().size() * keys.get(1).values().size();
        int start = choices.below(size);
        for (int i = 0; i < size; i++) {
            int at = (start + i) % size;
            Object first = keys.get(0).values().get(at % keys.get(0).values().size());
            Object second = keys.get(1).values().get(at / keys.get(0).values().size());
            boolean taken = model.nodes(Kind.SLOT).stream()
                    .anyMatch(slot -> Objects.equals(
                                    model.value(slot, keys.get(0).name()), first)
                            && Objects.equals(model.value(slot, keys.get(1).name()), second));
            if (!taken) {
                values.put(keys.get(0), first);
                values.put(keys.get(1), second);
                return true;
            }
        }
        return false;
    }

    private List<@Nullable Object> free(@Nullable Node node, Scalar scalar) {
        List<@Nullable Object> free = new ArrayList<>(scalar.values());
        free.removeIf(value -> !model.isFree(node, scalar, value));
        return free;
    }

    boolean change() {
        if (model.nodes().isEmpty()) {
            return false;
        }
        Node node = choices.of(model.nodes());
        Scalar scalar = choices.of(node.kind().scalars());
        List<@Nullable Object> free = free(node, scalar);
        if (free.isEmpty()) {
            return false;
        }
        world.write(node, scalar, free.get(choices.below(free.size())));
        return true;
    }

    boolean move() {
        List<Reference> possible = new ArrayList<>(Reference.ALL);
        possible.removeIf(reference -> moves(reference).isEmpty());
        List<Model.Pair> pairs = pairs();
        int which =
                possible.isEmpty() && pairs.isEmpty() ? -1 : choices.below(possible.size() + Math.min(2, pairs.size()));
        if (which >= possible.size()) {
            hold(choices.of(pairs));
        } else if (which >= 0) {
            Reference reference = possible.get(which);
            Node node = choices.of(moves(reference));
            world.refer(node, reference, choices.of(targets(node, reference)), choices.coin());
        }
        return which >= 0;
    }

    /** What can go elsewhere. */
    private List<Node> moves(Reference reference) {
        return model.nodes(reference.owner()).stream()
                .filter(node -> !targets(node, reference).isEmpty())
                .toList();
    }

    private List<Node> targets(Node node, Reference reference) {
        List<Node> targets = new ArrayList<>(model.nodes(reference.target()));
        if (reference.equals(Reference.PARENT)) {
            targets.removeIf(target -> model.isIn(target, node));
        }
        targets.removeIf(target -> target.equals(model.target(node, reference)));
        return targets;
    }

    private List<Model.Pair> pairs() {
        List<Model.Pair> pairs = new ArrayList<>();
        for (Node team : model.nodes(Kind.TEAM)) {
            model.nodes(Kind.BADGE).forEach(badge -> pairs.add(new Model.Pair(team, badge)));
        }
        pairs.removeAll(model.holdings());
        return pairs;
    }

    private void hold(Model.Pair pair) {
        model.holdings().add(pair);
        Team team = (Team) world.object(pair.team());
        Badge badge = (Badge) world.object(pair.badge());
        if (choices.coin()) {
            world.note(pair.team() + ".badges().add(" + pair.badge() + ");");
            team.badges().add(badge);
        } else {
            world.note(pair.badge() + ".teams().add(" + pair.team() + ");");
            badge.teams().add(team);
        }
    }

    boolean remove() {
        List<Model.Pair> pairs = List.copyOf(model.holdings());
        List<Node> related = new ArrayList<>();
        List<Reference> by = new ArrayList<>();
        for (Reference reference : Reference.ALL) {
            for (Node node : model.nodes(reference.owner())) {
                if (model.target(node, reference) != null) {
                    related.add(node);
                    by.add(reference);
                }
            }
        }
        int which = related.size() + pairs.size() == 0 ? -1 : choices.below(related.size() + pairs.size());
        if (which >= related.size()) {
            release(pairs.get(which - related.size()));
        } else if (which >= 0) {
            takeOut(related.get(which), by.get(which));
        }
        return which >= 0;
    }

    private void release(Model.Pair pair) {
        Team team = (Team) world.object(pair.team());
        Badge badge = (Badge) world.object(pair.badge());
        int way = choices.below(3);
        if (way == 0) {
            world.note(pair.team() + ".badges().remove(" + pair.badge() + ");");
            team.badges().remove(badge);
        } else if (way == 1) {
            world.note(pair.badge() + ".teams().remove(" + pair.team() + ");");
            badge.teams().remove(team);
        } else {
            world.note(pair.badge() + ".teams().clear();");
            badge.teams().clear();
            model.holdings().removeIf(other -> other.badge().equals(pair.badge()));
        }
        model.holdings().remove(pair);
    }

    private void takeOut(Node node, Reference reference) {
        Reference.Inverse inverse = reference.inverse();
        Node target = Objects.requireNonNull(model.target(node, reference));
        Object object = world.object(node);
        if (inverse == null || choices.coin()) {
            world.note(node + "." + reference.name() + "(null);");
            reference.write(object, null);
        } else {
            Collection<Object> members = inverse.members().apply(world.object(target));
            world.note(target + "." + inverse.name() + "().remove(" + node + ");");
            members.remove(object);
        }
        if (reference.equals(Reference.NOTE_TEAM)) {
            model.delete(node);
        } else {
            model.set(node, reference.name(), null);
        }
    }

    boolean delete() {
        List<Node> persistent = new ArrayList<>(model.nodes());
        persistent.removeIf(
                node -> world.isHere(node) && Inspect.of(world.object(node)).status() != EntityStatus.PERSISTENT);
        if (persistent.isEmpty()) {
            return false;
        }
        Node node = choices.of(persistent);
        Object object = world.object(node);
        if (node.kind() == Kind.MEMBER) {
            for (Node team : model.members(node, Reference.CAPTAIN)) {
                world.refer(team, Reference.CAPTAIN, null, false);
            }
            for (Node slot : model.members(node, Reference.HOLDER)) {
                if (world.isHere(slot)) { // of others the database takes the holder away
                    world.refer(slot, Reference.HOLDER, null, false);
                }
            }
        }
        world.note("session.delete(" + node + ");");
        world.session().delete(object);
        model.delete(node);
        return true;
    }
}
