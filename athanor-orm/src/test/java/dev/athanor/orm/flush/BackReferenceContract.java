package dev.athanor.orm.flush;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.orm.yard.Town_.TOWN;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.yard.Jar;
import dev.athanor.orm.yard.Shelf;
import dev.athanor.orm.yard.Street;
import dev.athanor.orm.yard.Town;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the other side of a relationship learns, when, and what it does not: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class BackReferenceContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Node.class, Town.class, Shelf.class);
    }

    @Test
    @Covers("ORM-BRF-01")
    void bothSidesAreInStepAtOnceAndInTheDatabase() {
        User user = committed(new User("a"));
        User other = committed(new User("b"));
        Order order = new Order(1);
        session.add(order);
        order.user(user);
        assertThat(user.orders()).as("set").containsExactly(order);
        order.user(other);
        assertThat(user.orders()).isEmpty();
        user.orders().add(order);
        assertThat(order.user()).as("added").isSameAs(user);
        assertThat(other.orders()).isEmpty();
        Item item = new Item("i");
        order.items().add(item);
        assertThat(item.orders()).as("both many").containsExactly(order);
        session.commit();
        assertThat(user.orders()).containsExactly(order);
        assertThat(item.orders()).containsExactly(order);

        user.orders().remove(order);
        assertThat(order.user()).as("removed").isNull();
        item.orders().remove(order);
        assertThat(order.items()).isEmpty();
        session.commit();
        assertThat(session.scalar(select(ORDER.userId))).isNull();
        assertThat(order.items()).isEmpty();
    }

    @Test
    @Covers("ORM-BRF-05")
    void theOldReferenceIsLookedForInMemoryOnly() {
        User known = new User("known").withAddress("a").withAddress("b");
        User target = new User("target");
        session.addAll(List.of(known, target));
        session.commit();
        startAnew();
        User from = session.scalars(select(USER).where(USER.name.eq("known"))).one();
        User to = session.scalars(select(USER).where(USER.name.eq("target"))).one();
        Address first = from.addresses().get(0);
        Address second = from.addresses().get(1);
        assertThat(Inspect.of(first).isLoaded(ADDRESS.user)).isFalse();
        session.expire(second);
        sql.clear();

        first.user(to);
        second.user(to);

        assertThat(sql.statements()).as("nothing is loaded for it").isEmpty();
        assertThat(from.addresses())
                .as("found by the key that is loaded, and not by the one that is not")
                .containsExactly(second);
        session.flush();
        session.expire(from);
        assertThat(from.addresses()).isEmpty();
        assertThat(to.addresses()).containsExactly(first, second);
    }

    @Test
    @Covers("ORM-BRF-05")
    void whatComesBackToTheOwnerItWasNotKnownToHaveIsThereOnce() {
        User user = committed(new User("a").withOrder(1));
        Order order = user.orders().get(0);
        session.expire(order);
        order.user(null);
        order.user(user);

        assertThat(user.orders()).containsExactly(order);
        user.orders().remove(order);
        session.commit();

        assertThat(order.user()).isNull();
        assertThat(user.orders()).isEmpty();
    }

    @Test
    @Covers("ORM-BRF-07")
    void aChangeComesBackToWhereItBeganNeverTwice() {
        Node parent = committed(new Node("parent"));
        Node other = committed(new Node("other"));
        Node child = new Node("child");
        parent.children().add(child);
        assertThat(parent.children()).containsExactly(child);
        assertThat(child.parent()).isSameAs(parent);

        child.parent(other);
        assertThat(parent.children()).isEmpty();
        assertThat(other.children()).containsExactly(child);
        other.children().add(0, parent);
        parent.parent(other);
        assertThat(other.children()).containsExactly(parent, child);
        session.commit();
        assertThat(other.children()).containsExactly(parent, child);
        assertThat(parent.children()).isEmpty();
    }

    @Test
    @Covers("ORM-BRF-08")
    void whatIsOnlyReadChangesNothing() {
        Town town = new Town("t");
        Street street = new Street();
        town.streets().add(street);
        committed(town);
        assertThat(town.seen()).containsExactly(street);
        assertThat(street.seenFrom()).isSameAs(town);
        Street stray = new Street();

        town.seen().add(stray);
        town.seen().remove(street);
        street.seenFrom(null);

        assertThat(Inspect.of(town).isModified()).isFalse();
        assertThat(session.modified()).isEmpty();
        assertThat(session.added()).as("saving does not go along it").isEmpty();
        assertThat(street.town()).as("the other side does not follow").isSameAs(town);
        assertThat(town.streets()).containsExactly(street);
        sql.clear();
        session.commit();
        assertThat(sql.statements()).isEmpty();
        assertThat(town.seen()).containsExactly(street);
        assertThat(session.scalars(select(TOWN).join(TOWN.seen)).all()).containsExactly(town);
    }

    @Test
    @Covers("ORM-BRF-08")
    void aSideThatIsNotKeptInStepLooksAnew() {
        Shelf shelf = committed(new Shelf());
        Shelf other = committed(new Shelf());
        assertThat(shelf.jars()).isEmpty();
        Jar jar = new Jar();
        jar.shelf(shelf);
        session.add(jar);

        assertThat(shelf.jars()).as("not yet").isEmpty();
        session.flush();
        assertThat(jar.shelfId()).isEqualTo(shelf.id());
        session.expire(shelf);
        assertThat(shelf.jars()).containsExactly(jar);
        other.jars().add(jar);
        assertThat(jar.shelf()).as("neither way").isSameAs(shelf);
    }
}
