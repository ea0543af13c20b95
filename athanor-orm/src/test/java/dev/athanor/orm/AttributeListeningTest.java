package dev.athanor.orm;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.AttributeListener;
import dev.athanor.orm.state.EntityState;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a missing row fails the test by itself
class AttributeListeningTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);
    private final List<String> heard = new ArrayList<>();

    private final AttributeListener<User, String> names = new AttributeListener<>() {
        @Override
        public @Nullable String set(User owner, @Nullable String value, Change change) {
            heard.add(change.before() + " to " + value);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("a name is wanted");
            }
            return value.strip();
        }
    };

    private final AttributeListener<User, Address> members = new AttributeListener<>() {
        @Override
        public Address append(User owner, Address member, Change change) {
            heard.add("append " + member.emailAddress() + (change.follows() ? " following" : ""));
            if (member.emailAddress().isEmpty()) {
                throw new IllegalArgumentException("an address is wanted");
            }
            return member;
        }

        @Override
        public void remove(User owner, Address member, Change change) {
            heard.add("remove " + member.emailAddress() + (change.follows() ? " following" : ""));
        }

        @Override
        public Collection<? extends Address> replaceAll(User owner, Collection<? extends Address> all) {
            heard.add("replace by " + all.size());
            return all;
        }
    };

    private final AttributeListener<Order, User> owners = new AttributeListener<>() {
        @Override
        public @Nullable User set(Order owner, @Nullable User value, Change change) {
            heard.add((value == null ? "none" : value.name()) + (change.follows() ? " following" : ""));
            return value;
        }

        @Override
        public boolean hearsOfFollowing() {
            return false;
        }
    };

    @BeforeEach
    void createTables() {
        Mappings.of(User.class).metadata().createAll(engine);
        AttributeListening.on(USER.name, names);
        AttributeListening.on(USER.addresses, members);
        AttributeListening.on(ORDER.user, owners);
    }

    @AfterEach
    void close() {
        AttributeListening.remove(USER.name, names);
        AttributeListening.remove(USER.addresses, members);
        AttributeListening.remove(ORDER.user, owners);
        session.close();
        engine.close();
    }

    @Test
    void valuesAreValidatedInNewAndInLoadedObjects() {
        User user = new User("a");
        user.name("  b ");
        user.name("c ");
        assertThat(user.name()).isEqualTo("c");
        assertThat(heard).containsExactly("a to   b ", "b to c ");
        session.add(user);
        session.commit();
        heard.clear();
        user.name("d");
        assertThatThrownBy(() -> user.name(" ")).hasMessage("a name is wanted");
        assertThat(user.name()).isEqualTo("d");
        session.commit();
        heard.clear();
        assertThat(user.name()).as("what is loaded is not told").isEqualTo("d");
        assertThat(heard).isEmpty();
        session.expire(user);
        user.name("e");
        assertThat(heard).containsExactly(EntityState.UNKNOWN + " to e");
    }

    @Test
    @Covers("ORM-EVT-02")
    void membersAreToldWhenTheyComeAndGo() {
        User user = new User("a").withAddress("1");
        Address first = user.addresses().get(0);
        user.addresses().remove(first);
        assertThatThrownBy(() -> user.addresses().add(new Address(""))).hasMessage("an address is wanted");
        assertThat(user.addresses()).as("what is refused does not come in").isEmpty();
        user.addresses(List.of(first));
        assertThat(heard).containsExactly("append 1", "remove 1", "append ", "replace by 1", "append 1");
        heard.clear();
        Address second = new Address("2");
        second.user(user);
        second.user(new User("b"));
        assertThat(heard).containsExactly("append 2 following", "append 2 following", "remove 2 following");
    }

    @Test
    void whatFollowsTheOtherSideIsLeftOutOnWish() {
        User user = new User("a");
        Order order = new Order(1);
        user.orders().add(order);
        assertThat(order.user()).isSameAs(user);
        assertThat(heard).isEmpty();
        order.user(null);
        assertThat(heard).containsExactly("none");
    }

    @Test
    void listenersAreToldBeforeTheSessionAndTheOtherSide() {
        AttributeListener<Address, User> looking = new AttributeListener<>() {
            @Override
            public @Nullable User set(Address owner, @Nullable User value, Change change) {
                heard.add(session.contains(value) + " " + value.addresses().size());
                return value;
            }
        };
        AttributeListening.on(ADDRESS.user, looking);
        try {
            Address address = new Address("1");
            session.add(address);
            heard.clear();
            address.user(new User("late"));
            assertThat(heard).containsExactly("false 0", "append 1 following");
            assertThat(session.contains(address.user())).isTrue();
            assertThat(AttributeListening.contains(ADDRESS.user, looking)).isTrue();
        } finally {
            AttributeListening.remove(ADDRESS.user, looking);
        }
        assertThat(AttributeListening.contains(ADDRESS.user, looking)).isFalse();
    }
}
