package dev.athanor.orm.load;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.defaultLoad;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.raiseOnSql;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.metamodel.Filtered;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Address_;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options and joins that ask something of the objects a relationship leads to. Subclasses name the database. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class FilteredLoadContract extends ShopContract {

    private static final String LAZY = "SELECT address.id, address.email_address, address.user_id FROM address"
            + " WHERE ? = address.user_id AND address.email_address LIKE ? ORDER BY address.id";

    private static Filtered<User, Address> addresses(String pattern) {
        return USER.addresses.and(ADDRESS.emailAddress.like(pattern));
    }

    private static Select<Row1<User>> users(LoaderOption<?> option) {
        return select(USER).options(option).orderBy(USER.id);
    }

    private void have(List<User> users, int... addresses) {
        List<Integer> sizes =
                users.stream().map(user -> user.addresses().size()).toList();
        assertThat(sizes).as("%s", sql.sql()).containsExactly(box(addresses));
    }

    private static Integer[] box(int... numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    @Test
    @Covers("ORM-LDR-24")
    void aJoinHasItInItsConditionAndFurtherStatementsInWhere() {
        have(all(users(joinedLoad(addresses("%b.org")))), 0, 1, 0);
        ran("SELECT user_account.id, user_account.name, user_account.fullname, address_1.id AS id_1,"
                + " address_1.email_address, address_1.user_id FROM user_account LEFT OUTER JOIN address AS address_1"
                + " ON user_account.id = address_1.user_id AND address_1.email_address LIKE ?"
                + " ORDER BY user_account.id, address_1.id");
        have(all(users(selectinLoad(addresses("%b.org")))), 0, 1, 0);
        ran(
                USERS,
                "SELECT address.user_id, address.id, address.email_address FROM address WHERE address.user_id IN"
                        + " (?, ?, ?) AND address.email_address LIKE ? ORDER BY address.id");
        have(all(users(subqueryLoad(addresses("%b.org")))), 0, 1, 0);
        ran(
                USERS,
                "SELECT anon_1.id, address.id AS id_1, address.email_address, address.user_id FROM (SELECT"
                        + " user_account.id AS id FROM user_account) AS anon_1 JOIN address ON anon_1.id ="
                        + " address.user_id WHERE address.email_address LIKE ? ORDER BY address.id");
        have(all(users(immediateLoad(addresses("%b.org")))), 0, 1, 0);
        ran(USERS, LAZY, LAZY, LAZY);
        have(all(users(lazyLoad(addresses("%b.org")))), 0, 1, 0);
        ran(USERS, LAZY, LAZY, LAZY);
        have(all(users(defaultLoad(addresses("%b.org")))), 0, 1, 0);
        ran(USERS, LAZY, LAZY, LAZY);
    }

    @Test
    @Covers("ORM-LDR-24")
    void aJoinThatTheStatementMakesItselfHasItTooThatFillsTheRelationship() {
        List<User> users = all(select(USER)
                .outerJoin(USER.addresses)
                .options(containsEager(addresses("%b.org")))
                .orderBy(USER.id));
        have(users, 0, 1, 0);
        ran("SELECT address.id, address.email_address, address.user_id, user_account.id AS id_1,"
                + " user_account.name, user_account.fullname FROM user_account LEFT OUTER JOIN address ON"
                + " user_account.id = address.user_id AND address.email_address LIKE ? ORDER BY user_account.id");
    }

    @Test
    @Covers({"ORM-LDR-24", "ORM-LDR-32"})
    void objectsKeepItWithTheValuesOfTheStatementThatLoadedThem() {
        List<User> first = all(users(selectinLoad(addresses("%a.org"))));
        long shapes = engine.cacheStatistics().misses();
        session.expire(first.get(1));
        assertThat(first.get(1).addresses()).extracting(Address::emailAddress).containsExactly("sandy@a.org");
        List<User> second = all(users(selectinLoad(addresses("%b.org"))));
        assertThat(engine.cacheStatistics().misses())
                .as("of the second, nothing is compiled but what loads later")
                .isLessThanOrEqualTo(shapes + 2);
        session.expire(second.get(1));
        sql.clear();
        assertThat(second.get(1).addresses()).extracting(Address::emailAddress).containsExactly("sandy@b.org");
        session.refresh(second.get(1), USER.addresses);
        assertThat(second.get(1).addresses()).extracting(Address::emailAddress).containsExactly("sandy@b.org");
    }

    @Test
    @Covers("ORM-LDR-24")
    void theSessionIsNotAskedForWhatHasToBeLookedAt() {
        LoaderOption<User> others = lazyLoad(ADDRESS.user.and(USER.name.ne("sandy")));
        Address address = one(select(ADDRESS).options(others).where(ADDRESS.id.eq(2)));
        User sandy = session.getOne(User.class, 2);
        sql.clear();
        assertThat(address.user()).isNull();
        ran("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                + " user_account.id = ? AND user_account.name != ?");
        Address refusing = one(select(ADDRESS)
                .options(raiseOnSql(ADDRESS.user.and(USER.name.ne("sandy"))))
                .where(ADDRESS.id.eq(2)));
        assertThat(session.getOne(User.class, 2)).isNotSameAs(sandy);
        assertThatThrownBy(refusing::user).hasMessageEndingWith("[O051]");
    }

    @Test
    @Covers("ORM-LDR-24")
    void aWayAsksAtEachStepAlsoBehindATableBetween() {
        for (LoaderOption<Item> items : List.of(
                selectinLoad(USER.orders.and(ORDER.total.gt(5))).selectinLoad(ORDER.items.and(ITEM.title.eq("jelly"))),
                joinedLoad(USER.orders.and(ORDER.total.gt(5))).joinedLoad(ORDER.items.and(ITEM.title.eq("jelly"))),
                subqueryLoad(USER.orders.and(ORDER.total.gt(5))).subqueryLoad(ORDER.items.and(ITEM.title.eq("jelly"))),
                lazyLoad(USER.orders.and(ORDER.total.gt(5))).lazyLoad(ORDER.items.and(ITEM.title.eq("jelly"))))) {
            List<User> users = all(users(items));
            assertThat(users.stream().flatMap(user -> user.orders().stream()).map(Order::total))
                    .containsExactly(7, 9);
            assertThat(users.stream()
                            .flatMap(user -> user.orders().stream())
                            .flatMap(order -> order.items().stream())
                            .map(Item::title))
                    .containsExactly("jelly");
        }
    }

    @Test
    @Covers("ORM-QRY-11")
    void joinsHaveItInTheirConditionAndAliasesAreTargetsLikeOthers() {
        assertThat(session.scalars(select(USER.name).join(addresses("%b.org"))).all())
                .containsExactly("sandy");
        ran("SELECT user_account.name FROM user_account JOIN address ON user_account.id = address.user_id AND"
                + " address.email_address LIKE ?");
        Address_ other = ADDRESS.as("other");
        assertThat(session.scalars(select(USER.name)
                                .outerJoin(USER.addresses.ofType(other).and(other.emailAddress.like("%b.org")))
                                .where(other.id.isNull())
                                .orderBy(USER.id))
                        .all())
                .containsExactly("spongebob", "patrick");
        ran("SELECT user_account.name FROM user_account LEFT OUTER JOIN address AS other ON user_account.id ="
                + " other.user_id AND other.email_address LIKE ? WHERE other.id IS NULL ORDER BY user_account.id");
        assertThat(session.scalars(select(ORDER.id).join(ORDER.items.and(ITEM.title.eq("sponge"))))
                        .all())
                .containsExactly(1);
        assertThat(session.scalars(select(USER.name).where(addresses("%b.org").any()))
                        .all())
                .containsExactly("sandy");
        assertThatThrownBy(() -> USER.addresses.and(ADDRESS.id.gt(1)).ofType(other))
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("[O141]");
    }

    @Test
    @Covers("ORM-LDR-22")
    void optionsOfOneRelationshipAskTheSameOrOneAsksNothing() {
        Filtered<User, Address> some = addresses("%b.org");
        have(
                all(select(USER)
                        .options(
                                selectinLoad(some),
                                selectinLoad(USER.addresses),
                                defaultLoad(some).lazyLoad(ADDRESS.user))
                        .orderBy(USER.id)),
                0,
                1,
                0);
        assertThat(sql.sql()).hasSize(2);
        assertThatThrownBy(() -> all(select(USER).options(selectinLoad(some), selectinLoad(addresses("%a.org")))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("ask two things of the objects of User.addresses")
                .hasMessageEndingWith("[O053]");
        assertThatThrownBy(() -> all(select(USER).options(selectinLoad(some), joinedLoad(USER.addresses))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("load User.addresses as SELECTIN and as JOINED")
                .hasMessageEndingWith("[O053]");
    }
}
