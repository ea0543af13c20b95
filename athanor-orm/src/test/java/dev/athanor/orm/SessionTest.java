package dev.athanor.orm;

import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ConcurrentUseException;
import dev.athanor.engine.error.EngineException;
import dev.athanor.orm.error.DetachedInstanceException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The objects of a session. */
@SuppressWarnings("CheckReturnValue") // rows are made for what they do to the database
class SessionTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private Session session = new Session(engine);

    @BeforeEach
    void fill() {
        Mappings.of(User.class).metadata().createAll(engine);
        session.add(new User("sandy").withAddress("s@a.org").withOrder(3));
        session.commit();
        session.close();
        session = new Session(engine);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private User sandy() {
        return session.getOne(User.class, 1);
    }

    private static EntityStatus status(Object entity) {
        return Inspect.of(entity).status();
    }

    @Test
    void anObjectLivesFromTransientToDetached() {
        User user = new User("new");
        assertThat(status(user)).isEqualTo(EntityStatus.TRANSIENT);

        session.add(user);
        assertThat(status(user)).isEqualTo(EntityStatus.PENDING);
        assertThat(session.added()).containsExactly(user);

        session.flush();
        assertThat(status(user)).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(Objects.requireNonNull(Inspect.of(user).key())).hasToString("User#2");

        session.delete(user);
        assertThat(session.deleted()).containsExactly(user);
        session.flush();
        assertThat(status(user)).isEqualTo(EntityStatus.DELETED);
        assertThat(session.contains(user)).isFalse();

        session.commit();
        assertThat(status(user)).isEqualTo(EntityStatus.DETACHED);
    }

    @Test
    void connectionsRefuseEntitiesAndSayWhereTheyAreRead() {
        engine.run(connection -> {
            assertThatThrownBy(() -> connection.execute(select(USER)))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("a connection reads columns, but the statement selects the entity User; run it with a"
                            + " Session, or select the table: table() of its metamodel, as in select(USER.table())"
                            + " [E021]");
            assertThat(connection.execute(select(USER.table())).all()).hasSize(1);
        });
    }

    @Test
    void closingDetachesWhatHasARowAndForgetsWhatHasNone() {
        User old = sandy();
        User fresh = new User("new");
        session.add(fresh);

        session.close();

        assertThat(status(old)).isEqualTo(EntityStatus.DETACHED);
        assertThat(status(fresh)).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(old.name()).as("what is loaded stays").isEqualTo("sandy");
        assertThatThrownBy(old::orders).isInstanceOf(DetachedInstanceException.class);
    }

    @Test
    void aClosedSessionRefusesToWork() {
        session.close();
        session.close();

        assertThatThrownBy(this::sandy)
                .isInstanceOf(SessionException.class)
                .hasMessage("The session is closed; open another one [O041]");
        assertThatThrownBy(() -> session.add(new User("x"))).hasMessageContaining("[O041]");
        assertThatThrownBy(session::commit).hasMessageContaining("[O041]");
    }

    @Test
    void addingReachesWhatIsRelatedAndCanBeRepeated() {
        User user = new User("new").withAddress("n@a.org");
        session.add(user);
        session.add(user);

        assertThat(session.added()).containsExactly(user, user.addresses().get(0));

        user.orders().add(new Order(1));
        assertThat(session.added()).as("what is added later comes at once").hasSize(3);
    }

    @Test
    void theOtherSideDoesNotBringAnObjectIn() {
        User user = sandy();
        List<Address> addresses = user.addresses();
        Address address = new Address("n@a.org");

        address.user(user);

        assertThat(session.contains(address)).isFalse();
        assertThat(addresses).contains(address);
    }

    @Test
    void anObjectOfAnotherSessionIsRefused() {
        User user = sandy();

        try (Session other = new Session(engine)) {
            assertThatThrownBy(() -> other.add(user))
                    .isInstanceOf(SessionException.class)
                    .hasMessage(
                            "User#1 is in another session; use it there, take it out with expunge(), or bring a copy"
                                    + " in with merge() [O011]");
        }
    }

    @Test
    void aSecondObjectForOneRowIsRefused() {
        User user = sandy();
        session.expunge(user);
        User again = sandy();

        assertThat(again).isNotSameAs(user);
        assertThatThrownBy(() -> session.add(user))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("Another object for the row of User#1 is in this session already")
                .hasMessageContaining("[O010]");
    }

    @Test
    void aDetachedObjectIsPersistentAgainWithItsChanges() {
        User user = sandy();
        session.expunge(user);
        user.name("changed");

        session.add(user);
        session.commit();

        assertThat(user.name()).isEqualTo("changed");
        assertThat(session.scalar(select(USER.name))).isEqualTo("changed");
    }

    @Test
    void onlyWhatHasARowCanBeDeleted() {
        assertThatThrownBy(() -> session.delete(new User("x")))
                .isInstanceOf(SessionException.class)
                .hasMessage("new User has no row that could be deleted [O013]");
    }

    @Test
    void addingTakesADeletionBackUntilItIsFlushed() {
        User user = sandy();
        session.delete(user);
        session.add(user);
        assertThat(session.deleted()).doesNotContain(user);

        session.delete(user);
        session.flush();
        assertThatThrownBy(() -> session.add(user)).hasMessageContaining("[O012]");
        session.commit();
        assertThatThrownBy(() -> session.add(user)).hasMessageContaining("[O012]");
    }

    @Test
    void expungingAStrangerIsRefused() {
        assertThatThrownBy(() -> session.expunge(new User("x")))
                .isInstanceOf(SessionException.class)
                .hasMessage("new User is not in this session; add it first, or use the session it is in [O014]");
    }

    @Test
    void whatIsNoEntityIsRefused() {
        assertThatThrownBy(() -> session.add("text"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.String is not an entity");
    }

    @Test
    void keysAreCheckedAndWholeNumbersConverted() {
        User user = sandy();

        assertThat(session.get(User.class, 1L)).isSameAs(user);
        assertThat(session.get(User.class, 99)).isNull();
        assertThatThrownBy(() -> session.get(User.class, "1"))
                .isInstanceOf(SessionException.class)
                .hasMessage(
                        "User.id is part of the key and of type Integer, not String (1); a row is looked up by values"
                                + " of the types of its key [O016]");
        assertThatThrownBy(() -> session.get(User.class, 1, 2))
                .hasMessage("The key of User is [id], 2 values are given: [1, 2]; give one for each, in this order"
                        + " [O015]");
        assertThatThrownBy(() -> session.getOne(User.class, 99))
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessage("There is no row User#99; where that may be, use get(), which returns null [O055]");
    }

    @Test
    void getOfAnExpiredObjectWhoseRowIsGoneIsNull() {
        User user = sandy();
        session.commit();
        engine.run(connection -> {
            connection.execute(Sql.text("DELETE FROM address"));
            connection.execute(Sql.text("DELETE FROM \"order\""));
            connection.execute(Sql.text("DELETE FROM user_account"));
        });

        assertThat(session.get(User.class, 1)).isNull();
        assertThat(session.contains(user)).isFalse();
    }

    @Test
    void anExpiredAttributeWhoseRowIsGoneIsAnError() {
        User user = sandy();
        session.expire(user);
        session.execute(Sql.text("DELETE FROM address"));
        session.execute(Sql.text("DELETE FROM \"order\""));
        session.execute(Sql.text("DELETE FROM user_account"));

        assertThatThrownBy(user::name)
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageContaining("User#1 has no row any more");
    }

    @Test
    void expiringForgetsChangesAndLoadsOnUse() {
        User user = sandy();
        List<Address> addresses = user.addresses();
        user.name("changed");

        session.expire(user);

        assertThat(session.modified()).isEmpty();
        assertThat(user.name()).isEqualTo("sandy");
        assertThat(user.addresses()).hasSize(1).isNotSameAs(addresses);
        assertThatThrownBy(() -> addresses.add(new Address("n")))
                .as("a list from before")
                .hasMessageContaining("[O002]");
    }

    @Test
    void expiringSomeAttributesLeavesTheOthers() {
        User user = sandy();
        user.name("changed");
        user.fullname("changed");

        session.expire(user, USER.name);

        assertThat(Inspect.of(user).unloaded()).contains("name").doesNotContain("fullname");
        session.flush();
        assertThat(user.name()).isEqualTo("sandy");
        assertThat(user.fullname()).isEqualTo("changed");
    }

    @Test
    void refreshingLoadsWhatOthersWrote() {
        User user = sandy();
        session.execute(Sql.update(USER.table()).set(USER.name, "other"));
        assertThat(user.name()).isEqualTo("sandy");

        session.refresh(user);
        assertThat(user.name()).isEqualTo("other");

        session.execute(Sql.update(USER.table()).set(USER.fullname, "full"));
        session.refresh(user, USER.fullname, USER.addresses);
        assertThat(user.fullname()).isEqualTo("full");
        assertThat(Inspect.of(user).isLoaded(USER.addresses)).isTrue();
    }

    @Test
    void autoflushCanBeSwitchedOff() throws Exception {
        session.add(new User("new"));

        List<String> names =
                session.noAutoflush(all -> all.scalars(select(USER.name)).all());

        assertThat(names).containsExactly("sandy");
        assertThat(session.scalars(select(USER.name)).all()).containsExactly("sandy", "new");
    }

    @Test
    void isModifiedLooksAtTheNetChange() {
        User user = sandy();
        assertThat(session.isModified(user)).isFalse();

        user.name("other");
        assertThat(session.isModified(user)).isTrue();
        assertThat(session.modified()).containsExactly(user);

        user.name("sandy");
        assertThat(session.isModified(user)).isFalse();
        assertThat(session.modified()).containsExactly(user);

        user.addresses().clear();
        assertThat(session.isModified(user)).isTrue();
    }

    @Test
    void twoThreadsAtOnceAreRefusedByName() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
        Thread second = new Thread(
                () -> {
                    try {
                        inside.await();
                        session.flush();
                    } catch (Throwable e) {
                        refused.set(e);
                    } finally {
                        tried.countDown();
                    }
                },
                "second");
        second.start();
        Thread.currentThread().setName("first");
        engine.addListener(new dev.athanor.engine.EngineListener() {
            @Override
            public void afterExecute(dev.athanor.engine.execute.ExecutedStatement statement) {
                inside.countDown();
                try {
                    tried.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });

        sandy();
        second.join();

        assertThat(refused.get())
                .isInstanceOf(ConcurrentUseException.class)
                .hasMessage(
                        "the session is in use by thread 'first' while thread 'second' wants it too; give each thread"
                                + " one of its own [E013]");
    }
}
