package dev.athanor.orm.eager;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.Session;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.load.ShopData;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.querying.ShopContract;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of statements that load more with their objects: the same on every database. */
@SuppressWarnings({"CheckReturnValue", "NullAway"}) // what is saved is there
abstract class FurtherLoadContract extends ShopContract {

    private static final ExecutionOptions TWO = ExecutionOptions.STANDARD.withFetchSize(2);
    private static final String JOINED_ADDRESSES = ") AS anon_1 LEFT OUTER JOIN address AS address_1"
            + " ON anon_1.id = address_1.user_id ORDER BY address_1.id";

    @Test
    @Covers("ORM-LDR-07")
    void rowsThatAreComparedStandInASubquery() {
        Select<Row1<Address>> addresses = select(ADDRESS).options(joinedLoad(ADDRESS.user));
        assertThat(session.scalars(addresses.distinct().orderBy(ADDRESS.id)).all())
                .as("of a reference, too")
                .hasSize(3);
        assertThat(ranOnce())
                .isEqualTo("SELECT anon_1.id, anon_1.email_address, anon_1.user_id, user_account_1.id AS id_1,"
                        + " user_account_1.name, user_account_1.fullname FROM (SELECT DISTINCT address.id AS id,"
                        + " address.email_address AS email_address, address.user_id AS user_id FROM address ORDER BY"
                        + " address.id) AS anon_1 LEFT OUTER JOIN user_account AS user_account_1"
                        + " ON user_account_1.id = anon_1.user_id ORDER BY anon_1.id");
        Select<Row1<Address>> firsts = addresses.distinctOn(ADDRESS.userId).orderBy(ADDRESS.userId, ADDRESS.id);
        if (kind() == DatabaseKind.POSTGRESQL || kind() == DatabaseKind.H2) {
            assertThat(session.scalars(firsts).all()).hasSize(2);
            assertThat(ranOnce())
                    .contains(" FROM (SELECT DISTINCT ON (address.user_id) address.id AS id,")
                    .contains(") AS anon_1 LEFT OUTER JOIN user_account AS user_account_1 ON ");
        } else {
            assertThatThrownBy(() -> session.scalars(firsts)).isInstanceOf(CompileException.class);
        }
    }

    @Test
    @Covers("ORM-LDR-07")
    void groupsStandInASubquery() {
        List<User> users = session.scalars(select(USER)
                        .join(USER.orders)
                        .groupBy(USER.id, USER.name, USER.fullname)
                        .having(count(ORDER.id).gt(1L))
                        .options(joinedLoad(USER.addresses)))
                .unique()
                .all();
        assertThat(users).extracting(User::name).containsExactly("spongebob");
        assertThat(ranOnce())
                .startsWith("SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,")
                .contains(" FROM (SELECT user_account.id AS id, user_account.name AS name,")
                .contains(" GROUP BY user_account.id, user_account.name, user_account.fullname HAVING ")
                .endsWith(JOINED_ADDRESSES);
    }

