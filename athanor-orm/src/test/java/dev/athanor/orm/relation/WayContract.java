package dev.athanor.orm.relation;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.club.Passport_.PASSPORT;
import static dev.athanor.orm.club.Player_.PLAYER;
import static dev.athanor.orm.relation.Desk_.DESK;
import static dev.athanor.orm.relation.Drawer_.DRAWER;
import static dev.athanor.orm.relation.Knot_.KNOT;
import static dev.athanor.orm.relation.Pointer_.POINTER;
import static dev.athanor.orm.relation.Shoot_.SHOOT;
import static dev.athanor.orm.relation.Sprig_.SPRIG;
import static dev.athanor.orm.relation.Stall_.STALL;
import static dev.athanor.orm.relation.Ware_.WARE;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testing.server.DatabaseKind.POSTGRESQL;
import static dev.athanor.testing.server.DatabaseKind.SQLITE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Mappings;
import dev.athanor.orm.club.Passport;
import dev.athanor.orm.club.Player;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.inherit.HierarchyContract;
import dev.athanor.orm.mapping.MappingSet;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.yard.Ledger;
import dev.athanor.orm.yard.Page;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ways by foreign keys load and write: the same on every database. SQLite is held to every word. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is looked for is there
abstract class WayContract extends HierarchyContract {

    private static final String ORDERS = "SELECT \"order\".id, \"order\".user_id, \"order\".total FROM \"order\"";

    @Override
    protected Mappings mappings() {
        return Mappings.of(
                User.class,
                Node.class,
                Ledger.class,
                Player.class,
                Desk.class,
                Knot.class,
                Stall.class,
                Pointer.class,
                Shoot.class,
                Sprig.class);
    }

    @Test
    @Covers({"ORM-REL-01", "ORM-REL-17"})
    void oneToManySelectsWhatRefersToItAndCopiesItsKeyIntoTheRows() {
        User user = new User("a");
        user.orders().addAll(List.of(new Order(3), new Order(1)));
        session.add(user);
        session.flush();
        assertThat(user.orders()).extracting(Order::userId).containsOnly(user.id());
        Order last = new Order(2);
        user.orders().add(0, last);
        assertThat(user.orders()).as("the order of loading is none in memory").startsWith(last);
        session.commit();
        int id = user.id();
        startAnew();

        User found = session.getOne(User.class, id);
        sql.clear();
        assertThat(found.orders()).extracting(Order::total).containsExactly(3, 1, 2);
        ran(ORDERS + " WHERE ? = \"order\".user_id ORDER BY \"order\".id");
    }

    @Test
    @Covers("ORM-REL-17")
    void theOrderOfACollectionIsThatOfEveryWayOfLoadingIt() {
        session.addAll(List.of(new User("a").withOrder(1).withOrder(2), new User("b").withOrder(3)));
        session.commit();
        startAnew();
        List<User> users =
                session.scalars(select(USER).options(selectinLoad(USER.orders))).all();
        assertThat(users).hasSize(2);
        assertThat(sql.sql().get(1)).endsWith(kind() == SQLITE ? " IN (?, ?) ORDER BY \"order\".id" : "id");
        startAnew();
        session.scalars(select(USER).options(subqueryLoad(USER.orders))).all();
        assertThat(sql.sql().get(1)).containsPattern("ORDER BY \\W?order\\W?\\.id$");
        startAnew();
        users = session.scalars(select(USER).options(joinedLoad(USER.orders)).orderBy(USER.name.desc()))
                .unique()
                .all();
        assertThat(sql.sql().get(0)).endsWith("ORDER BY user_account.name DESC, order_1.id");
        assertThat(users.get(1).orders()).extracting(Order::total).containsExactly(1, 2);
    }

