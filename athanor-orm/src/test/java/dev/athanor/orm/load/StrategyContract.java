package dev.athanor.orm.load;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.defaultLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.raiseOnSql;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.error.DetachedInstanceException;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Address_;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each strategy runs, and when. SQLite is held to every word. Subclasses name the database. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class StrategyContract extends ShopContract {

    private static final String USER_COLUMNS = "SELECT user_account.id, user_account.name, user_account.fullname";
    private static final String ADDRESSES = "SELECT address.id, address.email_address, address.user_id FROM address"
            + " WHERE ? = address.user_id ORDER BY address.id";
    private static final String JOINED = ", address_1.id AS id_1, address_1.email_address, address_1.user_id";
    private static final String JOIN =
            " FROM user_account LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id";

    /** Returns what {@code statement} finds in the session as it is. */
    private <E> List<E> found(Select<Row1<E>> statement) {
        return session.scalars(statement).unique().all();
    }

    private User sandy() {
        User sandy = session.getOne(User.class, 2);
        sql.clear();
        return sandy;
    }

    @Test
    @Covers("ORM-LDR-01")
    void firstUseSelectsOnceAndWritesPendingChangesBefore() {
        User sandy = sandy();
        sandy.fullname("Sandy");
        assertThat(Inspect.of(sandy).history(USER.addresses).added()).isEmpty();
        assertThat(sql.sql()).as("history writes nothing").noneMatch(text -> text.startsWith("UPDATE"));

        User spongebob = session.getOne(User.class, 1);
        spongebob.fullname("Bob");
        sql.clear();
        assertThat(spongebob.addresses()).hasSize(1);
        ran("UPDATE user_account SET fullname=? WHERE user_account.id = ?", ADDRESSES);
        assertThat(spongebob.addresses()).hasSize(1);
        ran();

        User pending = new User("pending");
        session.add(pending);
        assertThat(pending.addresses()).isEmpty();
        ran();
    }

    @Test
    @Covers("ORM-LDR-03")
    void objectsWithoutASessionCannotLoadAndNewOnesHaveNothingToLoad() {
        User sandy = sandy();
        session.expunge(sandy);
        assertThatThrownBy(sandy::addresses)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("User#2.addresses is not loaded, and the object is in no session")
                .hasMessageContaining("options(selectinLoad(...))");
        User fresh = new User("fresh");
        assertThat(fresh.addresses()).isEmpty();
        assertThat(new Order(1).user()).isNull();
        session.add(fresh);
        assertThat(fresh.orders()).isEmpty();
        ran();
    }

    @Test
    @Covers({"ORM-LDR-04", "ORM-LDR-34"})
    void aJoinIsToAnAliasOfItsOwnThatTheStatementCannotMean() {
        List<User> users = found(select(USER).options(joinedLoad(USER.addresses)).orderBy(USER.name));
        ran(USER_COLUMNS + JOINED + JOIN + " ORDER BY user_account.name, address_1.id");
        assertThat(users).extracting(user -> user.addresses().size()).containsExactly(0, 2, 1);
        ran();

        session.expungeAll();
        users = found(select(USER)
                .options(joinedLoad(USER.addresses))
                .where(ADDRESS.userId.eq(USER.id), ADDRESS.emailAddress.eq("sandy@b.org"))
                .orderBy(ADDRESS.emailAddress));
        assertThat(users).hasSize(1);
        assertThat(users.get(0).addresses())
                .as("the condition is about another row of addresses")
                .hasSize(2);
    }

    @Test
    @Covers("ORM-LDR-05")
    void rowsOfJoinedCollectionsMustBeMadeUnique() {
        assertThatThrownBy(() -> session.scalars(select(USER).options(joinedLoad(USER.addresses)))
                        .all())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("a collection is joined")
                .hasMessageContaining("call unique() on the result before it is read")
                .hasMessageEndingWith("[O050]");
        assertThat(session.scalars(select(ADDRESS).options(joinedLoad(ADDRESS.user)))
                        .all())
                .hasSize(3);
    }

    @Test
    @Covers("ORM-LDR-06")
    void aLimitIsOfObjectsWhereACollectionIsJoined() {
        Select<Row1<User>> limited = select(USER)
                .options(joinedLoad(USER.addresses))
                .orderBy(USER.id)
                .limit(1)
                .offset(1);
        assertThat(found(limited).get(0).addresses()).hasSize(2);
        ran("SELECT anon_1.id, anon_1.name, anon_1.fullname" + JOINED
                + " FROM (SELECT user_account.id AS id, user_account.name AS name, user_account.fullname AS fullname"
                + " FROM user_account ORDER BY user_account.id LIMIT ? OFFSET ?) AS anon_1"
                + " LEFT OUTER JOIN address AS address_1 ON anon_1.id = address_1.user_id"
                + " ORDER BY anon_1.id, address_1.id");
        session.expungeAll();
        Select<Row1<Address>> references = select(ADDRESS)
                .options(joinedLoad(ADDRESS.user))
                .orderBy(ADDRESS.id)
                .limit(2);
        assertThat(found(references)).hasSize(2);
        ran("SELECT address.id, address.email_address, address.user_id, user_account_1.id AS id_1,"
                + " user_account_1.name, user_account_1.fullname FROM address LEFT OUTER JOIN user_account AS"
                + " user_account_1 ON user_account_1.id = address.user_id ORDER BY address.id LIMIT ? OFFSET ?");
    }

    @Test
    @Covers("ORM-LDR-09")
    void aSelectOfKeysComesAfterTheRowsOrAfterEachPartOfAStream() {
        String ofThree = "SELECT address.user_id, address.id, address.email_address FROM address"
                + " WHERE address.user_id IN (?, ?, ?) ORDER BY address.id";
        Select<Row1<User>> statement =
                select(USER).options(selectinLoad(USER.addresses)).orderBy(USER.id);
        assertThat(found(statement)).extracting(user -> user.addresses().size()).containsExactly(1, 2, 0);
        ran(USER_COLUMNS + " FROM user_account ORDER BY user_account.id", ofThree);
        session.expungeAll();
        try (Stream<List<Row1<User>>> parts = session.execute(
                        statement, Map.of(), ExecutionOptions.STANDARD.withFetchSize(2))
                .partitions()) {
            assertThat(parts.map(part -> part.stream()
                            .map(row -> row.v1().addresses().size())
                            .toList()))
                    .containsExactly(List.of(1, 2), List.of(0));
        }
        ran(
                USER_COLUMNS + " FROM user_account ORDER BY user_account.id",
                ofThree.replace("?, ?, ?", "?, ?"),
                ofThree.replace("?, ?, ?", "?"));
    }

    @Test
    @Covers("ORM-LDR-10")
    void referencesAreSelectedByTheirDistinctKeys() {
        List<Order> orders = found(select(ORDER).options(selectinLoad(ORDER.user)).orderBy(ORDER.id));
        String users = USER_COLUMNS + " FROM user_account WHERE user_account.id IN (?, ?)";
        ran("SELECT \"order\".id, \"order\".user_id, \"order\".total FROM \"order\" ORDER BY \"order\".id", users);
        assertThat(orders.get(3).user()).isNull();
        assertThat(orders.get(0).user()).isSameAs(orders.get(1).user());
        ran();
        session.expungeAll();
        // the foreign key is needed, so it is loaded though it was not asked for
        orders = found(select(ORDER)
                .options(loadOnly(ORDER.total), selectinLoad(ORDER.user))
                .orderBy(ORDER.id));
        ran("SELECT \"order\".id, \"order\".total, \"order\".user_id FROM \"order\" ORDER BY \"order\".id", users);
        assertThat(orders.get(2).user().name()).isEqualTo("sandy");
        session.expungeAll();
        assertThat(found(select(ORDER).options(selectinLoad(ORDER.user)).where(ORDER.id.eq(4))))
                .hasSize(1);
        assertThat(sql.sql()).as("no key, no statement").hasSize(1);
    }

    @Test
    @Covers("ORM-LDR-15")
    void whatIsForbiddenToUseIsLoadedByWhatTheSessionDoesItself() {
        User sandy = found(select(USER).options(raiseLoad(USER.addresses)).where(USER.id.eq(2)))
                .get(0);
        assertThatThrownBy(sandy::addresses)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("User.addresses of User#2 is not loaded, and raiseLoad forbids to load it now")
                .hasMessageContaining("options(selectinLoad(User.addresses))")
                .hasMessageEndingWith("[O051]");
        assertThat(Inspect.of(sandy).history(USER.addresses).added()).isEmpty();
        sandy.name("changed");
        session.flush();
        session.delete(sandy);
        session.flush();
        assertThat(session.scalars(select(ADDRESS.id)).all()).containsExactly(1);
    }

    @Test
    @Covers("ORM-LDR-16")
    void aForbiddenStatementIsNoMatterWhereNoneIsNeeded() {
        List<Address> addresses =
                found(select(ADDRESS).options(raiseOnSql(ADDRESS.user)).orderBy(ADDRESS.id));
        assertThatThrownBy(addresses.get(0)::user)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("raiseOnSql forbids the SELECT for it")
                .hasMessageEndingWith("[O051]");
        User sandy = sandy();
        assertThat(addresses.get(1).user()).isSameAs(sandy);
        ran();
    }

    @Test
    @Covers("ORM-LDR-18")
    void aJoinOfTheStatementFillsWhatItFoundAndNoRefreshRepeatsIt() {
        User sandy = found(select(USER)
                        .join(USER.addresses)
                        .options(containsEager(USER.addresses))
                        .where(ADDRESS.emailAddress.eq("sandy@b.org")))
                .get(0);
        sql.clear();
        assertThat(sandy.addresses()).extracting(Address::id).containsExactly(3);
        ran();
        session.expire(sandy);
        assertThat(sandy.addresses()).extracting(Address::id).containsExactly(2, 3);

        session.expungeAll();
        Address_ other = ADDRESS.as("other");
        sandy = found(select(USER)
                        .join(USER.addresses.ofType(other))
                        .options(containsEager(USER.addresses, other))
                        .where(other.emailAddress.eq("sandy@a.org")))
                .get(0);
        sql.clear();
        assertThat(sandy.addresses()).extracting(Address::id).containsExactly(2);
        ran();
    }

    @Test
    @Covers("ORM-LDR-19")
    void aStepCanBeLeftAsItIsMappedToSayMoreOfWhatIsBehind() {
        User user = found(select(USER)
                        .options(defaultLoad(USER.orders).selectinLoad(ORDER.items))
                        .where(USER.id.eq(1)))
                .get(0);
        assertThat(sql.sql()).as("the mapping says on first use").hasSize(1);
        assertThat(user.orders()).hasSize(2);
        assertThat(sql.sql()).hasSize(3);
        assertThat(user.orders().get(0).items()).hasSize(2);
        assertThat(sql.sql()).hasSize(3);
    }

    @Test
    @Covers("ORM-LDR-21")
    void anOptionStartsFromAnEntityOfTheStatement() {
        assertThatThrownBy(() -> found(select(USER).options(joinedLoad(ORDER.items))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("starts from Order, which the statement does not select")
                .hasMessageEndingWith("[O052]");
        assertThatThrownBy(() -> found(select(USER.name).options(joinedLoad(USER.orders))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("it selects")
                .hasMessageEndingWith("[O052]");
        User user = found(select(USER).options(selectinLoad(USER.orders)).where(USER.id.eq(1)))
                .get(0);
        assertThat(user.addresses())
                .as("a later load has nothing to do with it")
                .hasSize(1);
    }

    @Test
    @Covers("ORM-LDR-30")
    void objectsThatAreThereAreFilledNotOverwritten() {
        User sandy = sandy();
        sandy.name("changed");
        Inspect.of(sandy).setLoaded(USER.fullname, "known");
        List<User> users = session.noAutoflush(
                same -> found(select(USER).options(joinedLoad(USER.addresses)).where(USER.id.eq(2))));
        sql.clear();
        assertThat(users).containsExactly(sandy);
        assertThat(sandy.name()).isEqualTo("changed");
        assertThat(sandy.fullname()).isEqualTo("known");
        assertThat(sandy.addresses()).hasSize(2);
        ran();
    }

    @Test
    @Covers("ORM-LDR-40")
    void aRefreshOfARelationshipLoadsItAtOnce() {
        User sandy = sandy();
        assertThat(sandy.addresses()).hasSize(2);
        session.execute(delete(ADDRESS.table()).where(ADDRESS.id.eq(3)));
        sql.clear();
        session.refresh(sandy, USER.addresses);
        assertThat(sql.sql()).hasSize(1);
        sql.clear();
        assertThat(sandy.addresses()).hasSize(1);
        ran();
    }
}
