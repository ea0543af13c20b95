package dev.athanor.orm;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other side of a change never loads a collection; what happened to it is made up for when it is loaded. */
class QueuedChangesTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SqlRecorder sql = SqlRecorder.on(engine);
    private final Session session =
            SessionFactory.builder(engine).autoflush(false).build().open();

    @BeforeEach
    void fill() {
        Mappings.of(User.class).metadata().createAll(engine);
        session.addAll(List.of(new User("a").withAddress("x").withAddress("y"), new User("b").withOrder(1)));
        session.commit();
        session.expungeAll();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    @Covers("ORM-BRF-04")
    void addingThroughTheOtherSideLoadsNothingAndIsThereAfterLoading() {
        User user = session.getOne(User.class, 1);
        sql.clear();
        Address address = new Address("z");
        session.add(address);

        address.user(user);
        assertThat(sql).ran(0);
        assertThat(Inspect.of(user).isLoaded(USER.addresses)).isFalse();
        assertThat(Inspect.of(user).history(USER.addresses).added()).isEqualTo(List.of(address));

        assertThat(user.addresses()).extracting(Address::emailAddress).containsExactly("x", "y", "z");
        session.flush();
        assertThat(address.userId()).isEqualTo(1);
        assertThat(user.addresses()).as("not twice").hasSize(3);
    }

    @Test
    @Covers("ORM-BRF-04")
    void aFlushWritesWhatIsQueuedWithoutLoading() {
        User user = session.getOne(User.class, 1);
        sql.clear();
        Address address = new Address("z");
        address.user(user);
        session.add(address);

        session.flush();

        assertThat(sql).ranExactly("INSERT INTO address (email_address, user_id) VALUES (?, ?)");
        assertThat(user.addresses()).hasSize(3);
    }

    @Test
    @Covers({"ORM-BRF-03", "ORM-BRF-04"})
    void removingThroughTheOtherSideLoadsNothingAndIsGoneAfterLoading() {
        User user = session.getOne(User.class, 1);
        User other = session.getOne(User.class, 2);
        Address address = session.getOne(Address.class, 1);
        assertThat(address.user()).isSameAs(user);
        sql.clear();

        address.user(other);
        assertThat(sql).ran(0);

        assertThat(user.addresses()).extracting(Address::emailAddress).containsExactly("y");
        assertThat(other.addresses()).containsExactly(address);
    }

    @Test
    void anAdditionTakenBackIsForgotten() {
        User user = session.getOne(User.class, 1);
        Order order = new Order(5);
        order.user(user);
        order.user(null);

        assertThat(user.orders()).isEmpty();
    }

    @Test
    void aRemovalTakenBackIsForgotten() {
        User user = session.getOne(User.class, 1);
        Address address = session.getOne(Address.class, 1);
        assertThat(address.user()).isSameAs(user);
        address.user(session.getOne(User.class, 2));
        address.user(user);

        assertThat(Inspect.of(user).history(USER.addresses).added()).isEmpty();
        assertThat(Inspect.of(user).history(USER.addresses).removed()).isEmpty();
        assertThat(user.addresses()).hasSize(2);
    }

    @Test
    void expiringForgetsWhatIsQueued() {
        User user = session.getOne(User.class, 1);
        Address address = new Address("z");
        address.user(user);

        session.expire(user);

        assertThat(user.addresses()).hasSize(2);
    }

    @Test
    void theOldOwnerIsFoundInTheSessionWithoutLoading() {
        User user = session.getOne(User.class, 1);
        List<Address> addresses = user.addresses();
        Address address = addresses.get(0);
        User other = session.getOne(User.class, 2);
        assertThat(Inspect.of(address).isLoaded(ADDRESS.user)).isFalse();
        sql.clear();

        address.user(other);

        assertThat(sql).ran(0);
        assertThat(addresses).doesNotContain(address);
    }
}
