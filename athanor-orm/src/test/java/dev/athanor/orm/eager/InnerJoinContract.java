package dev.athanor.orm.eager;

import static dev.athanor.orm.Hierarchy.withPolymorphic;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.eager.Harbour_.HARBOUR;
import static dev.athanor.orm.eager.Ship_.SHIP;
import static dev.athanor.orm.firm.Coder_.CODER;
import static dev.athanor.orm.firm.Machine_.MACHINE;
import static dev.athanor.orm.firm.Person_.PERSON;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Load;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.annotation.InnerJoin;
import dev.athanor.orm.firm.Coder;
import dev.athanor.orm.firm.Firm;
import dev.athanor.orm.firm.Machine;
import dev.athanor.orm.firm.Person;
import dev.athanor.orm.querying.ShopContract;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which joins load what always is there: the same on every database, to the word. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved is there
abstract class InnerJoinContract extends ShopContract {

    private static final String ITEMS = "order_item AS order_item_1 ON order_1.id = order_item_1.order_id"
            + " JOIN item AS item_1 ON item_1.id = order_item_1.item_id";
    private static final String OF_USER = " ON user_account.id = order_1.user_id";

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Node.class, Ship.class, Firm.class);
    }

    private <E> List<E> all(Select<Row1<E>> statement) {
        startAnew();
        return session.scalars(statement).unique().all();
    }

    /** {@return what the only statement since the last look reads from} */
    private String from() {
        String text = ranOnce();
        return text.substring(text.indexOf(" FROM ") + " FROM ".length()).replaceFirst(" ORDER BY [^()]*$", "");
    }

    private static List<List<Integer>> orders(List<User> users) {
        return users.stream()
                .map(user -> user.orders().stream().map(Order::id).toList())
                .toList();
    }

    @Test
    @Covers({"ORM-REL-27", "ORM-LDR-08"})
    void whatAlwaysIsThereIsJoinedByInnerJoins() {
        assertThat(all(select(ADDRESS)
                        .options(joinedLoad(ADDRESS.user).innerJoin())
                        .orderBy(ADDRESS.id)))
                .extracting(address -> address.user().name())
                .containsExactly("spongebob", "sandy", "sandy");
        assertThat(from())
                .isEqualTo("address JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id");
        for (InnerJoin kind : List.of(InnerJoin.NESTED, InnerJoin.UNNESTED)) {
            assertThat(all(select(ORDER)
                            .options(joinedLoad(ORDER.user)
                                    .innerJoin(kind)
                                    .joinedLoad(USER.addresses)
                                    .innerJoin(kind))
                            .orderBy(ORDER.id)))
                    .as("an order of nobody is not found")
                    .extracting(Order::id)
                    .containsExactly(1, 2, 3);
            assertThat(from())
                    .isEqualTo("\"order\" JOIN user_account AS user_account_1 ON user_account_1.id = \"order\".user_id"
                            + " JOIN address AS address_1 ON user_account_1.id = address_1.user_id");
        }
        assertThat(all(select(ORDER).options(joinedLoad(ORDER.items).innerJoin())))
                .hasSize(2);
        assertThat(from()).isEqualTo("\"order\" JOIN " + ITEMS.replace("order_1.id", "\"order\".id"));
    }

    @Test
    @Covers({"ORM-REL-27", "ORM-LDR-08"})
    void behindAnOuterJoinAnInnerOneIsNestedToTheRight() {
        List<User> users = all(select(USER)
                .options(joinedLoad(USER.orders).joinedLoad(ORDER.items).innerJoin())
                .orderBy(USER.id));
        assertThat(from())
                .isEqualTo("user_account LEFT OUTER JOIN (\"order\" AS order_1 JOIN " + ITEMS + ")" + OF_USER);
        assertThat(orders(users)).as("orders with items").containsExactly(List.of(1), List.of(3), List.of());
        assertThat(users.get(0).orders().get(0).items()).hasSize(2);

        users = all(select(USER)
                .options(joinedLoad(USER.orders)
                        .joinedLoad(ORDER.items)
                        .innerJoin()
                        .joinedLoad(ITEM.orders)
                        .joinedLoad(ORDER.user)
                        .innerJoin())
                .orderBy(USER.id));
        assertThat(from())
                .as("outer, inner, outer, inner")
                .isEqualTo("user_account LEFT OUTER JOIN (\"order\" AS order_1 JOIN " + ITEMS + ")" + OF_USER
                        + " LEFT OUTER JOIN (order_item AS order_item_2 JOIN \"order\" AS order_2 ON order_2.id ="
                        + " order_item_2.order_id JOIN user_account AS user_account_1 ON user_account_1.id ="
                        + " order_2.user_id) ON item_1.id = order_item_2.item_id");
        assertThat(users.get(0).orders().get(0).items().get(1).orders())
                .extracting(Order::user)
                .containsExactly(users.get(0), users.get(1));
    }

    @Test
    @Covers({"ORM-REL-27", "ORM-LDR-08"})
    void anUnnestedOneBehindAnOuterJoinIsOuter() {
        List<User> users = all(select(USER)
                .options(joinedLoad(USER.orders).joinedLoad(ORDER.items).innerJoin(InnerJoin.UNNESTED))
                .orderBy(USER.id));
        assertThat(from())
                .isEqualTo("user_account LEFT OUTER JOIN \"order\" AS order_1" + OF_USER + " LEFT OUTER JOIN"
                        + " (order_item AS order_item_1 JOIN item AS item_1 ON item_1.id = order_item_1.item_id)"
                        + " ON order_1.id = order_item_1.order_id");
        assertThat(orders(users)).containsExactly(List.of(1, 2), List.of(3), List.of());
    }

    @Test
    @Covers("ORM-REL-27")
    void inFrontOfALimitTheyStandAroundIt() {
        assertThat(all(select(USER)
                        .options(joinedLoad(USER.addresses).innerJoin())
                        .orderBy(USER.id)
                        .limit(3)))
                .as("of three, those with addresses")
                .extracting(User::name)
                .containsExactly("spongebob", "sandy");
        assertThat(from())
                .startsWith("(SELECT user_account.id AS id, ")
                .endsWith(") AS anon_1 JOIN address AS address_1 ON anon_1.id = address_1.user_id");
        assertThat(orders(all(select(USER)
                        .options(joinedLoad(USER.orders).joinedLoad(ORDER.items).innerJoin())
                        .orderBy(USER.id.desc())
                        .limit(2))))
                .containsExactly(List.of(), List.of(3));
        assertThat(from())
                .endsWith(") AS anon_1 LEFT OUTER JOIN (\"order\" AS order_1 JOIN " + ITEMS
                        + ") ON anon_1.id = order_1.user_id");
        assertThat(all(select(ADDRESS)
                        .options(joinedLoad(ADDRESS.user).innerJoin())
                        .orderBy(ADDRESS.id)
                        .limit(2)))
                .hasSize(2);
        assertThat(ranOnce()).contains(" FROM address JOIN user_account AS user_account_1 ON ");
    }

    private void hire() {
        Firm firm = new Firm("f");
        Coder coder = new Coder("c", "java");
        Machine unused = new Machine("m", coder);
        firm.people().addAll(List.of(coder, new Person("p")));
        session.add(firm);
        session.commit();
    }

    @Test
    @Covers("ORM-REL-27")
    void whereClassesHaveSeveralTablesTheirJoinsStayTogether() {
        hire();
        String coders = "(person AS person_1 JOIN coder AS coder_1 ON person_1.id = coder_1.person_id)";
        assertThat(all(select(MACHINE).options(joinedLoad(MACHINE.coder).innerJoin()))
                        .get(0)
                        .coder()
                        .language())
                .isEqualTo("java");
        assertThat(from()).isEqualTo("machine JOIN " + coders + " ON coder_1.person_id = machine.coder_person_id");
        assertThat(all(select(CODER)
                        .options(joinedLoad(CODER.machines)
                                .joinedLoad(MACHINE.coder)
                                .innerJoin())))
                .hasSize(1);
        assertThat(from())
                .isEqualTo(
                        "person JOIN coder ON person.id = coder.person_id LEFT OUTER JOIN (machine AS machine_1 JOIN "
                                + coders + " ON coder_1.person_id = machine_1.coder_person_id) ON coder.person_id ="
                                + " machine_1.coder_person_id");
        assertThat(all(select(withPolymorphic(PERSON, CODER))
                        .options(joinedLoad(CODER.machines).innerJoin())))
                .as("of other classes are objects that have no machines at all")
                .hasSize(2);
        assertThat(from())
                .endsWith(" LEFT OUTER JOIN machine AS machine_1 ON coder.person_id =" + " machine_1.coder_person_id");
    }

    @Test
    @Covers("ORM-REL-27")
    void aMappingSaysSoAndAStatementOtherwise() {
        Harbour home = new Harbour("h");
        Ship ship = new Ship("s", home);
        session.addAll(List.of(home, new Harbour("empty")));
        session.commit();
        int id = ship.id();
        assertThat(all(select(SHIP)).get(0).harbour().name()).isEqualTo("h");
        assertThat(from()).isEqualTo("ship JOIN harbour AS harbour_1 ON harbour_1.id = ship.harbour_id");
        assertThat(all(select(SHIP).options(joinedLoad(SHIP.harbour)))).hasSize(1);
        assertThat(from()).contains("ship JOIN harbour AS ");
        assertThat(all(select(SHIP).options(joinedLoad(SHIP.harbour).innerJoin(InnerJoin.NEVER))))
                .hasSize(1);
        assertThat(from()).contains("ship LEFT OUTER JOIN harbour AS ");
        assertThat(all(select(HARBOUR)
                        .options(joinedLoad(HARBOUR.ships).joinedLoad(SHIP.harbour))
                        .orderBy(HARBOUR.id)))
                .hasSize(2);
        assertThat(from())
                .isEqualTo("harbour LEFT OUTER JOIN (ship AS ship_1 JOIN harbour AS harbour_1 ON harbour_1.id ="
                        + " ship_1.harbour_id) ON harbour.id = ship_1.harbour_id");
        startAnew();
        assertThat(session.getOne(Ship.class, id).name()).isEqualTo("s");
        assertThat(from()).startsWith("ship JOIN harbour AS harbour_1 ON ");
    }

    @Test
    @Covers("ORM-REL-27")
    void onlyAJoinIsInnerAndOfOneKind() {
        assertThatThrownBy(() -> selectinLoad(USER.addresses).innerJoin())
                .hasMessageContaining("innerJoin(...) is about a relationship loaded by a join")
                .hasMessageEndingWith("[O147]");
        assertThatThrownBy(() -> Load.of(USER).joinedLoad().innerJoin()).hasMessageEndingWith("[O147]");
        assertThatThrownBy(() -> all(select(USER)
                        .options(
                                joinedLoad(USER.addresses).innerJoin(),
                                joinedLoad(USER.addresses).innerJoin(InnerJoin.NEVER))))
                .hasMessageContaining("NESTED and NEVER inner ones")
                .hasMessageEndingWith("[O053]");
        assertThat(all(select(USER)
                        .options(
                                joinedLoad(USER.addresses),
                                joinedLoad(USER.addresses).innerJoin())))
                .as("one leaves it unsaid")
                .hasSize(2);
    }
}
