package dev.athanor.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.shop.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityMapTest {

    private final IdentityMap map = new IdentityMap();

    private static EntityState state(Object entity, int id) {
        EntityState state = EntityState.of((Instrumented) entity);
        state.rekey(new IdentityKey(User.class, id, null));
        return state;
    }

    @Test
    void whatTakesAPlaceIsFoundThereAndReturnsWhatWasThere() {
        User first = new User("a");
        User second = new User("b");
        EntityState firstState = state(first, 1);
        EntityState secondState = state(second, 1);

        assertThat(map.add(firstState)).isNull();
        assertThat(map.add(firstState)).isNull();
        assertThat(map.add(secondState)).isSameAs(firstState);

        map.remove(firstState);
        assertThat(map.get(new IdentityKey(User.class, 1, null)))
                .as("not the place of another one")
                .isSameAs(secondState);
        assertThat(map.contains(firstState)).isFalse();
    }

    @Test
    void anObjectThatIsGoneIsAbsent() {
        User user = new User("a");
        EntityState state = state(user, 1);
        EntityState none = map.add(state);
        assertThat(none).isNull();

        state.clear();

        assertThat(map.get(new IdentityKey(User.class, 1, null))).isNull();
        assertThat(map.states()).isEmpty();
    }

    @Test
    void placesOfObjectsThatAreGoneAreSweptUp() {
        List<User> held = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            User user = new User("u");
            held.add(user);
            EntityState state = state(user, i);
            EntityState none = map.add(state);
            assertThat(none).isNull();
            state.clear();
        }

        assertThat(held).hasSize(5_000);
        assertThat(map.size()).isLessThan(3_000);
    }

    @Test
    void aLoadedObjectThatIsGoneReportsItself() throws InterruptedException {
        User user = new User("a");
        EntityState state = EntityState.loaded(
                EntityState.of((Instrumented) user).mapping(),
                (Instrumented) user,
                new IdentityKey(User.class, 1, null),
                new NoSession(),
                map.queue());
        EntityState none = map.add(state);
        assertThat(none).isNull();
        assertThat(map.size()).isEqualTo(1);

        assertThat(state.enqueue()).isTrue();

        assertThat(map.size()).isZero();
    }

    @Test
    void eachOfManyIsFoundByItsKeyAndByThePartsOfIt() {
        List<User> held = new ArrayList<>();
        List<EntityState> states = fill(held, 5_000, 1);

        assertThat(map.size()).isEqualTo(5_000);
        assertThat(map.states()).containsExactlyInAnyOrderElementsOf(states);
        for (int id = 0; id < 5_000; id++) {
            assertThat(map.get(new IdentityKey(User.class, id, null))).isSameAs(states.get(id));
            assertThat(map.find(User.class, id, null)).isSameAs(states.get(id));
        }
        assertThat(map.find(User.class, 5_000, null)).isNull();
        assertThat(map.find(String.class, 1, null)).isNull();
        assertThat(held).hasSize(5_000);
    }

    @Test
    void eachOfManyCanBeRemovedInWhateverOrder() {
        List<User> held = new ArrayList<>();
        List<EntityState> states = fill(held, 500, 64);

        for (int i = 0; i < 500; i++) {
            EntityState state = states.get(i * 7 % 500);
            map.remove(state);
            assertThat(map.contains(state)).isFalse();
            assertThat(map.size()).isEqualTo(499 - i);
        }
        assertThat(held).hasSize(500);
    }

    @Test
    void clearingHandsOutWhatWasThere() {
        List<User> held = new ArrayList<>();
        List<EntityState> states = fill(held, 3, 1);

        List<EntityState> taken = new ArrayList<>();
        map.clear(taken::add);
        assertThat(taken).containsExactlyInAnyOrderElementsOf(states);
        assertThat(map.size()).isZero();
        assertThat(map.add(states.get(0))).isNull();
        assertThat(map.find(User.class, 0, null)).isSameAs(states.get(0));
        assertThat(held).hasSize(3);
    }

    private List<EntityState> fill(List<User> held, int count, int step) {
        List<EntityState> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            User user = new User("u");
            held.add(user);
            EntityState state = state(user, i * step);
            states.add(state);
            assertThat(map.add(state)).isNull();
        }
        return states;
    }
}