    @Test
    @Covers("ORM-REL-02")
    void manyToOneLooksIntoTheSessionFirstAndAsksNothingForNull() {
        User user = committed(new User("a").withOrder(1));
        Order alone = committed(new Order(2));
        int order = user.orders().get(0).id();
        int free = alone.id();
        startAnew();

        Order found = session.getOne(Order.class, order);
        sql.clear();
        User loaded = found.user();
        ran("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE user_account.id"
                + " = ?");
        session.expire(found, ORDER.user);
        sql.clear();
        assertThat(found.user()).as("in the session").isSameAs(loaded);
        ran();
        Order lonely = session.getOne(Order.class, free);
        sql.clear();
        assertThat(lonely.user()).isNull();
        ran();
    }

    @Test
    @Covers({"ORM-REL-03", "ORM-LDR-35"})
    void oneToOneTakesTheFirstOfSeveralRowsAndSaysSo() {
        Player player = new Player("p");
        player.passport(new Passport("1"));
        committed(player);
        int key = player.id().intValue();
        for (Object second : List.of(2, 3)) {
            session.execute(
                    insert(PASSPORT.table()).set(PASSPORT.number, "n" + second).set(PASSPORT.playerId, (long) key));
        }
        session.commit();
        List<LoaderOption<Passport>> ways = List.of(
                lazyLoad(PLAYER.passport),
                joinedLoad(PLAYER.passport),
                selectinLoad(PLAYER.passport),
                subqueryLoad(PLAYER.passport));
        for (LoaderOption<Passport> way : ways) {
            List<String> warnings = new ArrayList<>();
            listen(warnings);
            Player found = session.scalars(select(PLAYER).options(way)).unique().one();
            assertThat(found.passport()).as("%s", way).isNotNull();
            assertThat(warnings)
                    .as("%s", way)
                    .containsExactly("Player.passport of " + "Player#" + key + " leads to several objects, and is to"
                            + " lead to one: the first is taken; make the field a collection, or the column unique"
                            + " that refers to it");
        }
    }

    @Test
    @Covers("ORM-REL-32")
    void aRelationshipIsLoadedAsItIsMapped() {
        Stall fresh = new Stall();
        session.add(fresh);
        fresh.wares().add(new Ware());
        fresh.wares().add(new Ware());
        session.commit();
        startAnew();
        Stall stall = session.scalars(select(STALL)).unique().one();
        assertThat(sql.sql())
                .as("joined in the first, then subquery, selectin, immediate")
                .hasSize(4);
        assertThat(sql.sql().get(0)).contains(" LEFT OUTER JOIN ware AS ware_1 ON stall.id = ware_1.stall_id");
        assertThat(sql.sql()).anyMatch(text -> text.contains("FROM (SELECT stall.id"));
        assertThat(sql.sql()).anyMatch(text -> text.contains(kind() == POSTGRESQL ? " = ANY " : " IN (?)"));
        assertThat(sql.sql()).anyMatch(text -> text.endsWith("WHERE ? = ware.stall_id"));
        sql.clear();
        for (List<Ware> wares : List.of(stall.joined(), stall.subquery(), stall.selectin(), stall.immediate())) {
            assertThat(wares).hasSize(2);
        }
        assertThat(sql.sql()).isEmpty();
        assertThat(stall.empty()).isEmpty();
        assertThat(sql.sql()).as("never").isEmpty();
        assertThat(stall.unsaid()).hasSize(2);
        assertThat(stall.selected()).hasSize(2);
        assertThat(sql.sql()).as("on first use, also where nothing is said").hasSize(2);
        assertThatThrownBy(stall::raising)
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("Stall.raising of Stall#" + stall.id() + " is not loaded");
        assertThat(session.scalars(stall.wares().select()).all())
                .as("asked for, never loaded")
                .hasSize(2);
    }

    @Test
    @Covers("ORM-REL-32")
    void whatMayNotAskTheDatabaseLooksIntoTheSession() {
        Stall fresh = new Stall();
        session.add(fresh);
        fresh.wares().add(new Ware());
        session.commit();
        startAnew();
        Ware ware = session.scalars(select(WARE)).one();
        assertThatThrownBy(ware::stall)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("forbids the SELECT for it");
        Stall stall = session.scalars(select(STALL)).unique().one();
        assertThat(ware.stall()).isSameAs(stall);
    }

