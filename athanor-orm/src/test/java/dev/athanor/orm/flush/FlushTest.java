package dev.athanor.orm.flush;

import static dev.athanor.orm.club.Club_.CLUB;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.club.Advert;
import dev.athanor.orm.club.Club;
import dev.athanor.orm.club.Passport;
import dev.athanor.orm.club.Player;
import dev.athanor.orm.club.Room;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.club.Sponsor;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Sql;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a flush writes, and what it does not. */
@SuppressWarnings({"CheckReturnValue", "NullAway"
}) // rows are made for what they do to the database; nulls are what is tested
class FlushTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);
    private final SqlRecorder sql = SqlRecorder.on(engine);

    @BeforeEach
    void createTables() {
        Mappings.of(User.class, Sponsor.class, Node.class, Seat.class)
                .metadata()
                .createAll(engine);
        sql.clear();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private <E> E saved(E entity) {
        session.add(entity);
        session.flush();
        sql.clear();
        return entity;
    }

    private void flushed(String... statements) {
        session.flush();
        assertThat(sql).ranExactly(statements);
        sql.clear();
    }

    private List<String> lastParameters() {
        return sql.statements().get(sql.statements().size() - 1).parameterSets().stream()
                .map(Objects::toString)
                .toList();
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        Club club = saved(new Club("A"));
        club.fee(new BigDecimal("10.00"));
        club.crest(new byte[] {1, 2});
        club.open(true);
        session.flush();
        sql.clear();

        club.fee(new BigDecimal("10.0"));
        club.crest(new byte[] {1, 2});
        club.open(true);
        club.name("A");

        assertThat(session.modified()).isEmpty();
        flushed();
    }

    @Test
    void whatWasChangedBackIsNotWritten() {
        User user = saved(new User("a", "full"));
        user.name("b");
        user.name("a");

        flushed();
        assertThat(session.modified()).isEmpty();
    }

    @Test
    void nullIsWrittenWhereItWasSet() {
        Club club = saved(new Club("A"));
        club.motto("we");
        flushed("UPDATE club SET motto=? WHERE club.name = ?");

        club.motto(null);
        session.flush();
        assertThat(lastParameters()).containsExactly("[null, A]");
    }

    @Test
    void anExpiredAttributeIsWrittenWithoutBeingLoaded() {
        User user = saved(new User("a"));
        session.expire(user);

        user.fullname("full");

        flushed("UPDATE user_account SET fullname=? WHERE user_account.id = ?");
    }

    @Test
    void settingAReferenceToNullClearsTheKeyAndLeavingItAloneDoesNot() {
        User user = saved(new User("a"));
        Order byKey = new Order(1);
        byKey.userId(user.id());
        Order cleared = new Order(2);
        cleared.userId(user.id());
        cleared.user(null);
        session.addAll(List.of(byKey, cleared));

        session.flush();

        assertThat(byKey.userId()).isEqualTo(user.id());
        assertThat(cleared.userId()).isNull();
        assertThat(byKey.user()).as("loaded by the key").isSameAs(user);
    }

    @Test
    void updatesOfATableComeBeforeItsInsertions() {
        Club old = saved(new Club("old"));
        Seat seat = saved(new Seat(1, 1));
        session.add(new Seat(1, 1));
        seat.number(2);
        old.motto("m");

        flushed(
                "UPDATE club SET motto=? WHERE club.name = ?",
                "UPDATE seat SET seat_number=?, version=? WHERE seat.row_number = ? AND seat.seat_number = ? AND"
                        + " seat.version = ?",
                "INSERT INTO seat (row_number, seat_number, holder, version) VALUES (?, ?, ?, ?)");
    }

    @Test
    void versionsCountUpdatesAndGuardDeletions() {
        Seat seat = saved(new Seat(1, 1));
        assertThat(seat.version()).isEqualTo(1);
        seat.holder("x");
        session.flush();
        assertThat(seat.version()).isEqualTo(2);

        session.execute(Sql.text("UPDATE seat SET version = 7"));
        session.delete(seat);

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessage("DELETE from seat: [Seat#[1, 1]] has no row of the version that was loaded; someone else"
                        + " changed or deleted it: roll back, and begin again with what the database has now [O030]");
    }

    @Test
    void anUpdateOfARowThatIsGoneIsStale() {
        User user = saved(new User("a"));
        session.execute(Sql.text("DELETE FROM user_account"));
        user.name("b");

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessage("UPDATE of user_account: [User#1] has no row any more; someone else changed or deleted it:"
                        + " roll back, and begin again with what the database has now [O030]");
    }

    @Test
    void aDeletionOfARowThatIsGoneIsWhatWasWanted() {
        User user = saved(new User("a"));
        session.execute(Sql.text("DELETE FROM user_account"));
        session.delete(user);

        session.flush();
        assertThat(session.contains(user)).isFalse();
    }

    @Test
    @Covers("ORM-UOW-16")
    void aNewObjectTakesOverTheRowOfADeletedOneWithItsKey() {
        Seat old = saved(new Seat(1, 1));
        Seat fresh = new Seat(1, 1);
        fresh.holder("x");
        session.delete(old);
        session.add(fresh);

        flushed(
                "UPDATE seat SET holder=?, version=? WHERE seat.row_number = ? AND seat.seat_number = ? AND seat.version"
                        + " = ?");
        assertThat(fresh.version()).isEqualTo(2);
        assertThat(session.get(Seat.class, 1, 1)).isSameAs(fresh);
        assertThat(session.contains(old)).isFalse();
    }

    @Test
    @Covers("ORM-UOW-16")
    void nothingOfADeletedObjectStaysInTheRowThatIsTakenOver() {
        Seat old = new Seat(1, 1);
        old.holder("x");
        saved(old);
        Seat fresh = new Seat(1, 1);
        session.delete(old);
        session.add(fresh);

        flushed(
                "UPDATE seat SET holder=?, version=? WHERE seat.row_number = ? AND seat.seat_number = ? AND seat.version"
                        + " = ?");
        session.expire(fresh);
        assertThat(fresh.holder()).isNull();
    }

    @Test
    @Covers("ORM-UOW-16")
    void aNewTreeNodeTakesOverTheRowOfADeletedOneAndTheRowStays() {
        Node old = saved(new Node("old"));
        Node child = new Node("child");
        old.children().add(child);
        session.flush();
        session.delete(old);
        Node fresh = new Node("fresh");
        fresh.id(Objects.requireNonNull(old.id()));
        fresh.children().add(child);
        session.add(fresh);

        session.commit();

        assertThat(session.get(Node.class, 1)).isSameAs(fresh);
        assertThat(child.parent()).isSameAs(fresh);
    }

    @Test
    void aNewObjectWithTheKeyOfALiveOneIsForTheDatabaseToRefuse() {
        Club club = saved(new Club("A"));
        session.add(new Club("A"));

        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
        session.rollback();
        assertThat(session.contains(club)).isFalse();
    }

    @Test
    void aChangedKeyFindsTheRowByTheOldOneAndIsTheNewOne() {
        Club club = saved(new Club("A"));
        club.name("B");

        session.flush();

        assertThat(sql.statements().get(0).parameters()).containsExactly("B", "A");
        assertThat(session.get(Club.class, "B")).isSameAs(club);
        assertThat(session.get(Club.class, "A")).isNull();
    }

    @Test
    void twoObjectsCanSwapTheirKeys() {
        Seat first = saved(new Seat(1, 1));
        Seat second = saved(new Seat(1, 2));
        first.number(3);
        session.flush();
        second.number(1);
        session.flush();
        first.number(2);
        session.flush();

        assertThat(session.get(Seat.class, 1, 2)).isSameAs(first);
        assertThat(session.get(Seat.class, 1, 1)).isSameAs(second);
    }

    @Test
    void aForeignKeyThatNoFieldStandsForFollowsTheReference() {
        Club club = new Club("A");
        Player player = new Player("p", club);
        session.add(club);

        flushed(
                "INSERT INTO club (name, fee, crest, open, motto) VALUES (?, ?, ?, ?, ?)",
                "INSERT INTO player (name, club_name) VALUES (?, ?)");
        assertThat(session.contains(player)).isTrue();

        session.commit();
        assertThat(player.club()).isSameAs(club);
        player.club(null);
        session.flush();
        assertThat(lastParameters()).containsExactly("[null, 1]");
    }

    @Test
    void aNewPartnerOfAOneToOneReplacesTheOldOneWhichIsDeleted() {
        Player player = new Player("p");
        player.passport(new Passport("1"));
        saved(player);
        Passport old = Objects.requireNonNull(player.passport());
        Passport fresh = new Passport("2");

        player.passport(fresh);

        flushed("INSERT INTO passport (number, player_id) VALUES (?, ?)", "DELETE FROM passport WHERE passport.id = ?");
        assertThat(session.contains(old)).isFalse();
        assertThat(session.contains(fresh)).isTrue();
    }

    @Test
    void aMemberOfAMapThatIsTakenOutIsDeleted() {
        Club club = new Club("A");
        club.rooms().put("hall", new Room("hall"));
        saved(club);
        session.commit();
        assertThat(club.rooms()).containsOnlyKeys("hall");

        club.rooms().clear();
        session.commit();

        assertThat(club.rooms()).isEmpty();
    }

    @Test
    void aNewOrphanIsForgottenAndAMovedOneIsNot() {
        User first = saved(new User("a"));
        User second = saved(new User("b"));
        first.addresses().add(new Address("gone"));
        first.addresses().add(new Address("moved"));
        Address gone = first.addresses().remove(0);
        assertThat(session.contains(gone)).as("at once").isFalse();

        Address moved = first.addresses().get(0);
        moved.user(second);
        assertThat(session.contains(moved)).isTrue();

        session.flush();
        assertThat(moved.userId()).isEqualTo(second.id());
        assertThat(gone.id()).isNull();
    }

    @Test
    void anOrphanOfAnOwnerThatWasInNoSessionIsForgottenByTheFlush() {
        User user = new User("a").withAddress("gone");
        Address address = user.addresses().remove(0);
        User other = saved(new User("b"));
        session.add(address);
        assertThat(other.addresses()).isEmpty();
        user.addresses().add(address);
        assertThat(user.addresses().remove(address)).isTrue();

        session.flush();

        assertThat(session.contains(address)).isFalse();
    }

    @Test
    void aPersistentChildThatMovesIsUpdatedOnce() {
        User first = saved(new User("a").withAddress("x"));
        User second = saved(new User("b"));
        Address address = first.addresses().get(0);

        second.addresses().add(address);

        flushed(
                "SELECT address.id, address.email_address, address.user_id FROM address WHERE ? = address.user_id ORDER"
                        + " BY address.id",
                "UPDATE address SET user_id=? WHERE address.id = ?");
        assertThat(address.userId()).isEqualTo(second.id());
    }

    @Test
    void aChildThatCannotBeWithoutParentSaysSo() {
        Address address = new Address("x");
        address.user(null);
        session.add(address);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("new Address was taken out of Address.user, but its column address.user_id cannot be NULL;"
                        + " give it to another object, delete it, or let the relationship cascade DELETE_ORPHAN"
                        + " [O021]");
    }

    @Test
    void removingFromACollectionWithoutCascadeLeavesTheRowWithoutParent() {
        User user = saved(new User("a").withOrder(1).withOrder(2));

        user.orders().clear();

        flushed("UPDATE \"order\" SET user_id=? WHERE \"order\".id = ?");
        assertThat(session.scalars(select(ORDER.userId)).all()).containsOnlyNulls();
    }

    @Test
    void rowsBetweenTwoEntitiesAreWrittenOnceWhicheverSideChanged() {
        Order order = saved(new Order(1));
        Item item = saved(new Item("a"));
        order.items().add(item);
        assertThat(item.orders()).contains(order);

        session.flush();
        assertThat(sql.sql())
                .filteredOn(text -> text.startsWith("INSERT INTO order_item"))
                .hasSize(1);
        sql.clear();

        session.delete(order);
        session.delete(item);
        session.flush();
        assertThat(sql.sql())
                .filteredOn(text -> text.startsWith("DELETE"))
                .containsExactly(
                        "DELETE FROM order_item WHERE order_item.order_id = ? AND order_item.item_id = ?",
                        "DELETE FROM item WHERE item.id = ? AND item.version = ?",
                        "DELETE FROM \"order\" WHERE \"order\".id = ?");
        assertThat(sql.statements().stream()
                        .filter(statement -> statement.sql().startsWith("DELETE FROM order_item"))
                        .flatMap(statement -> statement.parameterSets().stream()))
                .hasSize(1);
    }

    @Test
    void aRowBetweenTwoEntitiesThatIsGoneIsStale() {
        Order order = new Order(1);
        order.items().add(new Item("a"));
        saved(order);
        session.execute(Sql.text("DELETE FROM order_item"));
        order.items().clear();

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageStartingWith(
                        "The row [1, 1] of table order_item, which stands for Item.orders, is not there")
                .hasMessageEndingWith("[O031]");
    }

    @Test
    void relationshipsOfOneSideAreWrittenInOrderToo() {
        Sponsor sponsor = new Sponsor("s");
        Advert advert = new Advert("buy");
        sponsor.adverts().add(advert);
        sponsor.clubs().add(new Club("A"));
        session.add(advert);
        session.add(sponsor);

        flushed(
                "INSERT INTO club (name, fee, crest, open, motto) VALUES (?, ?, ?, ?, ?)",
                "INSERT INTO sponsor (name) VALUES (?)",
                "INSERT INTO sponsor_club (sponsor_id, club_name) VALUES (?, ?)",
                "INSERT INTO advert (text, sponsor_id) VALUES (?, ?)");
        assertThat(advert.sponsorId()).isEqualTo(sponsor.id());

        session.delete(sponsor.clubs().get(0));
        session.delete(sponsor);
        session.flush();
        assertThat(sql.sql())
                .filteredOn(text -> !text.startsWith("SELECT"))
                .containsExactly(
                        "DELETE FROM sponsor_club WHERE sponsor_club.sponsor_id = ? AND sponsor_club.club_name = ?",
                        "DELETE FROM club WHERE club.name = ?",
                        "UPDATE advert SET sponsor_id=? WHERE advert.id = ?",
                        "DELETE FROM sponsor WHERE sponsor.id = ?");
        assertThat(advert.sponsorId()).isNull();
    }

    @Test
    void aChildThatIsSavedFromItsParentsDeletionIsAskedAboutItsParent() {
        User user = saved(new User("a").withAddress("x"));
        session.delete(user);
        session.add(user.addresses().get(0));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("Address#1 was taken out of User.addresses")
                .hasMessageEndingWith("[O021]");
    }

    @Test
    void aChildThatMovesAwayFromADeletedParentKeepsItsNewOne() {
        User gone = saved(new User("a").withOrder(1));
        User kept = saved(new User("b"));
        Order order = gone.orders().get(0);
        session.commit();

        session.delete(gone);
        order.user(kept);
        session.commit();

        assertThat(order.userId()).isEqualTo(kept.id());
    }

    @Test
    void whatWasTakenOutOfADetachedObjectIsWrittenWhenThatComesBack() {
        User user = saved(new User("a").withAddress("x").withOrder(1));
        Order order = user.orders().get(0);
        Address address = user.addresses().get(0);
        session.expungeAll();
        user.orders().clear();
        user.addresses().clear();

        session.add(user);
        assertThat(session.contains(order)).isTrue();
        flushed("UPDATE \"order\" SET user_id=? WHERE \"order\".id = ?", "DELETE FROM address WHERE address.id = ?");
        assertThat(session.contains(address)).isFalse();
    }

    @Test
    void aTreeIsDeletedChildrenFirst() {
        Node root = new Node("root");
        Node child = new Node("child");
        Node grandchild = new Node("grandchild");
        root.children().add(child);
        child.children().add(grandchild);
        saved(root);
        session.delete(root);
        session.delete(child);
        session.delete(grandchild);

        session.flush();

        assertThat(sql.statements().stream()
                        .filter(statement -> statement.sql().startsWith("DELETE"))
                        .map(statement -> statement.parameters().toString()))
                .containsExactly("[3]", "[2]", "[1]");
    }

    @Test
    void rowsThatNeedEachOthersKeyAreRefused() {
        Node first = new Node("a");
        Node second = new Node("b");
        first.parent(second);
        second.parent(first);
        session.addAll(List.of(first, second));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessage("These objects wait for each other, each needs the key of another before it can be written:"
                        + " [new Node]; map one of the references with postUpdate = true, or set it after a first flush()"
                        + " [O022]");
    }

    @Test
    void aKeyThatNobodyMakesIsAskedFor() {
        Club club = new Club("A");
        session.add(club);
        club.name(null);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("new Club has no value in its key club.name, and the database makes none")
                .hasMessageEndingWith("[O024]");
    }

    @Test
    void aLargeGraphGetsEachItsOwnKey() {
        List<User> users = IntStream.range(0, 500)
                .mapToObj(i -> new User("u" + i).withAddress("a" + i).withAddress("b" + i))
                .toList();
        session.addAll(users);
        session.commit();

        try (Session other = new Session(engine)) {
            for (User user : other.scalars(select(USER).orderBy(USER.id)).all()) {
                String number = user.name().substring(1);
                assertThat(user.addresses())
                        .extracting(Address::emailAddress)
                        .containsExactly("a" + number, "b" + number);
            }
        }
    }

    @Test
    void aPrimitiveIsWrittenAsItIs() {
        saved(new Club("A"));

        assertThat(session.scalar(select(CLUB.open))).isFalse();
    }
}
