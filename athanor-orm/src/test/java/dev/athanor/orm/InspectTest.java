package dev.athanor.orm;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);

    @BeforeEach
    void fill() {
        Mappings.of(User.class).metadata().createAll(engine);
        session.add(new User("a").withAddress("x"));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void theHistoryOfAColumnIsItsOldAndItsNewValue() {
        User user = session.getOne(User.class, 1);
        assertThat(Inspect.of(user).history(USER.name).unchanged()).isEqualTo(List.of("a"));

        user.name("b");
        user.fullname("f");

        assertThat(Inspect.of(user).history(USER.name).added()).isEqualTo(List.of("b"));
        assertThat(Inspect.of(user).history(USER.name).removed()).isEqualTo(List.of("a"));
        assertThat(Inspect.of(user).history(USER.fullname).removed()).isEqualTo(Collections.singletonList(null));
    }

    @Test
    void anOldValueThatWasNeverLoadedIsNotKnown() {
        User user = session.getOne(User.class, 1);
        session.expire(user);
        user.name("b");

        assertThat(Inspect.of(user).history(USER.name).added()).isEqualTo(List.of("b"));
        assertThat(Inspect.of(user).history(USER.name).removed()).isEmpty();
        assertThat(Inspect.of(user).history(USER.fullname).unchanged()).isEmpty();
    }

    @Test
    void theHistoryOfARelationshipIsItsMembers() {
        User user = session.getOne(User.class, 1);
        Address old = user.addresses().get(0);
        Address fresh = new Address("y");

        user.addresses(List.of(fresh));

        assertThat(Inspect.of(user).history(USER.addresses).added()).isEqualTo(List.of(fresh));
        assertThat(Inspect.of(user).history(USER.addresses).removed()).isEqualTo(List.of(old));
        assertThat(Inspect.of(fresh).history(ADDRESS.user).added()).isEqualTo(List.of(user));
        assertThat(Inspect.of(old).history(ADDRESS.user).removed()).isEqualTo(List.of(user));
    }

    @Test
    void whatIsNotLoadedIsListed() {
        User user = session.getOne(User.class, 1);

        assertThat(Inspect.of(user).unloaded()).containsExactly("addresses", "orders");
        assertThat(Inspect.of(user).isIn(session)).isTrue();
        assertThat(Inspect.of(new User("n")).unloaded()).isEmpty();
    }

    @Test
    void whatIsNoEntityIsRefused() {
        assertThatThrownBy(() -> Inspect.of("text"))
                .isInstanceOf(SessionException.class)
                .hasMessage(
                        "java.lang.String is no entity, so nothing is known of its objects; use one that is [O017]");
    }
}