    @Test
    @Covers("ORM-REL-04")
    void manyToManyGoesOverATableThatOnlyTheFlushWrites() {
        Order order = new Order(1);
        order.items().addAll(List.of(new Item("a"), new Item("b")));
        int id = committed(order).id();
        startAnew();
        Order found = session.getOne(Order.class, id);
        sql.clear();
        assertThat(found.items()).extracting(Item::title).containsExactly("a", "b");
        ran("SELECT item.id, item.title, item.version FROM item, order_item WHERE ? = order_item.order_id"
                + " AND item.id = order_item.item_id ORDER BY item.id");
        found.items().remove(0);
        found.items().add(new Item("c"));
        sql.clear();
        session.flush();
        assertThat(sql.sql())
                .filteredOn(text -> text.contains("order_item"))
                .hasSize(2)
                .allMatch(text -> text.startsWith("INSERT INTO ") || text.startsWith("DELETE FROM "));
        assertThat(MappingSet.mappingOf(Order.class).mappings().mappings())
                .as("no class is mapped to it")
                .noneMatch(mapping -> mapping.table().name().equals("order_item"));
    }

    @Test
    @Covers({"ORM-REL-13", "ORM-LDR-12"})
    void aForeignKeyOfSeveralColumnsIsOneAndIsCopiedAsAWhole() {
        List<ForeignKey> keys = DRAWER.table().foreignKeys();
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).columns())
                .extracting(Object::toString)
                .containsExactly("drawer.desk_floor", "drawer.desk_number");
        Desk desk = new Desk(1, 10);
        desk.drawers().addAll(List.of(new Drawer(), new Drawer()));
        session.addAll(List.of(desk, new Desk(2, 20)));
        session.commit();
        Drawer drawer = desk.drawers().get(0);
        assertThat(List.of(drawer.deskFloor(), drawer.deskNumber())).containsExactly(1, 10);
        int id = drawer.id();
        startAnew();

        Drawer found = session.getOne(Drawer.class, id);
        sql.clear();
        assertThat(found.desk().number()).isEqualTo(10);
        ran("SELECT desk.floor, desk.number FROM desk WHERE desk.floor = ? AND desk.number = ?");
        startAnew();
        List<Desk> desks = session.scalars(
                        select(DESK).options(selectinLoad(DESK.drawers)).orderBy(DESK.floor))
                .all();
        assertThat(desks).extracting(each -> each.drawers().size()).containsExactly(2, 0);
        ran(
                "SELECT desk.floor, desk.number FROM desk ORDER BY desk.floor",
                "SELECT drawer.desk_floor, drawer.desk_number, drawer.id FROM"
                        + " drawer WHERE (drawer.desk_floor, drawer.desk_number) IN (VALUES (?, ?), (?, ?))"
                        + " ORDER BY drawer.id");
    }

    @Test
    @Covers("ORM-REL-13")
    void aForeignKeyThatIsNullInPartLeadsNowhereUnlessAKeyMayBe() {
        Desk desk = new Desk(1, 10);
        desk.drawers().add(new Drawer());
        committed(desk);
        Drawer drawer = desk.drawers().get(0);
        drawer.deskNumber(null);
        session.commit();
        int id = drawer.id();
        startAnew();
        Drawer found = session.getOne(Drawer.class, id);
        assertThat(found.deskFloor()).isEqualTo(1);
        sql.clear();
        assertThat(found.desk()).isNull();
        ran();

        for (String table : List.of("half", "whole")) {
            session.connection().execute(text("INSERT INTO " + table + " (a, b, note) VALUES (1, NULL, 'x')"));
        }
        session.add(new Pointer(1, null));
        session.commit();
        Pointer pointer = session.scalars(select(POINTER)).one();
        sql.clear();
        assertThat(pointer.whole()).as("keys of it are never NULL").isNull();
        ran();
        assertThat(pointer.half().note()).isEqualTo("x");
        ran("SELECT half.a, half.b, half.note FROM half WHERE half.a = ? AND half.b IS NULL");
        startAnew();
        pointer = session.scalars(select(POINTER).options(selectinLoad(POINTER.half)))
                .one();
        assertThat(pointer.half().note()).isEqualTo("x");
    }

    @Test
    @Covers("ORM-REL-14")
    void aTreeIsInsertedLevelByLevelWithSiblingsInOneBatch() {
        Node root = new Node("root");
        for (String name : List.of("a", "b")) {
            Node child = new Node(name);
            child.children().addAll(List.of(new Node(name + "1"), new Node(name + "2")));
            root.children().add(child);
        }
        session.add(root);
        session.flush();
        if (kind() == POSTGRESQL) {
            assertThat(sql.statements())
                    .as("a level each: the root, its children, and theirs")
                    .hasSize(3);
        } else {
            assertThat(sql.statements().stream()
                            .flatMap(statement -> statement.parameterSets().stream())
                            .map(values -> values.toString().replaceAll("[^a-z0-9]+", " "))
                            .collect(joining(" ")))
                    .as("level by level")
                    .containsPattern("root.* a .* b .*a1.*a2.*b1.*b2");
        }
        session.commit();
        startAnew();

        Node found = session.scalars(select(NODE)
                        .options(selectinLoad(NODE.children).selectinLoad(NODE.children))
                        .where(NODE.parentId.isNull()))
                .one();
        assertThat(sql.sql()).hasSize(3);
        sql.clear();
        Node grandchild = found.children().get(1).children().get(0);
        assertThat(grandchild.name()).isEqualTo("b1");
        assertThat(grandchild.parent().parent()).isSameAs(found);
        assertThat(sql.sql()).as("as deep as was said").isEmpty();
        assertThat(grandchild.children()).isEmpty();
        assertThat(sql.sql()).hasSize(1);
    }

    @Test
    @Covers("ORM-REL-26")
    void loadingAtOnceComesBackToAnEntityAsOftenAsIsSaid() {
        Shoot shoot = new Shoot();
        Sprig sprig = new Sprig();
        session.addAll(List.of(shoot, sprig));
        for (int depth = 0; depth < 3; depth++) {
            Shoot next = new Shoot();
            shoot.shoots().add(next);
            shoot = next;
            Sprig following = new Sprig();
            sprig.sprigs().add(following);
            sprig = following;
        }
        session.commit();
        startAnew();
        Shoot top = session.scalars(select(SHOOT).where(SHOOT.parentId.isNull()))
                .unique()
                .one();
        String one = "shoot_1.id AS id_1, shoot_1.parent_id AS parent_id_1";
        ran("SELECT shoot.id, shoot.parent_id, " + one + ", " + one.replace("_1", "_2") + " FROM shoot LEFT OUTER JOIN"
                + " shoot AS shoot_1 ON shoot.id = shoot_1.parent_id LEFT OUTER JOIN shoot AS shoot_2 ON shoot_1.id ="
                + " shoot_2.parent_id WHERE shoot.parent_id IS NULL ORDER BY shoot_1.id, shoot_2.id");
        Shoot third = top.shoots().get(0).shoots().get(0);
        assertThat(sql.sql()).isEmpty();
        assertThat(third.shoots()).hasSize(1);
        assertThat(sql.sql()).as("further down by itself").isNotEmpty();
        sql.clear();
        assertThat(top.unsaid()).hasSize(1);
        assertThat(sql.sql()).as("where no depth is said, not even once").isNotEmpty();
        startAnew();
        Sprig first =
                session.scalars(select(SPRIG).where(SPRIG.parentId.isNull())).one();
        assertThat(sql.sql()).hasSize(3);
        assertThat(first.sprigs().get(0).sprigs()).hasSize(1);
        assertThat(sql.sql()).hasSize(3);
    }

    @Test
    @Covers("ORM-REL-10")
    void remoteSideTellsWhichOfTwoSidesOfOneTableRefers() {
        Knot first = new Knot();
        Knot second = new Knot();
        second.previous(first);
        assertThat(first.next()).as("the other side").isSameAs(second);
        session.addAll(List.of(first, second));
        session.commit();
        int one = first.id();
        int two = second.id();
        startAnew();
        Knot found = session.getOne(Knot.class, one);
        sql.clear();
        assertThat(found.next().id()).isEqualTo(two);
        ran("SELECT knot.id, knot.previous_id FROM knot WHERE ? = knot.previous_id");
        assertThat(found.previous()).isNull();
        assertThat(KNOT.next.mapping().direction()).hasToString("ONE_TO_MANY");
        assertThat(KNOT.previous.mapping().direction()).hasToString("MANY_TO_ONE");
    }

    @Test
    @Covers("ORM-REL-22")
    void whatIsNotLoadedIsLoadedOrLeftAndWhatShallBeLeftIsNotTouchedAtAll() {
        User user = committed(new User("a").withOrder(1));
        Ledger ledger = new Ledger();
        ledger.pages().addAll(List.of(new Page(), new Page()));
        committed(ledger);
        Desk desk = new Desk(1, 10);
        desk.drawers().add(new Drawer());
        committed(desk);
        int page = ledger.pages().get(0).id();
        int owner = user.id();
        int book = ledger.id();
        startAnew();
        session.delete(session.getOne(User.class, owner));
        sql.clear();
        session.flush();
        assertThat(sql.sql()).anyMatch(text -> text.startsWith("UPDATE") && text.contains("order"));

        Ledger found = session.getOne(Ledger.class, book);
        session.delete(found);
        sql.clear();
        session.flush();
        assertThat(sql.sql()).as("nothing of it was loaded").noneMatch(text -> text.contains("page"));
        assertThat(session.get(Page.class, page)).isNull();

        Desk kept = session.getOne(Desk.class, 1, 10);
        assertThat(kept.drawers()).as("loaded").hasSize(1);
        session.delete(kept);
        sql.clear();
        session.flush();
        assertThat(sql.sql()).as("and not touched").hasSize(1).allMatch(text -> text.startsWith("DELETE FROM"));
    }

    @Test
    @Covers({"ORM-REL-35", "ORM-REL-36"})
    void theRelationshipWinsOverItsForeignKeyWhichItSeesWhenItIsLoadedAnew() {
        User one = committed(new User("one"));
        User two = committed(new User("two"));
        Order order = committed(new Order(1));
        int first = one.id();
        int second = two.id();
        order.user(one);
        order.userId(second);
        session.commit();
        assertThat(order.userId()).as("the object wins").isEqualTo(first);

        Order fresh = new Order(2);
        fresh.userId(second);
        session.add(fresh);
        session.flush();
        assertThat(fresh.userId()).as("nothing was said of the object").isEqualTo(second);
        assertThat(order.user()).isSameAs(one);
        order.userId(second);
        assertThat(order.user()).as("in memory nothing follows").isSameAs(one);
        session.flush();
        assertThat(order.user()).as("nor by the flush").isSameAs(one);
        session.expire(order);
        assertThat(order.user()).isSameAs(two);

        order.user(null);
        session.flush();
        assertThat(order.userId()).as("null was said").isNull();
        assertThat(session.scalar(select(ORDER.userId).where(ORDER.id.eq(order.id()))))
                .isNull();
    }

    @Test
    @Covers("ORM-REL-35")
    void aReferenceThatIsNullInANewObjectSaysNothingUnlessItWasWritten() {
        User user = committed(new User("a"));
        Address address = new Address("e");
        address.userId(user.id());
        session.add(address);
        session.flush();
        assertThat(address.userId()).isEqualTo(user.id());
        Order order = new Order(1);
        order.userId(user.id());
        order.user(null);
        session.add(order);
        session.flush();
        assertThat(order.userId()).isNull();
    }
}
