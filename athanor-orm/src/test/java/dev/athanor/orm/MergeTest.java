package dev.athanor.orm;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.User_.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SessionFactory.of(engine);
    private final Session session = sessions.open();

    @BeforeEach
    void fill() {
        Mappings.of(User.class).metadata().createAll(engine);
        sessions.run(filler -> {
            filler.add(new User("a", "full").withAddress("x").withAddress("y"));
            filler.add(new Item("i"));
        });
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void whatWasNeverSetIsLeftAlone() {
        User merged = session.merge(new User("b").id(1));

        assertThat(merged.name()).isEqualTo("b");
        assertThat(merged.fullname()).isEqualTo("full");
        assertThat(merged.addresses()).hasSize(2);
        assertThat(session.merge(merged)).isSameAs(merged);
    }

    @Test
    void theSourceStaysAsItIsAndOutside() {
        User source = new User("b").id(1);
        User merged = session.merge(source);

        assertThat(merged).isNotSameAs(source);
        assertThat(session.contains(source)).isFalse();
        assertThat(Inspect.of(source).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(session.get(User.class, 1)).isSameAs(merged);
    }

    @Test
    void whereThereIsNoRowANewObjectIsAdded() {
        User source = new User("new").withAddress("n");
        User merged = session.merge(source);
        session.commit();

        assertThat(merged.id()).isEqualTo(2);
        assertThat(merged.addresses()).extracting(Address::emailAddress).containsExactly("n");
        assertThat(source.id()).isNull();
    }

    @Test
    void aDetachedGraphIsBroughtUpToDate() {
        User detached = sessions.transaction(other -> {
            User user = other.scalars(Sql.select(USER).options(Load.selectinLoad(USER.addresses)))
                    .first();
            other.expungeAll();
            return Objects.requireNonNull(user);
        });
        detached.name("changed");
        detached.addresses().remove(0);
        detached.addresses().add(new Address("z"));

        User merged = session.merge(detached);
        session.commit();

        assertThat(merged.name()).isEqualTo("changed");
        assertThat(merged.addresses()).extracting(Address::emailAddress).containsExactly("y", "z");
        List<Integer> owners = session.scalars(Sql.select(ADDRESS.userId)).all();
        assertThat(owners).containsExactly(1, 1);
    }

    @Test
    void anOlderVersionIsRefusedEvenIfTheCopyOfTheSessionIsExpired() {
        Item old = sessions.transaction(other -> {
            Item item = other.getOne(Item.class, 1);
            other.expungeAll();
            return item;
        });
        Item current = session.getOne(Item.class, 1);
        current.title("newer");
        session.commit();
        assertThat(current.title()).isEqualTo("newer");
        session.expire(current, ITEM.version);
        old.title("older");

        assertThatThrownBy(() -> session.merge(old))
                .isInstanceOf(StaleDataException.class)
                .hasMessage("The object to merge, Item#1, is of version 1, and the row has version 2 now: someone else"
                        + " changed it; load it, and repeat the change [O032]");
        assertThat(current.title()).isEqualTo("newer");
    }

    @Test
    void objectsThatStandForOneRowBecomeOne() {
        User source = new User("b").id(1);
        source.addresses(List.of(new Address("one").id(1), new Address("two").id(1)));

        User merged = session.merge(source);

        assertThat(merged.addresses()).extracting(Address::id).containsOnly(1);
        assertThat(merged.addresses().get(0).emailAddress()).isEqualTo("two");
    }
}
