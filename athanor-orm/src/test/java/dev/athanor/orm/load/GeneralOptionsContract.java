package dev.athanor.orm.load;

import static dev.athanor.orm.Load.defaultLoad;
import static dev.athanor.orm.Load.defer;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.loadOnlyRaise;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.Load;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options that go for many relationships or columns, or many levels. Subclasses name the database. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class GeneralOptionsContract extends ShopContract {

    private static final String CHILDREN =
            "SELECT node.parent_id, node.id, node.name FROM node WHERE node.parent_id" + " IN (%s) ORDER BY node.id";

    @Test
    @Covers("ORM-LDR-23")
    void whatIsSaidOfAllGoesForAllOfWhichNothingElseIsSaid() {
        User user =
                one(select(USER).options(selectinLoad(USER.orders), raiseLoad()).where(USER.id.eq(1)));
        assertThat(user.orders()).hasSize(2);
        assertThatThrownBy(user::addresses).hasMessageEndingWith("[O051]");
        Order order = user.orders().get(0);
        assertThatThrownBy(order::items).as("at every depth").hasMessageEndingWith("[O051]");
        assertThat(one(select(USER)
                                .options(defaultLoad(USER.addresses), raiseLoad(), Load.raiseOnSql())
                                .where(USER.id.eq(1)))
                        .addresses())
                .as("as it is mapped, for that is said")
                .hasSize(1);
        List<User> users = all(select(USER).options(selectinLoad()).orderBy(USER.id));
        assertThat(sql.sql()).as("users, addresses, orders, items").hasSize(4);
        assertThat(users.get(0).orders().get(0).items()).hasSize(2);
        assertThat(sql.sql()).hasSize(4);
        assertThat(all(select(USER).options(joinedLoad()).orderBy(USER.id))).hasSize(3);
        assertThat(sql.sql()).hasSize(1);
    }

    @Test
    @Covers("ORM-LDR-23")
    void whatIsSaidOfAllIsNotCarriedToWhatIsLoadedLater() {
        User user = one(select(USER).options(lazyLoad(USER.orders), raiseLoad()).where(USER.id.eq(1)));
        assertThat(user.orders().get(0).items()).hasSize(2);
        assertThatThrownBy(user::addresses).hasMessageEndingWith("[O051]");
    }

    @Test
    @Covers("ORM-LDR-23")
    void whatIsSaidOfAllOfOneEntityGoesForThatAlone() {
        User user = one(select(USER)
                .options(selectinLoad(USER.orders), Load.of(USER).raiseLoad())
                .where(USER.id.eq(1)));
        assertThatThrownBy(user::addresses).hasMessageEndingWith("[O051]");
        assertThat(user.orders().get(0).items()).hasSize(2);
        user = one(select(USER).options(selectinLoad(USER.orders).raiseLoad()).where(USER.id.eq(1)));
        assertThat(user.addresses()).hasSize(1);
        assertThatThrownBy(user.orders().get(0)::items).hasMessageEndingWith("[O051]");
        user = one(select(USER)
                .options(Load.of(USER).selectinLoad(), Load.of(USER).lazyLoad())
                .where(USER.id.eq(1)));
        assertThat(sql.sql()).as("the last one counts").hasSize(1);
        assertThat(user.addresses()).hasSize(1);
        assertThatThrownBy(() -> session.execute(select(USER, ORDER).options(raiseLoad())))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("goes with a statement that selects one entity")
                .hasMessageEndingWith("[O145]");
    }

    @Test
    @Covers("ORM-LDR-27")
    void columnsAreChosenAndTheKeyIsAlwaysThere() {
        User user = one(select(USER).options(loadOnly(USER.name)).where(USER.id.eq(1)));
        ran("SELECT user_account.id, user_account.name FROM user_account WHERE user_account.id = ?");
        assertThat(user.fullname()).isEqualTo("Spongebob Squarepants");
        ran("SELECT user_account.fullname FROM user_account WHERE user_account.id = ?");
        user = one(select(USER).options(loadOnlyRaise(USER.name)).where(USER.id.eq(1)));
        assertThat(user.id()).isEqualTo(1);
        assertThat(user.name()).isEqualTo("spongebob");
        assertThatThrownBy(user::fullname).hasMessageEndingWith("[O058]");
        user = one(select(USER).options(Load.of(USER).deferAll()).where(USER.id.eq(1)));
        ran("SELECT user_account.id FROM user_account WHERE user_account.id = ?");
        assertThat(user.name()).isEqualTo("spongebob");
        one(select(USER)
                .options(Load.of(USER).deferAll().undefer(USER.fullname))
                .where(USER.id.eq(1)));
        ran("SELECT user_account.id, user_account.fullname FROM user_account WHERE user_account.id = ?");
        one(select(USER).options(defer(USER.name), Load.of(USER).undeferAll()).where(USER.id.eq(1)));
        ran("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                + " user_account.id = ?");
        one(select(ADDRESS)
                .options(joinedLoad(ADDRESS.user).loadOnlyRaise(USER.fullname))
                .where(ADDRESS.id.eq(1)));
        ran("SELECT address.id, address.email_address, address.user_id, user_account_1.id AS id_1,"
                + " user_account_1.fullname FROM address LEFT OUTER JOIN user_account AS user_account_1 ON"
                + " user_account_1.id = address.user_id WHERE address.id = ?");
    }

    @Test
    @Covers("ORM-LDR-28")
    void aTreeIsLoadedLevelByLevel() {
        Node root = one(select(NODE)
                .where(NODE.parentId.isNull())
                .options(selectinLoad(NODE.children).recursive(1)));
        ran(
                "SELECT node.id, node.parent_id, node.name FROM node WHERE node.parent_id IS NULL",
                CHILDREN.formatted("?"),
                CHILDREN.formatted("?, ?"));
        assertThat(root.children().get(0).children()).hasSize(1);
        ran();
        assertThat(root.children().get(0).children().get(0).children()).isEmpty();
        assertThat(sql.sql()).as("one level more was not asked for").hasSize(1);
        session.rollback();
        ShopData.addNodesBelow(engine, 4, 60);
        root = one(select(NODE)
                .where(NODE.parentId.isNull())
                .options(selectinLoad(NODE.children).recursive()));
        assertThat(sql.sql()).hasSize(60);
        int depth = 0;
        for (Node at = root; !at.children().isEmpty(); at = at.children().get(0)) {
            depth++;
        }
        assertThat(depth).isEqualTo(58);
        assertThat(sql.sql()).as("all was there").hasSize(60);
    }

    @Test
    @Covers("ORM-LDR-28")
    void recursionIsForWhatLeadsBackAndIsLoadedByStatementsOfItsOwn() {
        Node root = one(select(NODE)
                .where(NODE.parentId.isNull())
                .options(immediateLoad(NODE.children).recursive(2)));
        assertThat(sql.sql())
                .as("four nodes are asked, and the root is selected")
                .hasSize(5);
        assertThat(root.children().get(0).children().get(0).children()).isEmpty();
        assertThat(sql.sql()).hasSize(5);
        assertThatThrownBy(
                        () -> all(select(USER).options(selectinLoad(USER.orders).recursive(2))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("User.orders leads from User to Order")
                .hasMessageEndingWith("[O144]");
        assertThatThrownBy(() -> joinedLoad(NODE.children).recursive(2)).hasMessageEndingWith("[O144]");
        assertThatThrownBy(() -> selectinLoad(NODE.children).recursive(0)).hasMessageEndingWith("[O144]");
    }

    @Test
    @Covers("ORM-LDR-32")
    void optionsGoWithObjectsToAllThatIsLoadedLater() {
        User user = one(select(USER)
                .options(
                        defaultLoad(USER.orders).selectinLoad(ORDER.items),
                        defer(USER.fullname),
                        lazyLoad(USER.addresses).loadOnly(ADDRESS.userId))
                .where(USER.id.eq(1)));
        assertThat(user.addresses()).hasSize(1);
        ran(
                "SELECT user_account.id, user_account.name FROM user_account WHERE user_account.id = ?",
                "SELECT address.id, address.user_id FROM address WHERE ? = address.user_id ORDER BY address.id");
        session.expire(user);
        assertThat(user.name()).isEqualTo("spongebob");
        ran("SELECT user_account.id, user_account.name FROM user_account WHERE user_account.id = ?");
        session.refresh(user);
        assertThat(user.orders().get(0).items()).hasSize(2);
        assertThat(sql.sql()).as("the object, its orders, their items").hasSize(3);
    }

    @Test
    @Covers("ORM-LDR-32")
    void anObjectThatIsMetOnSeveralWaysGoesByTheShortest() {
        List<Node> nodes = all(select(NODE)
                .options(
                        joinedLoad(NODE.children).raiseLoad(NODE.parent),
                        lazyLoad(NODE.parent).raiseLoad(NODE.children))
                .orderBy(NODE.id));
        Node left = nodes.get(1);
        assertThat(left.name()).isEqualTo("left");
        assertThat(left.parent().name())
                .as("met first as a child, whose parent is refused, and then as what is selected")
                .isEqualTo("root");
    }

    @Test
    @Covers("ORM-LDR-02")
    void aReferenceToAKeyIsTakenFromTheSession() {
        User sandy = session.getOne(User.class, 2);
        Address address = session.getOne(Address.class, 2);
        sql.clear();
        assertThat(address.user()).isSameAs(sandy);
        ran();
        session.expire(address);
        session.expire(sandy);
        assertThat(address.user()).isSameAs(sandy);
        assertThat(sql.sql())
                .as("the address's key, and what is known of the user is read anew")
                .hasSize(2);
        assertThat(sandy.name()).isEqualTo("sandy");
        assertThat(sql.sql()).hasSize(2);
    }
}
