package dev.athanor.orm.querying;

import static dev.athanor.orm.Entities.withParent;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node_;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions on what entities are related to. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class RelatedContract extends ShopContract {

    private static final String USERS =
            "SELECT user_account.id, user_account.name, user_account.fullname" + " FROM user_account";

    private List<String> names(Select<Row1<User>> statement) {
        return session.scalars(statement.orderBy(USER.id)).all().stream()
                .map(User::name)
                .toList();
    }

    @Test
    @Covers("ORM-QRY-14")
    void thereIsARelatedObject() {
        assertThat(names(select(USER).where(USER.addresses.any(ADDRESS.emailAddress.eq("s@a.org")))))
                .containsExactly("spongebob");
        assertThat(ranOnce())
                .isEqualTo(USERS + " WHERE EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id AND"
                        + " address.email_address = ?) ORDER BY user_account.id");
        assertThat(session.scalars(select(ADDRESS.id)
                                .where(ADDRESS.user.has(USER.name.eq("sandy")))
                                .orderBy(ADDRESS.id))
                        .all())
                .containsExactly(2, 3);
        assertThat(ranOnce())
                .contains("WHERE EXISTS (SELECT 1 FROM user_account WHERE user_account.id = address.user_id AND"
                        + " user_account.name = ?)");
        assertThat(names(select(USER).where(USER.addresses.any().not()))).containsExactly("patrick");
        assertThat(ranOnce())
                .contains("WHERE NOT (EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id))");
        assertThat(session.scalars(select(ITEM.title).where(ITEM.orders.any(ORDER.total.eq(9))))
                        .all())
                .containsExactly("jelly");
        assertThatThrownBy(() -> USER.addresses.ofType(ADDRESS).has())
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("ask for one of them with any(...) [O171]");
        assertThatThrownBy(() -> ADDRESS.user.ofType(USER).any())
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("ask for it with has(...) [O171]");
    }

    @Test
    @Covers("ORM-QRY-14")
    void whatIsRelatedToItselfHasAnAlias() {
        assertThat(session.scalars(select(NODE.name).where(NODE.children.any(NODE.name.eq("leaf"))))
                        .all())
                .containsExactly("left");
        assertThat(ranOnce())
                .isEqualTo("SELECT node.name FROM node WHERE EXISTS (SELECT 1 FROM node AS node_1 WHERE node.id ="
                        + " node_1.parent_id AND node_1.name = ?)");
        assertThat(session.scalars(select(NODE.name).where(NODE.parent.has(NODE.parent.has(NODE.name.eq("root")))))
                        .all())
                .containsExactly("leaf");
        Node_ child = NODE.as("child");
        assertThat(session.scalars(select(NODE.name)
                                .where(NODE.children.ofType(child).any(child.name.eq("right"))))
                        .all())
                .containsExactly("root");
    }

    @Test
    @Covers("ORM-QRY-15")
    void aCollectionContainsAnObject() {
        Address address = session.getOne(Address.class, 3);
        Item jelly = session.getOne(Item.class, 2);
        sql.clear();
        assertThat(names(select(USER).where(USER.addresses.contains(address)))).containsExactly("sandy");
        assertThat(ranOnce()).isEqualTo(USERS + " WHERE user_account.id = ? ORDER BY user_account.id");
        assertThat(session.scalars(select(ORDER.id)
                                .where(ORDER.items.contains(jelly))
                                .orderBy(ORDER.id))
                        .all())
                .containsExactly(1, 3);
        assertThat(ranOnce()).contains("FROM order_item AS order_item_1 WHERE \"order\".id = order_item_1.order_id");
        assertThat(session.scalars(select(ORDER.id)
                                .where(ORDER.items.contains(jelly).not())
                                .orderBy(ORDER.id))
                        .all())
                .containsExactly(2, 4);
        assertThat(ranOnce()).contains("WHERE NOT (EXISTS (SELECT 1 FROM order_item AS order_item_1 WHERE");
    }

    @Test
    @Covers("ORM-QRY-16")
    void aReferenceIsAnObjectAnotherOneOrNone() {
        User sandy = session.getOne(User.class, 2);
        sql.clear();
        assertThat(orders(ORDER.user.eq(sandy))).containsExactly(3);
        assertThat(ranOnce()).contains("WHERE ? = \"order\".user_id");
        assertThat(orders(ORDER.user.ne(sandy))).containsExactly(1, 2, 4);
        assertThat(ranOnce()).contains(" OR \"order\".user_id IS NULL");
        assertThat(orders(ORDER.user.eq(null))).containsExactly(4);
        assertThat(ranOnce()).contains("WHERE \"order\".user_id IS NULL");
        assertThat(orders(ORDER.user.ne(null))).containsExactly(1, 2, 3);
        assertThat(ranOnce()).contains("IS NOT NULL");
        assertThat(names(select(USER).where(USER.orders.isEmpty()))).containsExactly("patrick");
        assertThat(ranOnce()).contains("WHERE NOT (EXISTS (SELECT 1 FROM \"order\"");
    }

    private List<Integer> orders(dev.athanor.sql.ast.Condition condition) {
        return session.scalars(select(ORDER.id).where(condition).orderBy(ORDER.id))
                .all();
    }

    @Test
    @Covers("ORM-QRY-16")
    void theKeyIsReadWhenTheStatementIsRun() {
        User fresh = new User("fresh");
        Select<Row1<Integer>> hers = select(ADDRESS.id).where(ADDRESS.user.eq(fresh));
        assertThatThrownBy(() -> session.scalars(hers).all())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("along Address.user: its id is not known yet")
                .hasMessageEndingWith("[O130]");
        session.add(fresh.id(100));
        fresh.addresses().add(new Address("f@a.org").id(200));
        assertThat(session.scalars(hers).all())
                .as("written before the statement is run, and known by then")
                .containsExactly(200);
    }

    @Test
    @Covers("ORM-QRY-17")
    void objectsAreAskedForByTheirParent() {
        User sandy = session.getOne(User.class, 2);
        Order first = session.getOne(Order.class, 1);
        sql.clear();
        assertThat(session.scalars(select(ADDRESS)
                                .where(withParent(sandy, USER.addresses))
                                .orderBy(ADDRESS.id))
                        .all())
                .isEqualTo(sandy.addresses());
        List<String> all = ran();
        assertThat(all.get(0)).as("as when it is loaded").isEqualTo(all.get(1));
        assertThat(session.scalars(select(ITEM)
                                .where(withParent(first, ORDER.items))
                                .orderBy(ITEM.id))
                        .all())
                .isEqualTo(first.items());
        all = ran();
        assertThat(all.get(0)).isEqualTo(all.get(1));
        assertThat(session.scalars(select(USER.name).where(withParent(first, ORDER.user)))
                        .all())
                .containsExactly("spongebob");
        assertThat(session.scalars(select(ADDRESS.id).where(withParent(sandy, USER.addresses), ADDRESS.id.gt(2)))
                        .all())
                .containsExactly(3);
        assertThatThrownBy(() -> session.scalars(select(ADDRESS).where(withParent(new User("x"), USER.addresses)))
                        .all())
                .hasMessageContaining("its id is not known yet")
                .hasMessageEndingWith("[O130]");
    }
}
