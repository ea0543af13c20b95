package dev.athanor.orm.flush;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.orm.yard.Page_.PAGE;
import static dev.athanor.orm.yard.Stamp_.STAMP;
import static dev.athanor.orm.yard.Twig_.TWIG;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.OrmContract;
import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.MappingException;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.wrong.Loose;
import dev.athanor.orm.wrong.Shared;
import dev.athanor.orm.yard.Ledger;
import dev.athanor.orm.yard.Page;
import dev.athanor.orm.yard.Sheet;
import dev.athanor.orm.yard.Stamp;
import dev.athanor.orm.yard.Twig;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.RecordedStatement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far saving, deleting and the like go along relationships: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // made for what they do
abstract class CascadeContract extends OrmContract {

    private final List<String> warnings = new ArrayList<>();

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Ledger.class, Sheet.class, Twig.class);
    }

    private long rows(Table table) {
        return session.scalar(select(count()).selectFrom(table));
    }

    @Test
    @Covers("ORM-CAS-01")
    void cascadesAreASetOfOperations() {
        EntityMapping<User> user = MappingSet.mappingOf(User.class);
        RelationshipMapping addresses = (RelationshipMapping) user.attribute("addresses");
        RelationshipMapping orders = (RelationshipMapping) user.attribute("orders");
        RelationshipMapping twigs =
                (RelationshipMapping) MappingSet.mappingOf(Twig.class).attribute("twigs");

        assertThat(orders.descriptor().cascade()).containsExactly(Cascade.SAVE_UPDATE, Cascade.MERGE);
        assertThat(twigs.descriptor().cascade())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Cascade.ALL, Cascade.DELETE_ORPHAN)));
        assertThat(addresses.descriptor().cascade())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Cascade.ALL)));
        assertThat(Cascade.values()).as("the compiler refuses all other names").hasSize(7);
        assertThatThrownBy(() -> Mappings.of(Loose.class).metadata())
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("Loose.children cascades DELETE_ORPHAN and not DELETE")
                .hasMessageEndingWith("[M018]");
    }

    @Test
    @Covers({"ORM-CAS-02", "ORM-CAS-03"})
    void savingReachesMembersAndNotTheOtherWayRound() {
        listen(warnings);
        User user = new User("a").withOrder(1);
        session.add(user);
        assertThat(session.added()).contains(user, user.orders().get(0));
        Order second = new Order(2);
        user.orders().add(second);
        assertThat(session.contains(second)).as("at once").isTrue();

        Order stranger = new Order(3);
        stranger.user(user);
        assertThat(user.orders()).contains(stranger);
        assertThat(session.contains(stranger)).isFalse();
        session.flush();
        assertThat(warnings)
                .containsExactly("new Order is in User.orders and not in the session: nothing is written for it; add it"
                        + " to the session, or let the relationship cascade SAVE_UPDATE");
        assertThat(rows(ORDER.table())).isEqualTo(2);
    }

    @Test
    @Covers("ORM-CAS-02")
    void savingReachesWhatWasTakenOutOfADetachedObject() {
        User user = committed(new User("a").withOrder(1));
        Order order = user.orders().get(0);
        session.expungeAll();
        user.orders().clear();

        session.add(user);

        assertThat(session.contains(order)).isTrue();
        session.flush();
        assertThat(order.userId()).isNull();
    }

    @Test
    @Covers("ORM-CAS-04")
    void deletingPassesOverWhatHasGoneToAnotherOwner() {
        User from = committed(new User("a").withAddress("e"));
        User to = committed(new User("b"));
        Address moved = from.addresses().get(0);
        session.expire(moved);
        moved.user(to);
        session.delete(from);

        session.commit();

        assertThat(to.addresses()).containsExactly(moved);
        assertThat(rows(ADDRESS.table())).isEqualTo(1);
    }

    @Test
    @Covers("ORM-CAS-04")
    void deletingReachesChildrenFirstAndFreesThoseItDoesNotReach() {
        Twig root = new Twig();
        Twig branch = new Twig();
        root.twigs().add(branch);
        branch.twigs().add(new Twig());
        committed(root);
        session.delete(root);
        session.flush();
        assertThat(sql.statements().stream()
                        .filter(statement -> statement.sql().startsWith("DELETE"))
                        .count())
                .as("level by level")
                .isEqualTo(3);
        assertThat(rows(TWIG.table())).isZero();

        User user = committed(new User("a").withAddress("e").withOrder(1).withOrder(2));
        Order order = user.orders().get(0);
        session.delete(user);
        session.flush();
        List<RecordedStatement> updates = sql.statements().stream()
                .filter(statement -> statement.sql().startsWith("UPDATE"))
                .toList();
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).parameterSets()).hasSize(2);
        assertThat(FlushLog.writes(sql)).containsExactly("UPDATE order", "DELETE address", "DELETE user_account");

        Item item = new Item("i");
        order.items().add(item);
        session.commit();
        sql.clear();
        session.delete(order);
        session.flush();
        assertThat(FlushLog.writes(sql)).containsExactly("DELETE order_item", "DELETE order");
        assertThat(rows(ITEM.table())).isEqualTo(1);
    }

    @Test
    @Covers("ORM-CAS-04")
    void deletingLeavesRowsThatAreNotLoadedToTheDatabase() {
        Ledger ledger = new Ledger();
        ledger.pages().add(new Page());
        committed(ledger);

        session.delete(ledger);
        session.flush();

        assertThat(sql.sql()).noneMatch(text -> text.contains("page"));
        assertThat(rows(PAGE.table())).isZero();
    }

    @Test
    @Covers("ORM-CAS-05")
    void whatIsTakenOutIsDeletedUnlessItGoesElsewhere() {
        Ledger ledger = new Ledger();
        Ledger other = new Ledger();
        Page page = new Page();
        Page moved = new Page();
        ledger.pages().addAll(List.of(page, moved));
        session.add(other);
        committed(ledger);

        assertThat(other.pages()).isEmpty();
        ledger.pages().remove(page);
        ledger.pages().remove(moved);
        other.pages().add(moved);
        Page fresh = new Page();
        ledger.pages().add(fresh);
        ledger.pages().remove(fresh);
        assertThat(session.contains(fresh)).as("a new one is let go at once").isFalse();
        session.flush();
        assertThat(session.contains(page)).isFalse();
        assertThat(moved.ledgerId()).isEqualTo(other.id());

        Page alone = new Page();
        session.add(alone);
        session.flush();
        assertThat(alone.id()).as("never had a parent").isNotNull();
        assertThat(rows(PAGE.table())).isEqualTo(2);
    }

    @Test
    @Covers("ORM-CAS-05")
    void whatIsTakenOutIsDeletedWithItsOwnChildren() {
        Sheet sheet = new Sheet();
        sheet.stamp(new Stamp());
        committed(sheet);
        Stamp former = sheet.stamp();

        sheet.stamp(null);
        session.flush();
        assertThat(session.contains(former)).isFalse();
        assertThat(rows(STAMP.table())).isZero();
    }

    @Test
    @Covers({"ORM-CAS-07", "ORM-REL-24"})
    void orphansOfASideThatSharesNeedASingleParent() {
        assertThatThrownBy(() -> Mappings.of(Shared.class).metadata())
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith("Shared.thing cascades DELETE_ORPHAN, and several objects may share")
                .hasMessageEndingWith("[M019]");

        Sheet sheet = new Sheet();
        Stamp stamp = new Stamp();
        sheet.stamp(stamp);
        committed(sheet);
        assertThat(sheet.stamp()).isSameAs(stamp);
        sheet.stamp(new Stamp());
        session.flush();
        assertThat(session.contains(stamp)).isFalse();
        assertThat(rows(STAMP.table())).isEqualTo(1);

        Stamp single = new Stamp();
        new Sheet().stamp(single);
        assertThatThrownBy(() -> sheet.stamp(single))
                .isInstanceOf(SessionException.class)
                .hasMessageStartingWith("new Stamp is in Sheet.stamp of another object already")
                .hasMessageEndingWith("[O005]");
    }

    @Test
    @Covers("ORM-CAS-08")
    void mergingExpiringAndExpungingGoAlong() {
        User user = committed(new User("a").withAddress("e"));
        Address address = user.addresses().get(0);
        assertThat(address.emailAddress()).isEqualTo("e");
        User copy = new User("b").id(user.id());
        copy.addresses().add(new Address("f").id(address.id()));
        session.merge(copy);
        assertThat(address.emailAddress()).isEqualTo("f");
        session.flush();

        Address pending = new Address("new");
        user.addresses().add(pending);
        assertThat(Inspect.of(address).unloaded()).doesNotContain("emailAddress");
        session.expire(user);
        assertThat(Inspect.of(address).unloaded()).contains("emailAddress");
        assertThat(session.contains(pending)).isFalse();

        assertThat(user.addresses()).containsExactly(address);
        session.expunge(user);
        assertThat(session.contains(address)).isFalse();
    }

    @Test
    @Covers("ORM-CAS-09")
    void deletingEitherSideDeletesTheRowsBetweenOnce() {
        Order order = new Order(1);
        Item item = new Item("i");
        order.items().addAll(List.of(item, new Item("j")));
        committed(order);
        session.delete(item);
        session.flush();
        assertThat(FlushLog.writes(sql)).containsExactly("DELETE order_item", "DELETE item");

        session.delete(order.items().get(0));
        session.delete(order);
        sql.clear();
        session.flush();
        assertThat(sql.statements().stream()
                        .filter(statement -> statement.sql().startsWith("DELETE FROM order_item"))
                        .flatMap(statement -> statement.parameterSets().stream()))
                .hasSize(1);
        assertThat(rows(ITEM.table())).isZero();
    }

    @Test
    @Covers("ORM-CAS-10")
    void deletingDoesNotChangeCollectionsUntilTheyAreLoadedAnew() {
        User user = committed(new User("a").withAddress("e").withAddress("f"));
        Address address = user.addresses().get(0);
        session.delete(address);
        session.flush();
        assertThat(user.addresses()).contains(address).hasSize(2);

        session.expire(user);
        assertThat(user.addresses()).doesNotContain(address).hasSize(1);
    }

    @Test
    @Covers("ORM-CLN-06")
    void aCollectionThatWasExpiredIsNoMoreWrittenTo() {
        User user = committed(new User("a").withAddress("e"));
        List<Address> old = user.addresses();
        session.expire(user);

        assertThatThrownBy(() -> old.add(new Address("lost")))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("This collection is no more the one of User#" + user.id() + ".addresses")
                .hasMessageEndingWith("[O002]");
        session.flush();
        assertThat(rows(ADDRESS.table())).isEqualTo(1);
    }

    @Test
    @Covers("ORM-CLN-07")
    void whatIsLoadedIsNoChange() {
        User user = committed(new User("a").withAddress("e"));
        Address address = user.addresses().get(0);
        assertThat(Inspect.of(user).history(USER.addresses).unchanged()).isEqualTo(List.of(address));
        assertThat(session.modified()).isEmpty();

        Inspect.of(user).setLoaded(USER.addresses, List.of());
        Inspect.of(user).setLoaded(USER.name, "from elsewhere");
        assertThat(user.addresses()).isEmpty();
        assertThat(user.name()).isEqualTo("from elsewhere");
        assertThat(address.user()).as("no event").isSameAs(user);
        assertThat(session.isModified(user)).isFalse();
        sql.clear();
        session.flush();
        assertThat(FlushLog.writes(sql)).isEmpty();
    }

    @Test
    @Covers("ORM-ERR-04")
    void whatIsNoEntityIsNamed() {
        assertThatThrownBy(() -> session.add("text"))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "java.lang.String is not an entity: it has no @Entity; add it, or use another class [M001]");
        assertThatThrownBy(() -> session.add(User.class))
                .isInstanceOf(SessionException.class)
                .hasMessage("class dev.athanor.orm.shop.User is a class, not an object of one; give an object [O017]");
    }
}
