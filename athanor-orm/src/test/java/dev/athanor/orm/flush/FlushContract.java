package dev.athanor.orm.flush;

import static dev.athanor.orm.club.Seat_.SEAT;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.orm.yard.Part_.PART;
import static dev.athanor.orm.yard.Tag_.TAG;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.orm.FlushExplanation;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.club.Club;
import dev.athanor.orm.club.Player;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.yard.Entry;
import dev.athanor.orm.yard.Keeper;
import dev.athanor.orm.yard.Ledger;
import dev.athanor.orm.yard.Locker;
import dev.athanor.orm.yard.Part;
import dev.athanor.orm.yard.Tag;
import dev.athanor.orm.yard.Wheel;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.RecordedStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a flush writes, in which order, and what it says when something is wrong: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway", "unchecked", "rawtypes"}) // made for what they do; raw types get in
abstract class FlushContract extends OrmContract {

    private final List<String> warnings = new ArrayList<>();

    @Override
    protected Mappings mappings() {
        return Mappings.of(
                User.class,
                Node.class,
                Seat.class,
                Club.class,
                Tag.class,
                Keeper.class,
                Part.class,
                Ledger.class,
                Wheel.class);
    }

    private <E> E saved(E entity) {
        session.add(entity);
        session.flush();
        sql.clear();
        return entity;
    }

    @Test
    @Covers("ORM-UOW-02")
    void whatIsReferredToIsSavedFirstAndDeletedLast() {
        Order order = new Order(1);
        User user = new User("a").withAddress("x");
        order.user(user);
        session.add(order);

        assertThat(FlushLog.flushed(session, sql))
                .containsExactly("INSERT user_account", "INSERT address", "INSERT order");
        assertThat(order.userId()).isEqualTo(user.id());
        assertThat(user.addresses().get(0).userId()).isEqualTo(user.id());

        session.delete(user);
        session.delete(order);
        assertThat(FlushLog.flushed(session, sql))
                .containsExactly("DELETE address", "DELETE order", "DELETE user_account");
    }

    @Test
    @Covers("ORM-UOW-04")
    void rowsThatNeedEachOthersKeyAreRefusedUnlessOneIsUpdatedAfterwards() {
        Node first = new Node("a");
        Node second = new Node("b");
        first.parent(second);
        second.parent(first);
        session.addAll(List.of(first, second));
        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("These objects wait for each other")
                .hasMessageContaining("postUpdate = true")
                .hasMessageEndingWith("[O022]");
        session.rollback();

        Part part = new Part();
        Part other = new Part();
        part.next(other);
        other.next(part);
        session.addAll(List.of(part, other));
        session.commit();
        assertThat(part.nextId()).isEqualTo(other.id());
        assertThat(other.nextId()).isEqualTo(part.id());
    }

