package dev.athanor.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Inspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operations that bring copies of objects into the session. */
final class Merges {

    private final World world;
    private final Choices choices;
    private final Model model;

    Merges(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
        this.model = world.model();
    }

    boolean merge() {
        if (model.nodes().isEmpty()) {
            return false;
        }
        world.note("session.flush();"); // so that keys are what they seem
        world.session().flush();
        Node node = choices.of(model.nodes());
        List<Scalar> plain =
                node.kind().scalars().stream().filter(scalar -> !scalar.isKey()).toList();
        Scalar scalar = choices.of(plain);
        List<@Nullable Object> free = new ArrayList<>(scalar.values());
        free.removeIf(value -> !model.isFree(node, scalar, value));
        Object copy = copy(node);
        if (!free.isEmpty()) {
            Object value = free.get(choices.below(free.size()));
            world.note(node + "Copy." + scalar.name() + "(" + World.literal(value) + ");");
            scalar.write(copy, value);
            model.set(node, scalar.name(), value);
        }
        if (node.kind() == Kind.TEAM && choices.coin()) {
            members(node, (Team) copy);
        }
        Object before = world.isHere(node) ? world.object(node) : null;
        world.note(node + " = session.merge(" + node + "Copy);");
        Object merged = world.session().merge(copy);
        if (before != null) {
            assertThat(merged).as("%s is the one of the session", node).isSameAs(before);
        }
        world.place(node, merged);
        return true;
    }

    /** Makes a new object with the key and the values of one there is. */
    private Object copy(Node node) {
        Object copy = node.kind().make();
        String type = node.kind().type().getSimpleName();
        world.note(type + " " + node + "Copy = new " + type + "();");
        if (node.kind().isNumbered()) {
            Integer id = (Integer)
                    Objects.requireNonNull(Inspect.of(world.object(node)).key()).value();
            world.note(node + "Copy.id(" + id + ");");
            setId(copy, id);
        }
        for (Scalar scalar : node.kind().scalars()) {
            Object value = model.value(node, scalar.name());
            world.note(node + "Copy." + scalar.name() + "(" + World.literal(value) + ");");
            scalar.write(copy, value);
        }
        return copy;
    }

    private static void setId(Object copy, Integer id) {
        if (copy instanceof Team team) {
            team.id(id);
        } else if (copy instanceof Member member) {
            member.id(id);
        } else if (copy instanceof Note note) {
            note.id(id);
        } else if (copy instanceof Folder folder) {
            folder.id(id);
        } else if (copy instanceof Gear gear) {
            gear.id(id);
        }
    }

    /** The copy has other members than the team. */
    private void members(Node team, Team copy) {
        List<Node> members = new ArrayList<>(model.nodes(Kind.MEMBER));
        members.removeIf(member -> choices.coin());
        for (Node member : model.members(team, Reference.MEMBER_TEAM)) {
            model.set(member, "team", null);
        }
        if (members.isEmpty()) {
            world.note(team + "Copy.members().clear();");
            Member none = new Member();
            copy.members().add(none);
            copy.members().remove(none);
        }
        for (Node member : members) {
            Member memberCopy = (Member) copy(member);
            world.note(team + "Copy.members().add(" + member + "Copy);");
            copy.members().add(memberCopy);
            model.set(member, "team", team);
        }
    }
}
