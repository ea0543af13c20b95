package dev.athanor.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.state.EntityStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Compares the objects of a session with the model. */
final class LiveObjects {

    private final World world;
    private final Model model;

    LiveObjects(World world) {
        this.world = world;
        this.model = world.model();
    }

    void compare() {
        for (Node node : model.nodes()) {
            Object object = world.object(node);
            for (Scalar scalar : node.kind().scalars()) {
                assertThat(scalar.read(object))
                        .as("%s.%s()", node, scalar.name())
                        .isEqualTo(model.value(node, scalar.name()));
            }
            for (Reference reference : node.kind().references()) {
                Node target = model.target(node, reference);
                Object found = reference.read(object);
                assertThat(found == null || isDeleted(found) ? null : found)
                        .as("%s.%s()", node, reference.name())
                        .isSameAs(target == null ? null : world.object(target));
            }
            compareCollections(node, object);
            if (object instanceof Team team) {
                compare(node + ".badges", team.badges(), model.badges(node));
            } else if (object instanceof Badge badge) {
                compare(node + ".teams", badge.teams(), model.teams(node));
            }
        }
    }

    private void compareCollections(Node node, Object object) {
        Map<String, Collection<?>> found = new TreeMap<>();
        Map<String, List<Node>> expected = new TreeMap<>();
        for (Reference reference : Reference.ALL) {
            Reference.Inverse inverse = reference.inverse();
            if (inverse != null && reference.target() == node.kind()) {
                found.put(inverse.name(), inverse.members().apply(object));
                expected.computeIfAbsent(inverse.name(), any -> new ArrayList<>())
                        .addAll(model.members(node, reference));
            }
        }
        expected.forEach(
                (name, members) -> compare(node + "." + name, Objects.requireNonNull(found.get(name)), members));
    }

    /** What the session has deleted stays in what is loaded until that is loaded anew. */
    private static boolean isDeleted(Object object) {
        return Inspect.of(object).status() == EntityStatus.DELETED;
    }

    private void compare(String what, Collection<?> all, List<Node> expected) {
        List<?> members = all.stream().filter(member -> !isDeleted(member)).toList();
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        expected.forEach(node -> objects.add(world.object(node)));
        assertThat(members).as("%s() are %s", what, expected).hasSize(expected.size());
        assertThat(members).as("%s() are %s", what, expected).allMatch(objects::contains);
    }
}
