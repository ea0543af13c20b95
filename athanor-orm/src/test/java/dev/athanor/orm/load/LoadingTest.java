package dev.athanor.orm.load;

import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.defer;
import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.loadOnly;
import static dev.athanor.orm.Load.populateExisting;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.raiseOnSql;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.query.LoadStep;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Sql;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.SQLITE)
@SuppressWarnings("NullAway") // a missing row fails the test by itself
class LoadingTest {

    private Engine engine;
    private LoadingSession session;
    private SqlRecorder log;

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.dataSource());
        ShopData.fill(engine);
        log = SqlRecorder.on(engine);
        session = new LoadingSession(engine);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private static EntityState state(Object entity) {
        return EntityState.of((Instrumented) entity);
    }

    @Test
    void theSameRowIsTheSameObject() {
        User sandy = session.all(select(USER).where(USER.name.eq("sandy"))).get(0);

        assertThat(session.get(User.class, 2)).isSameAs(sandy);
        assertThat(session.all(select(ADDRESS).where(ADDRESS.id.eq(2))).get(0).user())
                .isSameAs(sandy);
    }

    @Test
    void entitiesAndColumnsComeTogetherInARow() {
        List<Row2<User, Long>> rows = EntityQuery.execute(
                        session,
                        select(USER, count(ADDRESS.id))
                                .outerJoin(USER.addresses)
                                .groupBy(USER.id, USER.name, USER.fullname)
                                .orderBy(USER.id))
                .all();

        assertThat(rows).extracting(row -> row.require(USER).name()).containsExactly("spongebob", "sandy", "patrick");
        assertThat(rows).extracting(Row2::v2).containsExactly(1L, 2L, 0L);
        assertThat(rows.get(0).names()).containsExactly("User", "count_1");
    }

    @Test
    void anOuterJoinWithoutAPartnerGivesNull() {
        List<Row2<User, Address>> rows = EntityQuery.execute(
                        session, select(USER, ADDRESS).outerJoin(USER.addresses).where(USER.name.eq("patrick")))
                .all();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).v1()).extracting(User::name).isEqualTo("patrick");
        assertThat(rows.get(0).v2()).isNull();
    }

    @Test
    void statementsWithoutEntitiesGoStraightToTheConnection() {
        assertThat(EntityQuery.execute(session, select(count(USER.id))).scalar())
                .isEqualTo(3L);
        assertThat(session.autoflushes()).isEqualTo(1);
    }

    @Test
    void touchingCollectionsTakesOneStatementForEachAndSelectinOneForAll() {
        for (User user : session.all(select(USER).orderBy(USER.id))) {
            assertThat(user.addresses()).isNotNull();
        }
        assertThat(log.sql()).hasSize(1 + 3);

        try (LoadingSession other = new LoadingSession(engine)) {
            log.clear();
            for (User user :
                    other.all(select(USER).options(selectinLoad(USER.addresses)).orderBy(USER.id))) {
                assertThat(user.addresses()).isNotNull();
            }
        }
        assertThat(log.sql()).hasSize(2);
        assertThat(log.statements().get(1).parameters()).containsExactly(1, 2, 3);

        try (LoadingSession other = new LoadingSession(engine)) {
            log.clear();
            for (User user : other.all(select(USER).options(joinedLoad(USER.addresses)))) {
                assertThat(user.addresses()).isNotNull();
            }
        }
        assertThat(log.sql()).hasSize(1);
    }

    @Test
    void aReferenceToAnObjectThatIsThereTakesNoStatement() {
        User sandy = session.get(User.class, 2);
        log.clear();

        assertThat(sandy).isNotNull();
        assertThat(sandy.addresses()).hasSize(2);
        assertThat(log.sql())
                .containsExactly("SELECT address.id, address.email_address, address.user_id FROM address WHERE ? ="
                        + " address.user_id ORDER BY address.id");
        log.clear();
        assertThat(sandy.addresses().get(0).user()).isSameAs(sandy);
        assertThat(log.sql()).isEmpty();
    }

    @Test
    void aReferenceThatIsNullTakesNoStatement() {
        Order order = session.get(Order.class, 4);
        log.clear();

        assertThat(order).isNotNull();
        assertThat(order.user()).isNull();
        assertThat(log.sql()).isEmpty();
    }

    @Test
    void selectinTakesPagesOfFiveHundred() {
        ShopData.addUsers(engine, 1000, 1000 + 1101);
        log.clear();

        List<User> users =
                session.all(select(USER).options(selectinLoad(USER.addresses)).where(USER.id.ge(1000)));

        assertThat(log.sql()).hasSize(1 + 3);
        assertThat(users).hasSize(1102).allMatch(user -> user.addresses().size() == 1);
        assertThat(log.sql()).hasSize(1 + 3);
    }

    @Test
    void whatIsBehindSeveralPagesIsLoadedOnce() {
        ShopData.addUsers(engine, 1000, 1000 + 699);
        log.clear();

        List<User> unused = session.all(select(USER)
                .options(selectinLoad(USER.addresses).selectinLoad(ADDRESS.user).selectinLoad(USER.orders))
                .where(USER.id.ge(1000)));

        assertThat(log.sql()).hasSize(1 + 2 + 2 + 2);
    }

    @Test
    void selectinOfReferencesAsksForEachKeyOnceInOrder() {
        List<Order> unused =
                session.all(select(ORDER).options(selectinLoad(ORDER.user)).orderBy(ORDER.id.desc()));

        assertThat(log.sql().get(1))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                        + " user_account.id IN (?, ?)");
        assertThat(log.statements().get(1).parameters()).containsExactly(1, 2);
    }

    @Test
    void aSubqueryRepeatsTheStatement() {
        List<User> unused = session.all(select(USER)
                .options(subqueryLoad(USER.addresses))
                .where(USER.name.eq("sandy"))
                .orderBy(USER.id));

        assertThat(log.sql().get(1))
                .isEqualTo("SELECT anon_1.id, address.id AS id_1, address.email_address, address.user_id FROM (SELECT"
                        + " user_account.id AS id FROM user_account WHERE user_account.name = ?) AS anon_1 JOIN address"
                        + " ON anon_1.id = address.user_id ORDER BY address.id");
        assertThat(log.statements().get(1).parameters()).containsExactly("sandy");
    }

    @Test
    void immediateLoadsRunAtOnceOneForEach() {
        List<User> users = session.all(select(USER).options(immediateLoad(USER.addresses)));

        assertThat(log.sql()).hasSize(1 + 3);
        log.clear();
        assertThat(users).allMatch(user -> user.addresses().size() < 3);
        assertThat(log.sql()).isEmpty();
    }

    @Test
    void raiseLoadRefuses() {
        User user = session.all(select(USER).options(raiseLoad(USER.addresses))).get(0);

        assertThatThrownBy(user::addresses)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("User.addresses of User#1 is not loaded, and raiseLoad forbids to load it now")
                .hasMessageEndingWith("[O051]");
        assertThat(user.orders()).hasSize(2);
    }

    @Test
    void raiseOnSqlLetsPassWhatIsThere() {
        List<Address> addresses =
                session.all(select(ADDRESS).options(raiseOnSql(ADDRESS.user)).orderBy(ADDRESS.id));
        assertThatThrownBy(addresses.get(0)::user).hasMessageEndingWith("[O051]");

        User sandy = session.get(User.class, 2);

        assertThat(addresses.get(1).user()).isSameAs(sandy);
    }

    @Test
    void noloadIsEmpty() {
        User user = session.all(select(USER)
                        .options(LoaderOption.of(new LoadStep.Relationship(USER.addresses, LoadStyle.NOLOAD, null))))
                .get(0);
        log.clear();

        assertThat(user.addresses()).isEmpty();
        assertThat(log.sql()).isEmpty();
    }

    @Test
    void joinedCollectionsMustBeMadeUnique() {
        assertThatThrownBy(() -> EntityQuery.execute(session, select(USER).options(joinedLoad(USER.addresses)))
                        .all())
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("unique()")
                .hasMessageEndingWith("[O050]");
        assertThat(EntityQuery.execute(session, select(ADDRESS).options(joinedLoad(ADDRESS.user)))
                        .all())
                .hasSize(3);
    }

    @Test
    void containsEagerFillsWhatTheJoinFound() {
        User sandy = session.all(select(USER)
                        .join(USER.addresses)
                        .options(containsEager(USER.addresses))
                        .where(ADDRESS.emailAddress.eq("sandy@b.org")))
                .get(0);
        log.clear();

        assertThat(sandy.addresses()).hasSize(1);
        assertThat(log.sql()).isEmpty();
    }

    @Test
    void columnsLeftOutComeWhenTheyAreRead() {
        User user = session.all(select(USER).options(loadOnly(USER.name)).where(USER.id.eq(1)))
                .get(0);
        log.clear();

        assertThat(user.name()).isEqualTo("spongebob");
        assertThat(log.sql()).isEmpty();
        assertThat(user.fullname()).isEqualTo("Spongebob Squarepants");
        assertThat(log.sql())
                .containsExactly("SELECT user_account.fullname FROM user_account WHERE user_account.id = ?");
    }

    @Test
    void eachColumnLeftOutComesAlone() {
        User user = session.all(
                        select(USER).options(defer(USER.name, USER.fullname)).where(USER.id.eq(1)))
                .get(0);
        log.clear();

        assertThat(user.name()).isEqualTo("spongebob");
        assertThat(log.sql()).containsExactly("SELECT user_account.name FROM user_account WHERE user_account.id = ?");
    }

    @Test
    void allThatIsExpiredComesInOneStatement() {
        User user = session.all(select(USER).where(USER.id.eq(1))).get(0);
        state(user).expireAll();
        log.clear();

        assertThat(user.name()).isEqualTo("spongebob");
        assertThat(user.fullname()).isEqualTo("Spongebob Squarepants");
        assertThat(log.sql())
                .containsExactly("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account"
                        + " WHERE user_account.id = ?");
    }

    @Test
    void anExpiredObjectWhoseRowIsGoneSaysSo() {
        User user = session.all(select(USER).where(USER.id.eq(3))).get(0);
        state(user).expireAll();
        session.execute(Sql.delete(USER.table()).where(USER.id.eq(3)));

        assertThatThrownBy(user::name)
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageContaining("User#3 has no row any more")
                .hasMessageEndingWith("[O054]");
    }

    @Test
    void rowsLeaveChangesAloneUnlessTheyAreToBeOverwritten() {
        User user = session.all(select(USER).where(USER.id.eq(1))).get(0);
        user.name("changed");

        assertThat(session.all(select(USER).where(USER.id.eq(1))).get(0).name()).isEqualTo("changed");
        assertThat(session.all(select(USER).options(populateExisting()).where(USER.id.eq(1)))
                        .get(0))
                .isSameAs(user);
        assertThat(user.name()).isEqualTo("spongebob");
        assertThat(state(user).isModified()).isFalse();
    }

    @Test
    void objectsKeepWhatWasSaidOfTheirWay() {
        User sandy = session.all(select(USER)
                        .options(lazyLoad(USER.orders).selectinLoad(ORDER.items))
                        .where(USER.id.eq(1)))
                .get(0);
        log.clear();

        assertThat(sandy.orders()).hasSize(2);
        assertThat(log.sql()).hasSize(2);
        assertThat(log.sql().get(1)).contains("order_item JOIN item");
        assertThat(sandy.orders().get(0).items()).hasSize(2);
        assertThat(log.sql()).hasSize(2);
    }

    @Test
    void aDeepWayIsWorkedOffInALoop() {
        ShopData.addNodesBelow(engine, 4, 60);
        LoaderOption<Node> way = selectinLoad(NODE.children);
        for (int depth = 1; depth < 50; depth++) {
            way = way.selectinLoad(NODE.children);
        }

        List<Node> found = session.all(select(NODE).options(way).where(NODE.id.eq(4)));

        assertThat(found).hasSize(1);
        assertThat(log.sql()).hasSizeGreaterThan(50);
    }

    @Test
    void everyStyleHasAStrategy() {
        for (LoadStyle style : LoadStyle.values()) {
            if (style != LoadStyle.AS_MAPPED) {
                assertThat(LoaderStrategies.of(style)).isNotNull();
            }
        }
    }
}
