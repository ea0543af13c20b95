package dev.athanor.orm.state;

import static dev.athanor.orm.shop.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.club.Club;
import dev.athanor.orm.club.Player;
import dev.athanor.orm.club.Room;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to change a collection is seen: the members' owner follows. */
class TrackedCollectionTest {

    private final User user = new User("x").withAddress("a").withAddress("b").withAddress("c");
    private final List<Address> before = List.copyOf(user.addresses());

    static Stream<Consumer<List<Address>>> listChanges() {
        return Stream.of(
                list -> list.add(new Address("n")),
                list -> list.add(0, new Address("n")),
                list -> list.addAll(List.of(new Address("n"), new Address("m"))),
                list -> list.addAll(1, List.of(new Address("n"), new Address("m"))),
                list -> list.set(1, new Address("n")),
                list -> list.remove(1),
                list -> list.remove(list.get(2)),
                list -> list.removeAll(List.of(list.get(0), list.get(2))),
                list -> list.retainAll(List.of(list.get(0))),
                list -> list.removeIf(address -> address.emailAddress().equals("b")),
                list -> list.replaceAll(address -> new Address(address.emailAddress() + "!")),
                list -> list.clear(),
                list -> list.subList(0, 2).clear(),
                list -> list.subList(1, 3).add(new Address("n")),
                list -> list.sort(Comparator.comparing(Address::emailAddress, Comparator.reverseOrder())),
                Collections::reverse,
                TrackedCollectionTest::throughAnIterator,
                TrackedCollectionTest::throughAListIterator);
    }

    private static void throughAnIterator(Collection<Address> addresses) {
        Iterator<Address> all = addresses.iterator();
        all.next();
        all.remove();
    }

    private static void throughAListIterator(List<Address> addresses) {
        ListIterator<Address> all = addresses.listIterator(1);
        all.next();
        all.set(new Address("n"));
        all.add(new Address("m"));
    }

    @ParameterizedTest
    @MethodSource("listChanges")
    void aListDoesWhatAnArrayListDoesAndTheOtherSideFollows(Consumer<List<Address>> change) {
        List<Address> plain = new ArrayList<>(before);
        List<Address> addresses = user.addresses();

        change.accept(plain);
        change.accept(addresses);

        assertThat(addresses.stream().map(Address::emailAddress))
                .isEqualTo(plain.stream().map(Address::emailAddress).toList());
        assertThat(addresses).allSatisfy(address -> assertThat(address.user()).isSameAs(user));
        assertThat(before)
                .filteredOn(address -> !addresses.contains(address))
                .allSatisfy(address -> assertThat(address.user()).isNull());
    }

    @Test
    void membersAreComparedByIdentity() {
        Club club = new Club("A");
        Player first = new Player("same");
        Player second = new Player("same");
        assertThat(first).isEqualTo(second);

        assertThat(club.players().add(first)).isTrue();
        assertThat(club.players().add(second)).isTrue();
        assertThat(club.players().add(second)).isFalse();

        assertThat(club.players()).hasSize(2);
        assertThat(club.players().remove(first)).isTrue();
        assertThat(club.players().contains(first)).isFalse();
        assertThat(club.players().contains(second)).isTrue();
        assertThat(first.club()).isNull();
        assertThat(second.club()).isSameAs(club);
    }

    @Test
    void aSetIsChangedThroughItsIteratorToo() {
        Club club = new Club("A");
        Player player = new Player("p");
        club.players().add(player);

        Iterator<Player> all = club.players().iterator();
        all.next();
        all.remove();

        assertThat(club.players()).isEmpty();
        assertThat(player.club()).isNull();
    }

    @Test
    void aSetKeepsTheOrderOfAdding() {
        Club club = new Club("A");
        List<Player> players = Stream.of("c", "a", "b").map(Player::new).toList();

        assertThat(club.players().addAll(players)).isTrue();
        assertThat(club.players()).containsExactlyElementsOf(players);

        assertThat(club.players().retainAll(Set.of(players.get(1)))).isTrue();
        assertThat(players.get(0).club()).isNull();
    }

    @Test
    void aMapIsChangedThroughItsViewsToo() {
        Club club = new Club("A");
        Room hall = new Room("hall");
        Room bar = new Room("bar");
        Room other = new Room("bar");
        club.rooms().putAll(Map.of("hall", hall, "bar", bar));

        assertThat(club.rooms().keySet().remove("hall")).isTrue();
        assertThat(hall.club()).isNull();

        club.rooms().entrySet().iterator().next().setValue(other);
        assertThat(bar.club()).isNull();
        assertThat(other.club()).isSameAs(club);

        club.rooms().values().clear();
        assertThat(other.club()).isNull();
        assertThat(club.rooms()).isEmpty();
    }

    @Test
    void aMapRefusesAWrongKey() {
        Club club = new Club("A");

        assertThatThrownBy(() -> club.rooms().put("wrong", new Room("hall")))
                .isInstanceOf(SessionException.class)
                .hasMessage(
                        "new Club.rooms has its members by name, which is hall here, not wrong; put the member under"
                                + " that [O004]");
        assertThat(club.rooms()).isEmpty();
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // the point of the test
    void nullIsNoMember() {
        assertThatThrownBy(() -> user.addresses().add(null))
                .isInstanceOf(SessionException.class)
                .hasMessage("new User.addresses holds Address objects, not null; add only those [O003]");
        assertThat(user.addresses()).hasSize(3);
    }

    @Test
    @Covers({"ORM-CLN-02", "ORM-CLN-06"})
    void aCollectionThatWasReplacedRefusesChangesAndCanStillBeRead() {
        List<Address> old = user.addresses();
        user.addresses(List.of());

        assertThat(old).hasSize(3);
        assertThatThrownBy(() -> old.add(new Address("n")))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("[O002]");
    }

    @Test
    @Covers("ORM-CLN-03")
    void anEmptyCollectionIsThereAndCountsAsSetByItsFirstMember() {
        User fresh = new User("y");

        assertThat(fresh.addresses()).isEmpty();
        assertThat(fresh.addresses()).isSameAs(fresh.addresses());
        assertThat(Inspect.of(fresh).isLoaded(USER.addresses)).isFalse();
        assertThat(Inspect.of(fresh).isModified()).isTrue(); // its name is set

        Address first = new Address("n");
        assertThat(fresh.addresses().add(first)).isTrue();
        assertThat(Inspect.of(fresh).isLoaded(USER.addresses)).isTrue();
        assertThat(Inspect.of(fresh).history(USER.addresses).added()).isEqualTo(List.of(first));
        assertThat(first.user()).isSameAs(fresh);
    }
}