    @Test
    @Covers({"ORM-UOW-21", "ORM-REL-21"})
    void aForeignKeyOfItsOwnStatementIsWrittenInOneBatchAfterInsertionsAndBeforeDeletions() {
        Part part = new Part();
        Part other = new Part();
        part.next(other);
        other.next(part);
        session.addAll(List.of(part, other));

        session.flush();
        List<RecordedStatement> updates = sql.statements().stream()
                .filter(statement -> statement.sql().startsWith("UPDATE"))
                .toList();
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).parameterSets())
                .containsExactlyInAnyOrder(List.of(2, other.id(), part.id(), 1), List.of(2, part.id(), other.id(), 1));
        assertThat(FlushLog.writes(sql)).containsExactly("INSERT part", "UPDATE part");
        session.commit();

        session.delete(part);
        session.delete(other);
        assertThat(FlushLog.flushed(session, sql)).containsExactly("UPDATE part", "DELETE part");
        assertThat(session.scalar(select(count()).selectFrom(PART.table()))).isEqualTo(0);
    }

    @Test
    @Covers("ORM-UOW-21")
    void whatIsMadeForUpdatedRowsComesWithAForeignKeyOfItsOwnStatement() {
        Wheel first = new Wheel();
        Wheel second = new Wheel();
        first.turns(second);
        second.turns(first);
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(FlushLog.writes(sql)).containsExactly("INSERT wheel", "UPDATE wheel");
        assertThat(first.mark()).isEqualTo("touched");
        session.commit();

        assertThat(second.mark()).isEqualTo("touched");
        assertThat(second.turnsId()).isEqualTo(first.id());
    }

    @Test
    @Covers({"ORM-UOW-21", "ORM-REL-21"})
    void aForeignKeyOfItsOwnStatementIsGuardedByTheVersion() {
        Part part = saved(new Part());
        session.execute(update(PART.table()).set(PART.version, 9));
        part.next(saved(new Part()));

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("UPDATE of part: [Part#" + part.id() + "] has no row of the version");
    }

    @Test
    @Covers("ORM-UOW-06")
    void insertionsOfTheSameColumnsGoTogetherAndARowWithOthersBeginsAnew() {
        List<User> users =
                IntStream.range(0, 5).mapToObj(i -> new User("u" + i)).toList();
        users.get(2).id(77);
        session.addAll(users);
        session.flush();
        assertThat(FlushLog.texts(sql)).hasSize(3);
        for (User user : users) {
            assertThat(session.scalar(select(USER.name).where(USER.id.eq(user.id()))))
                    .isEqualTo(user.name());
        }
        sql.clear();

        session.addAll(IntStream.range(0, 5).mapToObj(i -> new Seat(1, i)).toList());
        session.flush();
        assertThat(sql.statements()).hasSize(1);
    }

    @Test
    @Covers("ORM-UOW-09")
    void updatesOfTheSameColumnsGoTogetherAndSetOnlyWhatChanged() {
        List<User> users =
                IntStream.range(0, 5).mapToObj(i -> new User("u" + i)).toList();
        session.addAll(users);
        session.flush();
        sql.clear();
        users.forEach(user -> user.name(user.name() + "!"));
        users.get(2).fullname("two columns");
        session.flush();
        assertThat(sql.statements()).hasSize(3);
        assertThat(sql.sql().get(0)).contains("name=?").doesNotContain("fullname");
        assertThat(sql.sql().get(1)).contains("fullname=?");
        assertThat(sql.statements().get(0).parameterSets()).hasSize(2);
        assertThat(sql.statements().get(1).parameterSets()).hasSize(1);
        assertThat(sql.statements().get(1).parameters())
                .containsExactly("u2!", "two columns", users.get(2).id());
        assertThat(sql.statements().get(2).parameterSets()).hasSize(2);

        Seat first = saved(new Seat(1, 1));
        Seat second = saved(new Seat(1, 2));
        session.execute(update(SEAT.table()).set(SEAT.version, 9L).where(SEAT.number.eq(2)));
        first.holder("x");
        second.holder("x");
        assertThatThrownBy(session::flush)
                .as("each versioned row is looked at by itself")
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("UPDATE of seat: [Seat#[1, 2]] has no row of the version that was loaded");
    }

    @Test
    void anUpdateIsCountedByTheRowsItFindsNotByThoseItChanges() {
        User user = saved(new User("a"));
        session.execute(update(USER.table()).set(USER.name, "b"));
        user.name("b");
        assertThat(FlushLog.flushed(session, sql)).containsExactly("UPDATE user_account");

        session.execute(delete(USER.table()));
        user.name("c");
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith("UPDATE of user_account: [User#" + user.id() + "] has no row any more");
    }

    @Test
    void deletionsGoTogetherAndThoseOfRowsThatAreGoneAreWarnedOf() {
        listen(warnings);
        List<User> users =
                IntStream.range(0, 3).mapToObj(i -> new User("u" + i)).toList();
        session.addAll(users);
        session.flush();
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
    void warningsCanBeTakenForErrors() {
        session.close();
        session = SessionFactory.builder(engine)
                .listener(SessionListener.strict())
                .build()
                .open();
        User user = saved(new User("a"));
        session.execute(delete(USER.table()));
        session.delete(user);

        assertThatThrownBy(session::flush)
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("1 of 1 rows were not there any more")
                .hasMessageEndingWith("[O045]");
        assertThat(session.isActive()).isFalse();
    }

    @Test
    @Covers("ORM-UOW-17")
    void aNewObjectWithTheKeyOfALiveOneIsWarnedOfAndLeftToTheDatabase() {
        listen(warnings);
        Club club = saved(new Club("A"));
        session.add(new Club("A"));

        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);

        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("new Club has the key of Club#A, which is in the session");
        session.rollback();
        assertThat(session.contains(club)).isFalse();
    }

    @Test
    @Covers("ORM-UOW-18")
    void keysFollowReferencesAndOneThatIsPartOfAKeyCannotBeCleared() {
        User user = new User("a").withOrder(1);
        Ledger ledger = new Ledger();
        ledger.entries().add(new Entry(1));
        session.addAll(List.of(user, ledger));
        session.flush();
        Order order = user.orders().get(0);
        assertThat(order.userId()).isEqualTo(user.id());
        assertThat(ledger.entries().get(0).ledgerId()).isEqualTo(ledger.id());

        user.orders().clear();
        session.flush();
        assertThat(order.userId()).isNull();
        assertThat(session.scalar(select(count()).selectFrom(ORDER.table()).where(ORDER.userId.isNull())))
                .isEqualTo(1);

        ledger.entries().clear();
        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("but its column entry.ledger_id cannot be NULL")
                .hasMessageEndingWith("[O021]");
    }

    @Test
    @Covers("ORM-UOW-22")
    void aKeyThatIsMissingIsAskedForBeforeAnythingIsSent() {
        Club club = new Club("A");
        session.add(club);
        club.name(null);
        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("new Club has no value in its key club.name")
                .hasMessageEndingWith("[O024]");
        session.rollback();

        Club other = saved(new Club("B"));
        other.name(null);
        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("Club#B has no value in its key club.name any more, and a row must have one; set it, or"
                        + " delete the object [O027]");
        session.rollback();

        Club third = saved(new Club("C"));
        session.runNoAutoflush(any -> {
            third.name(null);
            any.delete(third);
        });
        assertThat(FlushLog.flushed(session, sql))
                .as("found by the key it is known by")
                .containsExactly("DELETE club");
    }

    @Test
    @Covers("ORM-UOW-23")
    void aMemberOfAnotherClassIsRefusedAtTheLatestByTheFlush() {
        User user = saved(new User("a"));
        assertThatThrownBy(() -> ((List) user.orders()).add(new Item("no order")))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith(
                        "User#" + user.id() + ".orders holds Order objects, not " + Item.class.getName())
                .hasMessageEndingWith("[O003]");

        Set players = new LinkedHashSet<>(List.of(new Item("no player")));
        assertThatThrownBy(() -> {
                    session.add(new Club("A", players));
                    session.flush();
                })
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("new Club.players holds Player objects, not " + Item.class.getName());
    }

    @Test
    @Covers("ORM-UOW-26")
    void whatAFlushLoadsIsFoundByTheKeysOfTheDatabaseAndFlushesNothing() {
        Club club = saved(new Club("A"));
        Player player = new Player("p", club);
        session.add(player);
        session.commit();
        startAnew();
        Club loaded = session.getOne(Club.class, "A");
        session.runNoAutoflush(any -> {
            loaded.name("B");
            session.delete(loaded);
        });
        sql.clear();

        session.flush();

        List<RecordedStatement> run = sql.statements();
        assertThat(run.get(0).sql()).startsWith("SELECT");
        assertThat(run.get(0).parameters()).isEqualTo(List.of("A"));
        assertThat(FlushLog.writes(sql)).containsExactly("UPDATE player", "DELETE club");
    }

    @Test
    @Covers("ORM-UOW-27")
    void childrenAreFreedInOneBatchBeforeTheirParentGoesAndMovedOnesGoOn() {
        User gone = saved(new User("a").withOrder(1).withOrder(2).withOrder(3));
        User kept = saved(new User("b"));
        Order moved = gone.orders().get(2);
        session.runNoAutoflush(any -> {
            moved.user(kept);
            any.delete(gone);
        });

        session.flush();

        List<RecordedStatement> updates = sql.statements().stream()
                .filter(statement -> statement.sql().startsWith("UPDATE"))
                .toList();
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).parameterSets()).hasSize(3);
        assertThat(FlushLog.writes(sql)).containsExactly("UPDATE order", "DELETE user_account");
        assertThat(session.scalars(select(ORDER.userId).orderBy(ORDER.total)).all())
                .containsExactly(null, null, kept.id());
    }

    @Test
    @Covers("ORM-BRF-09")
    void aRowBetweenTwoIsWrittenOnceWhicheverSideChanged() {
        Order order = saved(new Order(1));
        Item item = saved(new Item("a"));
        assertThat(item.orders()).isEmpty();
        assertThat(order.items()).isEmpty();
        order.items().add(item);
        assertThat(item.orders()).as("in memory").containsExactly(order);
        assertThat(FlushLog.flushed(session, sql)).containsExactly("INSERT order_item");
        assertThat(session.scalar(select(count()).selectFrom(between()))).isEqualTo(1);

        item.orders().remove(order);
        assertThat(order.items()).isEmpty();
        assertThat(FlushLog.flushed(session, sql)).containsExactly("DELETE order_item");
        assertThat(session.scalar(select(count()).selectFrom(between()))).isEqualTo(0);
    }

    private Table between() {
        return mappings().metadata().table("order_item");
    }

    @Test
    void aUniqueValueIsGivenUpBeforeItIsTaken() {
        Tag old = saved(new Tag("x"));
        Tag fresh = new Tag("x");
        session.delete(old);
        session.add(fresh);
        session.add(new Tag("other"));
        assertThat(FlushLog.flushed(session, sql)).containsExactly("DELETE tag", "INSERT tag");

        Tag third = saved(new Tag("z"));
        session.commit();
        session.delete(fresh);
        third.name("x");
        assertThat(FlushLog.flushed(session, sql))
                .as("of an expired object, too")
                .containsExactly("DELETE tag", "UPDATE tag");
    }

    @Test
    void aUniqueValueMovesAlongAChainOfUpdates() {
        Tag first = saved(new Tag("a"));
        Tag second = saved(new Tag("b"));
        Tag third = saved(new Tag("c"));
        first.name("b");
        second.name("c");
        third.name("d");

        session.commit();

        assertThat(session.scalars(select(TAG.name).orderBy(TAG.id)).all()).containsExactly("b", "c", "d");
    }

    @Test
    void theNewPartnerOfAOneToOneTakesOverTheUniqueForeignKey() {
        Keeper keeper = new Keeper();
        keeper.locker(new Locker());
        saved(keeper);
        Locker fresh = new Locker();
        keeper.locker(fresh);

        assertThat(FlushLog.flushed(session, sql)).containsExactly("DELETE locker", "INSERT locker");
        assertThat(fresh.keeperId()).isEqualTo(keeper.id());
    }

    @Test
    void aFlushIsExplainedBeforeItIsDone() {
        Tag old = saved(new Tag("x"));
        session.delete(old);
        session.add(new Tag("x"));
        session.add(new User("a").withAddress("e"));

        FlushExplanation explanation = session.explainFlush();

        assertThat(sql.statements()).as("nothing is done").isEmpty();
        assertThat(explanation.toString()).isEqualTo("""
                DELETE FROM tag: [Tag#%1$d]
                    before new Tag is saved, which takes over its unique name
                INSERT INTO user_account: [new User]
                INSERT INTO tag: [new Tag]
                    after Tag#%1$d is deleted, whose unique name new Tag takes over
                INSERT INTO address: [new Address]
                    after user_account: address.user_id refers to user_account.id""".formatted(old.id()));
        assertThat(FlushLog.flushed(session, sql))
                .containsExactly("DELETE tag", "INSERT user_account", "INSERT tag", "INSERT address");
    }
}
