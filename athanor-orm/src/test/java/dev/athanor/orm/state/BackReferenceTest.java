package dev.athanor.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.club.Club;
import dev.athanor.orm.club.Passport;
import dev.athanor.orm.club.Player;
import dev.athanor.orm.club.Room;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.Covers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both sides of a relationship are in step, in objects that no session has seen, too. */
class BackReferenceTest {

    @Test
    @Covers("ORM-BRF-03")
    void aMemberKnowsItsOwnerAndMovesWithIt() {
        User first = new User("x");
        Address address = new Address("e");
        first.addresses().add(address);
        assertThat(address.user()).isSameAs(first);

        User second = new User("y");
        address.user(second);

        assertThat(first.addresses()).isEmpty();
        assertThat(second.addresses()).containsExactly(address);
    }

    @Test
    @Covers("ORM-BRF-03")
    void addingToAnotherOwnerTakesTheMemberFromTheFirst() {
        User first = new User("x").withAddress("e");
        User second = new User("y");
        Address address = first.addresses().get(0);

        second.addresses().add(address);

        assertThat(first.addresses()).isEmpty();
        assertThat(address.user()).isSameAs(second);
    }

    @Test
    void removingAMemberTakesItsOwnerAway() {
        User user = new User("x").withAddress("a").withAddress("b");
        Address first = user.addresses().get(0);

        assertThat(user.addresses().remove(first)).isTrue();

        assertThat(first.user()).isNull();
        assertThat(user.addresses()).hasSize(1);
    }

    @Test
    void removingOneOfTwoDuplicatesLeavesTheOwner() {
        User user = new User("x").withAddress("a");
        Address address = user.addresses().get(0);
        user.addresses().add(address);

        Address removed = user.addresses().remove(0);
        assertThat(removed.user()).isSameAs(user);

        removed = user.addresses().remove(0);
        assertThat(removed.user()).isNull();
    }

    @Test
    void bothCollectionsOfAManyToManyFollowEachOther() {
        Order order = new Order(1);
        Item item = new Item("a");
        order.items().add(item);
        assertThat(item.orders()).containsExactly(order);

        item.orders().clear();
        assertThat(order.items()).isEmpty();
    }

    @Test
    void aNewPartnerOfAOneToOneLosesItsOldOne() {
        Player first = new Player("a");
        Player second = new Player("b");
        Passport passport = new Passport("1");
        Passport other = new Passport("2");
        first.passport(passport);
        second.passport(other);

        second.passport(passport);

        assertThat(first.passport()).isNull();
        assertThat(other.player()).isNull();
        assertThat(passport.player()).isSameAs(second);
        assertThat(second.passport()).isSameAs(passport);
    }

    @Test
    void aReferenceGivenToTheConstructorCounts() {
        Club club = new Club("A");

        Player player = new Player("p", club);

        assertThat(club.players()).containsExactly(player);
    }

    @Test
    void membersGivenToTheConstructorCountFromTheFirstUseOn() {
        Player player = new Player("p");
        Set<Player> given = new LinkedHashSet<>(List.of(player));
        Club club = new Club("A", given);

        assertThat(club.players()).containsExactly(player);
        assertThat(player.club()).isSameAs(club);

        given.clear();
        assertThat(club.players()).as("the list given is not watched").containsExactly(player);
    }

    @Test
    @Covers("ORM-CLN-02")
    void writingAWholeCollectionComparesItWithTheOldOneByIdentity() {
        User user = new User("x").withAddress("a").withAddress("b");
        Address stays = user.addresses().get(0);
        Address goes = user.addresses().get(1);
        Address comes = new Address("c");

        user.addresses(List.of(comes, stays));

        assertThat(user.addresses()).containsExactly(comes, stays);
        assertThat(goes.user()).isNull();
        assertThat(comes.user()).isSameAs(user);
        assertThat(stays.user()).isSameAs(user);

        List<Address> same = user.addresses();
        user.addresses(same);
        assertThat(user.addresses()).as("nothing happens").isSameAs(same);
        same.add(new Address("d"));
    }

    @Test
    void aMapIsFilledUnderTheAttributeThatIsItsKey() {
        Club club = new Club("A");
        Room room = new Room("hall");

        room.club(club);
        assertThat(club.rooms()).containsOnlyKeys("hall").containsValue(room);

        club.rooms().remove("hall");
        assertThat(room.club()).isNull();
    }
}
