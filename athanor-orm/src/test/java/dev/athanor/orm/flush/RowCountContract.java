package dev.athanor.orm.flush;

import static dev.athanor.orm.club.Seat_.SEAT;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.yard.Tag;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a flush takes part in, in which order, what it counts, and what is known after it: on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class RowCountContract extends OrmContract {

    private final List<String> warnings = new ArrayList<>();

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Seat.class, Tag.class);
    }

    private List<User> users(int count) {
        List<User> users =
                IntStream.range(0, count).mapToObj(i -> new User("u" + i)).toList();
        session.addAll(users);
        session.flush();
        sql.clear();
        return users;
    }

    @Test
    @Covers("ORM-UOW-05")
    void newRowsComeInTheOrderOfAddingAndOthersInThatOfTheirKeys() {
        List<User> users = users(3);
        session.addAll(List.of(new Seat(1, 9), new Seat(1, 3)));
        for (int i : new int[] {2, 0, 1}) {
            users.get(i).name("n" + i);
        }
        User late = new User("late");
        session.add(late);
        session.flush();
        assertThat(sql.statements().stream()
                        .filter(statement -> statement.sql().startsWith("UPDATE"))
                        .flatMap(statement -> statement.parameterSets().stream().map(set -> set.get(0))))
                .containsExactly("n0", "n1", "n2");
        assertThat(sql.statements().stream()
                        .filter(statement -> statement.sql().contains("seat"))
                        .flatMap(statement -> statement.parameterSets().stream())
                        .toList()
                        .toString())
                .matches("(?s).*\\b9\\b.*\\b3\\b.*");

        session.delete(users.get(1));
        users.get(0).name("again");
        session.add(new User("fresh"));
        assertThat(FlushLog.flushed(session, sql))
                .as("updates, insertions, deletions")
                .containsExactly("UPDATE user_account", "INSERT user_account", "DELETE user_account");
    }

    @Test
    @Covers("ORM-UOW-05")
    @SuppressWarnings("UnnecessaryStringBuilder") // something that has another order than numbers
    void keysThatCannotBeComparedAreRefused() {
        EntityState first = EntityState.of((Instrumented) (Object) new Tag("a"));
        EntityState second = EntityState.of((Instrumented) (Object) new Tag("b"));
        first.rekey(IdentityKey.of(Tag.class, List.of(new StringBuilder("not"))));
        second.rekey(IdentityKey.of(Tag.class, List.of(1)));

        assertThatThrownBy(() -> KeyOrder.sort(List.of(first, second)))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("cannot be put in order with other objects of its class")
                .hasMessageEndingWith("[O028]");
        second.rekey(IdentityKey.of(Tag.class, List.of(new byte[] {1})));
        first.rekey(IdentityKey.of(Tag.class, List.of(new byte[] {-1})));
        assertThat(KeyOrder.sort(List.of(first, second))).containsExactly(second, first);
    }

    @Test
    @Covers("ORM-UOW-10")
    void anUpdateIsCountedByTheRowsItFindsNotByThoseItChanges() {
        User user = users(1).get(0);
        session.execute(update(USER.table()).set(USER.name, "b"));
        user.name("b");
        assertThat(FlushLog.flushed(session, sql)).containsExactly("UPDATE user_account");

        session.execute(delete(USER.table()));
        user.name("c");
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("UPDATE of user_account: [User#" + user.id() + "] has no row any more");
        session.rollback();
        assertThat(RowCounts.missed(List.of(EntityState.of((Instrumented) (Object) user)), new long[] {-2}))
                .as("a driver that does not count is believed")
                .isEmpty();
    }

    @Test
    @Covers("ORM-UOW-11")
    void deletionsGoTogetherAndThoseOfRowsThatAreGoneAreWarnedOf() {
        listen(warnings);
        List<User> users = users(3);
        session.execute(delete(USER.table()).where(USER.id.eq(users.get(1).id())));
        session.runNoAutoflush(any -> users.forEach(any::delete));

        session.flush();

        assertThat(sql.statements().get(sql.statements().size() - 1).parameterSets())
                .hasSize(3);
        assertThat(warnings)
                .containsExactly("DELETE from user_account: 1 of 3 rows were not there any more: [User#"
                        + users.get(1).id() + "]");
    }

    @Test
    @Covers("ORM-UOW-11")
    void missingRowsAreNoMatterWhereNobodyWantsToKnowUnlessTheyHaveAVersion() {
        session.close();
        session = sessions.open(options -> options.confirmDeletes(false).listener(SessionListener.strict()));
        User user = users(1).get(0);
        session.execute(delete(USER.table()));
        session.delete(user);
        session.flush();
        assertThat(Inspect.of(user).status()).isEqualTo(EntityStatus.DELETED);

        Seat seat = new Seat(1, 1);
        session.add(seat);
        session.flush();
        session.execute(update(SEAT.table()).set(SEAT.version, 7L));
        session.delete(seat);
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("DELETE from seat: [Seat#[1, 1]] has no row of the version that was loaded");
    }

    @Test
    void whatIsNewChangedOrDeletedIsWrittenAndNothingElse() {
        List<User> users = users(3);
        User kept = users.get(0).withAddress("orphan");
        session.flush();
        users.get(1).name("changed");
        kept.addresses().clear();
        kept.name("x");
        kept.name("u0");
        session.runNoAutoflush(any -> any.delete(users.get(2)));
        session.add(new Order(1));

        assertThat(FlushLog.flushed(session, sql))
                .containsExactlyInAnyOrder(
                        "INSERT order", "UPDATE user_account", "DELETE address", "DELETE user_account");
        assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all()).containsExactly("u0", "changed");
        kept.name("y");
        kept.name("u0");
        assertThat(FlushLog.flushed(session, sql)).as("changed back").isEmpty();
    }

    @Test
    @Covers("ORM-UOW-24")
    void afterAFlushObjectsAreInStepAndWhatListenersChangedMeanwhileIsForgotten() {
        List<User> users = users(2);
        User clean = users.get(1);
        session.commit();
        session.close();
        session = sessions.open(options -> options.listener(new SessionListener() {
            @Override
            public void warning(Session any, String message) {
                warnings.add(message);
                clean.name("too late");
            }
        }));
        session.addAll(users);
        assertThat(clean.name()).isEqualTo("u1");
        Seat seat = new Seat(1, 1);
        session.add(seat);
        users.get(0).name("changed");
        session.flush();
        assertThat(Inspect.of(seat).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(seat.version()).as("filled in").isEqualTo(1);
        assertThat(Inspect.of(users.get(0)).history(USER.name).unchanged()).isEqualTo(List.of("changed"));
        assertThat(session.added()).isEmpty();
        assertThat(session.modified()).isEmpty();

        session.execute(delete(USER.table()).where(USER.id.eq(users.get(0).id())));
        session.delete(users.get(0));
        session.flush();
        assertThat(warnings)
                .anySatisfy(warning ->
                        assertThat(warning).startsWith("During the flush 1 object was changed that it does not write"));
        assertThat(clean.name()).isEqualTo("too late");
        assertThat(session.modified()).isEmpty();
        assertThat(session.scalar(select(USER.name))).isEqualTo("u1");
    }
}
