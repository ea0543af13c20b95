package dev.athanor.orm;

import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.club.Club;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.sql.Sql;
import dev.athanor.testing.Covers;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The objects of a session: where they are in their lives, and how they come in and go out. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class SessionContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Club.class, Seat.class);
    }

    @BeforeEach
    void fill() {
        session.add(new User("sandy", "full").withAddress("s@a.org").withOrder(3));
        session.add(new Seat(1, 2));
        session.commit();
        startAnew();
    }

    private User sandy() {
        return session.getOne(User.class, 1);
    }

    private Seat seat() {
        return session.getOne(Seat.class, 1, 2);
    }

    private static EntityStatus status(Object entity) {
        return Inspect.of(entity).status();
    }

    private void byAnother(String... statements) {
        engine.run(other -> List.of(statements).forEach(text -> other.execute(Sql.text(text))));
    }

    @Test
    @Covers("ORM-SES-01")
    void anObjectIsInOneStateAtATime() {
        User user = new User("new");
        assertThat(status(user)).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(Inspect.of(user).key()).isNull();
        session.add(user);
        assertThat(status(user)).isEqualTo(EntityStatus.PENDING);
        assertThat(Inspect.of(user).key()).isNull();
        assertThat(Session.of(user)).isSameAs(session);
        session.flush();
        assertThat(status(user)).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(Inspect.of(user).key()).hasToString("User#2");
        session.delete(user);
        session.flush();
        assertThat(status(user)).isEqualTo(EntityStatus.DELETED);
        assertThat(session.inTransaction()).isTrue();
        session.commit();
        assertThat(status(user)).isEqualTo(EntityStatus.DETACHED);
        assertThat(Inspect.of(user).key()).hasToString("User#2");
        assertThat(Session.of(user)).isNull();
    }

    @Test
    @Covers("ORM-SES-02")
    void aRowIsOneObject() {
        User user = sandy();
        assertThat(session.scalars(select(USER)).one()).isSameAs(user);
        assertThat(Inspect.of(user).key()).hasToString("User#1");
        assertThat(Inspect.of(seat()).key()).hasToString("Seat#[1, 2]");
        session.expunge(user);
        User again = sandy();

        assertThat(again).isNotSameAs(user);
        assertThatThrownBy(() -> session.add(user))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("Another object for the row of User#1 is in this session already")
                .hasMessageEndingWith("[O010]");
    }

    @Test
    @Covers("ORM-SES-03")
    void onlyWhatIsInStepWithItsRowIsLetGo() throws InterruptedException {
        WeakReference<User> clean = new WeakReference<>(sandy());
        assertThat(isCollected(clean)).isTrue();
        assertThat(sandy().name()).as("loaded again").isEqualTo("sandy");
        WeakReference<User> fresh = new WeakReference<>(new User("new"));
        session.add(fresh.get());
        assertThat(isCollected(fresh)).isFalse();
        WeakReference<Seat> doomed = new WeakReference<>(seat());
        session.delete(doomed.get());
        assertThat(isCollected(doomed)).isFalse();
        WeakReference<User> changed = new WeakReference<>(sandy());
        changed.get().name("changed");
        assertThat(isCollected(changed)).isFalse();

        session.flush();
        assertThat(isCollected(changed)).as("after the flush it is in step").isTrue();
        assertThat(isCollected(fresh)).isTrue();
        assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all()).containsExactly("changed", "new");
        changed = new WeakReference<>(sandy());
        changed.get().name("again");
        session.rollback();
        assertThat(isCollected(changed)).isTrue();
    }

    @Test
    @Covers("ORM-SES-04")
    void addingTakesInWhatIsNewOrDetachedAndRefusesTheRest() {
        User user = new User("new");
        Seat detached = seat();
        session.expunge(detached);
        session.addAll(List.of(user, detached));
        assertThat(status(user)).isEqualTo(EntityStatus.PENDING);
        assertThat(status(detached)).isEqualTo(EntityStatus.PERSISTENT);
        session.add(detached);
        assertThat(session.modified()).isEmpty();
        assertThat(status(detached)).isEqualTo(EntityStatus.PERSISTENT);

        session.delete(detached);
        session.flush();
        assertThatThrownBy(() -> session.add(detached))
                .isInstanceOf(SessionException.class)
                .hasMessage(
                        "The row of Seat#[1, 2] was deleted; to have it back, roll back, or add a new object [O012]");
        try (Session other = sessions.open()) {
            assertThatThrownBy(() -> other.add(user)).hasMessageContaining("is in another session");
        }
        assertThatThrownBy(() -> session.add("text"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.String is not an entity");
    }

    @Test
    @Covers("ORM-SES-05")
    void deletingMarksObjectsAndWhatTheyCascadeTo() {
        assertThatThrownBy(() -> session.delete(new User("x")))
                .isInstanceOf(SessionException.class)
                .hasMessage("new User has no row that could be deleted [O013]");
        User user = sandy();
        Address address = user.addresses().get(0);
        user.orders().clear();
        Seat detached = seat();
        session.expunge(detached);

        session.deleteAll(List.of(user, detached));
        session.delete(user);
        assertThat(session.deleted()).containsExactlyInAnyOrder(user, address, detached);
        session.add(detached);
        assertThat(session.deleted()).doesNotContain(detached);
        session.flush();
        assertThat(session.scalars(select(USER.name)).all()).isEmpty();
        assertThat(session.get(Seat.class, 1, 2)).isSameAs(detached);
        assertThat(status(address)).isEqualTo(EntityStatus.DELETED);
    }

    @Test
    @Covers({"ORM-SES-06", "ORM-SES-07"})
    void aSessionSaysWhatIsNewChangedAndToBeDeleted() {
        User user = sandy();
        User fresh = new User("new");
        Seat seat = seat();
        session.add(fresh);
        assertThat(session.added()).containsExactly(fresh);
        assertThat(session.contains(fresh)).isTrue();
        assertThat(session.contains(new User("x"))).isFalse();
        assertThat(session.all()).containsExactlyInAnyOrder(fresh, user, seat);
        sql.clear();

        user.name("other");
        assertThat(session.isModified(user)).isTrue();
        user.name("sandy");
        assertThat(session.isModified(user)).as("no net change").isFalse();
        assertThat(session.modified()).as("but it was touched").containsExactly(user);
        user.orders();
        sql.clear();
        user.orders().clear();
        assertThat(session.isModified(user)).as("a collection").isTrue();
        assertThat(Inspect.of(user).isModifiedBesideCollections())
                .as("but no column")
                .isFalse();
        assertThat(session.isModified(seat)).isFalse();
        assertThat(sql.sql()).as("nothing is loaded").isEmpty();
        session.delete(seat);
        assertThat(session.deleted()).containsExactly(seat);
    }

    @Test
    @Covers("ORM-SES-19")
    void expiringForgetsAllOrSome() {
        User user = sandy();
        List<Address> addresses = user.addresses();
        user.name("changed");
        session.expire(user);
        assertThat(session.modified()).isEmpty();
        sql.clear();
        assertThat(user.name()).isEqualTo("sandy");
        assertThat(user.fullname()).isEqualTo("full");
        assertThat(sql.sql()).as("one SELECT for all columns").hasSize(1);
        assertThat(user.addresses()).hasSize(1).isNotSameAs(addresses);
        assertThat(sql.sql()).hasSize(2);

        user.name("changed");
        user.fullname("changed");
        session.expire(user, USER.name, USER.addresses);
        assertThat(Inspect.of(user).unloaded()).contains("name", "addresses").doesNotContain("fullname");
        assertThat(user.name()).isEqualTo("sandy");
        assertThat(user.addresses()).hasSize(1);
        assertThat(user.fullname()).isEqualTo("changed");
        session.expireAll();
        assertThat(Inspect.of(user).unloaded()).contains("id", "name", "fullname", "addresses", "orders");
        assertThatThrownBy(() -> session.expire(new User("x")))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O014]");
    }

    @Test
    @Covers({"ORM-SES-20", "ORM-SES-21"})
    void refreshingLoadsAtOnceWhatOthersWrote() throws Exception {
        User user = session.scalars(select(USER).options(Load.selectinLoad(USER.addresses)))
                .one();
        session.add(new User("flushed first"));
        session.commit();
        byAnother("UPDATE user_account SET name = 'other', fullname = 'whole' WHERE id = 1");
        session.refresh(user, USER.name);
        assertThat(user.name()).isEqualTo("other");
        user.fullname("mine");
        session.refresh(user);
        assertThat(user.fullname()).as("flushed before").isEqualTo("mine");
        assertThat(Inspect.of(user).isLoaded(USER.name)).isTrue();
        assertThat(Inspect.of(user).isLoaded(USER.addresses))
                .as("as it was loaded first")
                .isTrue();
        user.id(99);
        session.runNoAutoflush(all -> assertThatThrownBy(() -> all.refresh(user))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("The key of User#1 was changed and is not written")
                .hasMessageEndingWith("[O046]"));
        session.rollback();

        Seat seat = seat();
        session.commit();
        byAnother("DELETE FROM seat");
        assertThatThrownBy(seat::holder)
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageStartingWith("Seat#[1, 2] has no row any more: it was deleted");
        assertThatThrownBy(() -> session.refresh(seat))
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageEndingWith("[O054]");
    }

    @Test
    @Covers("ORM-SES-24")
    void mergingCopiesOntoTheObjectOfTheSession() {
        User source = new User("b").id(1);
        source.addresses().add(new Address("n@a.org"));
        sql.clear();
        User merged = session.merge(source);
        assertThat(merged).isNotSameAs(source);
        assertThat(session.get(User.class, 1)).isSameAs(merged);
        assertThat(merged.name()).isEqualTo("b");
        assertThat(merged.fullname()).as("never set").isEqualTo("full");
        assertThat(merged.addresses()).extracting(Address::emailAddress).containsExactly("n@a.org");
        assertThat(merged.addresses().get(0)).isNotSameAs(source.addresses().get(0));
        assertThat(session.contains(source)).isFalse();
        assertThat(status(source)).isEqualTo(EntityStatus.TRANSIENT);

        List<User> all = session.mergeAll(List.of(new User("c").id(1), new User("fresh")));
        assertThat(all.get(0)).isSameAs(merged);
        session.commit();
        assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all()).containsExactly("c", "fresh");
        assertThat(all.get(1).id()).isEqualTo(2);
    }

    @Test
    @Covers("ORM-SES-25")
    void anObjectOfACacheComesInWithoutSql() {
        User cached = sandy();
        assertThat(cached.addresses()).hasSize(1);
        startAnew();

        User merged = session.mergeWithoutLoading(cached);

        assertThat(merged).isNotSameAs(cached);
        assertThat(merged.name()).isEqualTo("sandy");
        assertThat(merged.addresses()).extracting(Address::emailAddress).containsExactly("s@a.org");
        assertThat(merged.addresses().get(0)).isNotSameAs(cached.addresses().get(0));
        assertThat(session.get(User.class, 1)).isSameAs(merged);
        assertThat(session.modified()).isEmpty();
        assertThat(session.added()).isEmpty();
        session.flush();
        assertThat(sql.sql()).isEmpty();
        assertThat(session.mergeWithoutLoading(cached))
                .as("onto the one that is there")
                .isSameAs(merged);
        assertThat(merged.orders()).as("what the cache lacks is loaded").hasSize(1);
        assertThatThrownBy(() -> session.mergeWithoutLoading(new User("x")))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O019]");
        cached.name("changed");
        assertThatThrownBy(() -> session.mergeWithoutLoading(cached)).hasMessageEndingWith("[O019]");
    }

    @Test
    @Covers("ORM-SES-26")
    void mergingAnOlderVersionIsRefused() {
        Seat old = seat();
        old.holder();
        startAnew();
        Seat current = seat();
        current.holder("newer");
        session.commit();
        old.holder("older");

        assertThat(Inspect.of(current).unloaded())
                .as("expired, and checked all the same")
                .contains("version");
        assertThatThrownBy(() -> session.merge(old))
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("is of version 1, and the row has version 2 now")
                .hasMessageEndingWith("[O032]");
        assertThat(current.holder()).isEqualTo("newer");
        assertThat(current.version()).isEqualTo(2);
    }

    @Test
    @Covers({"ORM-SES-27", "ORM-SES-29"})
    void expungingTakesAnObjectAndItsOwnOut() {
        User user = sandy();
        Address address = user.addresses().get(0);
        User fresh = new User("new");
        session.add(fresh);
        assertThat(Session.of(user)).isSameAs(session);

        session.expunge(user);
        session.expunge(fresh);

        assertThat(Session.of(user)).isNull();
        assertThat(status(user)).isEqualTo(EntityStatus.DETACHED);
        assertThat(status(address)).as("cascades").isEqualTo(EntityStatus.DETACHED);
        assertThat(status(fresh)).isEqualTo(EntityStatus.TRANSIENT);
        assertThatThrownBy(() -> session.expunge(fresh))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O014]");
        assertThat(Session.of("no entity")).isNull();

        SessionFactory named = sessions.with(options -> options.info("tenant", "a"));
        try (Session one = named.open(options -> options.info("user", 7));
                Session two = named.open()) {
            one.info().put("more", true);
            assertThat(one.info())
                    .containsEntry("tenant", "a")
                    .containsEntry("user", 7)
                    .containsKey("more");
            assertThat(two.info()).containsOnlyKeys("tenant");
        }
    }

    @Test
    void aSessionIsClosedForGoodAndResetForMore() {
        User user = sandy();
        User fresh = new User("new");
        session.add(fresh);
        session.flush();

        session.reset();

        assertThat(status(user)).isEqualTo(EntityStatus.DETACHED);
        assertThat(session.inTransaction()).isFalse();
        assertThat(session.scalars(select(USER.name)).all()).as("rolled back").containsExactly("sandy");
        session.invalidate();
        assertThatThrownBy(session::reset)
                .isInstanceOf(SessionException.class)
                .hasMessage("The session is closed; open another one [O041]");
        try (Session next = sessions.open()) {
            assertThat(next.scalars(select(USER.name)).all()).containsExactly("sandy");
        }
    }
}