    @Test
    @Covers("ORM-LDR-07")
    void aLockIsOfTheRowsInTheSubqueryAndOfThoseJoined() {
        Select<Row1<User>> first = select(USER).orderBy(USER.id).limit(1);
        Select<Row1<User>> locking =
                first.options(joinedLoad(USER.addresses).innerJoin()).withForUpdate();
        if (kind() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> session.scalars(locking)).hasMessageContaining("locks of rows");
            return;
        }
        assertThat(session.scalars(locking).unique().one().addresses()).hasSize(1);
        assertThat(ranOnce()).matches(".* FOR UPDATE\\) AS anon_1 JOIN .* FOR UPDATE");
        try (Session other = sessions.open()) {
            assertThat(other.scalars(select(USER.id).withForUpdate(forUpdate().skipLocked()))
                            .all())
                    .doesNotContain(1);
            assertThat(other.scalars(
                                    select(ADDRESS.id).withForUpdate(forUpdate().skipLocked()))
                            .all())
                    .doesNotContain(1);
        }
        if (kind() == DatabaseKind.POSTGRESQL) {
            locksOfSome(first.options(joinedLoad(USER.addresses)));
        }
    }

    private void locksOfSome(Select<Row1<User>> outer) {
        startAnew();
        session.scalars(outer.withForUpdate(forUpdate().of(USER.from())))
                .unique()
                .one();
        assertThat(ranOnce())
                .contains(" FOR UPDATE OF user_account) AS anon_1 LEFT OUTER JOIN ")
                .doesNotEndWith("FOR UPDATE");
        assertThatThrownBy(() -> session.scalars(outer.withForUpdate()))
                .as("rows that may not be there cannot be locked, and are not left unlocked in silence")
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("nullable side of an outer join");
    }

    @Test
    @Covers("ORM-LDR-11")
    void manyToManyIsAskedForByTheTableBetween() {
        List<Order> orders = session.scalars(
                        select(ORDER).options(selectinLoad(ORDER.items)).orderBy(ORDER.id))
                .all();
        assertThat(ran().get(1))
                .startsWith("SELECT order_item.order_id, item.id, item.title, item.version FROM order_item"
                        + " JOIN item ON item.id = order_item.item_id WHERE order_item.order_id ")
                .contains(kind() == DatabaseKind.POSTGRESQL ? " = ANY (" : " IN (?, ?, ?, ?)")
                .endsWith(" ORDER BY item.id");
        assertThat(orders).extracting(order -> order.items().size()).containsExactly(2, 0, 1, 0);
        List<Item> items = orders.get(0).items();
        assertThat(orders.get(2).items()).containsExactly(items.get(1));
        assertThat(ran()).isEmpty();
    }

    @Test
    @Covers("ORM-LDR-12")
    void keysAreAskedForInChunks() {
        ShopData.addUsers(engine, 4, 1102);
        boolean array = kind() == DatabaseKind.POSTGRESQL;
        assertThat(statements(same -> same)).as("500, and arrays of 10,000").isEqualTo(array ? 1 : 3);
        assertThat(statements(way -> way.chunkSize(400))).isEqualTo(3);
        assertThat(statements(way -> way.chunkSize(551))).isEqualTo(2);
        for (int none : List.of(0, -1)) {
            assertThatThrownBy(() -> selectinLoad(USER.addresses).chunkSize(none))
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("chunkSize(" + none + ") says for how many objects")
                    .hasMessageEndingWith("[O146]");
        }
        assertThatThrownBy(() -> joinedLoad(USER.addresses).chunkSize(5)).hasMessageEndingWith("[O146]");
        assertThatThrownBy(() -> session.scalars(select(USER)
                        .options(
                                selectinLoad(USER.addresses).chunkSize(5),
                                selectinLoad(USER.addresses).chunkSize(6))))
                .hasMessageContaining("by statements for 5 objects and for 6")
                .hasMessageEndingWith("[O053]");
    }

    /** {@return how many statements load the addresses of all users} */
    private int statements(UnaryOperator<LoaderOption<Address>> change) {
        startAnew();
        List<User> users = session.scalars(select(USER).options(change.apply(selectinLoad(USER.addresses))))
                .all();
        int ran = ran().size() - 1;
        assertThat(users).hasSize(1102);
        assertThat(users.stream().mapToInt(user -> user.addresses().size()).sum())
                .isEqualTo(1102);
        assertThat(ran()).isEmpty();
        return ran;
    }

    @Test
    @Covers("ORM-LDR-35")
    void aMemberComesOnceHoweverOftenItsRowDoes() {
        session.execute(insert(ADDRESS.table())
                .set(ADDRESS.id, 4)
                .set(ADDRESS.emailAddress, "s@b.org")
                .set(ADDRESS.userId, 1));
        session.commit();
        startAnew();
        assertThat(session.scalars(select(USER.id)
                                .outerJoin(USER.addresses)
                                .outerJoin(USER.orders)
                                .outerJoin(ORDER.items)
                                .where(USER.id.eq(1)))
                        .all())
                .as("each address with each order and item")
                .hasSize(6);
        sql.clear();
        User user = session.scalars(select(USER)
                        .options(
                                joinedLoad(USER.addresses),
                                joinedLoad(USER.orders).joinedLoad(ORDER.items))
                        .where(USER.id.eq(1)))
                .unique()
                .one();
        assertThat(user.addresses()).extracting(Address::id).containsExactly(1, 4);
        assertThat(user.orders()).extracting(Order::id).containsExactly(1, 2);
        assertThat(user.orders().get(0).items()).extracting(Item::id).containsExactly(1, 2);
        assertThat(user.orders().get(1).items()).isEmpty();
        assertThat(ran()).hasSize(1);
    }

    private <E> Result<Row1<E>> streamed(Select<Row1<E>> statement) {
        startAnew();
        return session.execute(statement, Map.of(), TWO);
    }

    @Test
    @Covers("ORM-LDR-36")
    void aStreamLoadsWhatTakesNotAllRows() {
        assertThatThrownBy(() -> streamed(select(USER).options(joinedLoad(USER.addresses))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("a collection is joined")
                .hasMessageEndingWith("[O057]");
        assertThatThrownBy(() -> streamed(select(USER).options(subqueryLoad(USER.addresses))))
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("User.addresses is loaded by subqueryLoad, which repeats the statement")
                .hasMessageEndingWith("[O057]");
        try (Stream<List<Row1<User>>> parts = streamed(
                        select(USER).options(selectinLoad(USER.addresses)).orderBy(USER.id))
                .partitions()) {
            assertThat(parts.map(part -> part.stream()
                            .map(row -> row.v1().addresses().size())
                            .toList()))
                    .containsExactly(List.of(1, 2), List.of(0));
        }
        assertThat(ran()).as("one for each part").hasSize(3);
        assertThat(streamed(select(ADDRESS).options(joinedLoad(ADDRESS.user)))
                        .scalars()
                        .all())
                .as("a reference multiplies nothing")
                .hasSize(3);
        assertThat(ran()).hasSize(1);
    }

    @Test
    @Covers("ORM-LDR-36")
    void aStreamIsNotMadeUnique() {
        Select<Row1<User>> users = select(USER).join(USER.addresses);
        assertThatThrownBy(() -> streamed(users).unique())
                .isInstanceOf(LoadException.class)
                .hasMessageStartingWith("unique() compares each row of a stream with all before it")
                .hasMessageEndingWith("[O056]");
        assertThatThrownBy(() -> streamed(users).scalars().unique()).hasMessageEndingWith("[O056]");
        assertThatThrownBy(() -> streamed(users).yieldPer(5).unique()).hasMessageEndingWith("[O056]");
        assertThatThrownBy(() -> streamed(users).unique(Row1::v1)).hasMessageEndingWith("[O056]");
        assertThat(streamed(users.distinct()).all()).hasSize(2);
    }
}
