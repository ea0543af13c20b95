package dev.athanor.orm.load;

import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.metamodel.RelationshipPath;
import dev.athanor.orm.query.LoadStep;
import dev.athanor.orm.query.LoadStyle;
import dev.athanor.orm.query.LoaderOption;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every strategy that loads holds to: the same objects, whichever way they come. Subclasses name the database. */
@SuppressWarnings("NullAway") // a missing row fails the test by itself
abstract class LoaderContract {

    private Engine engine;
    private SqlRecorder log;

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.dataSource());
        ShopData.fill(engine);
        log = SqlRecorder.on(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** All styles but those that load nothing, or take what the statement joins itself. */
    static Stream<LoadStyle> styles() {
        List<LoadStyle> others = List.of(
                LoadStyle.RAISE,
                LoadStyle.RAISE_ON_SQL,
                LoadStyle.NOLOAD,
                LoadStyle.CONTAINS_EAGER,
                LoadStyle.AS_MAPPED);
        return Arrays.stream(LoadStyle.values()).filter(style -> !others.contains(style));
    }

    private static <T> LoaderOption<T> option(RelationshipPath<?, T> path, LoadStyle style) {
        return LoaderOption.of(new LoadStep.Relationship(path, style, null));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aCollectionHoldsTheRowsThatReferToItsOwnerInOrder(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            List<User> users = session.all(
                    select(USER).options(option(USER.addresses, style)).orderBy(USER.id));

            assertThat(users).extracting(User::name).containsExactly("spongebob", "sandy", "patrick");
            assertThat(users.get(0).addresses())
                    .extracting(Address::emailAddress)
                    .containsExactly("s@a.org");
            assertThat(users.get(1).addresses())
                    .extracting(Address::emailAddress)
                    .containsExactly("sandy@a.org", "sandy@b.org");
            assertThat(users.get(2).addresses()).isEmpty();
            assertThat(users.get(1).addresses()).allMatch(address -> address.user() == users.get(1));
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aReferenceIsTheOneObjectOfItsRowOrNull(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            List<Order> orders =
                    session.all(select(ORDER).options(option(ORDER.user, style)).orderBy(ORDER.id));

            assertThat(orders).extracting(Order::total).containsExactly(5, 7, 9, 1);
            assertThat(orders.get(0).user()).isNotNull().isSameAs(orders.get(1).user());
            assertThat(orders.get(2).user()).extracting(User::name).isEqualTo("sandy");
            assertThat(orders.get(3).user()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aCollectionOverATableBetweenHoldsTheSameObjectsForAllOwners(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            List<Order> orders = session.all(
                    select(ORDER).options(option(ORDER.items, style)).orderBy(ORDER.id));

            assertThat(orders.get(0).items()).extracting(Item::title).containsExactly("sponge", "jelly");
            assertThat(orders.get(1).items()).isEmpty();
            assertThat(orders.get(2).items())
                    .containsExactly(orders.get(0).items().get(1));
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aWayGoesOnInTheStyleOfEachStep(LoadStyle style) {
        for (LoadStyle second : styles().toList()) {
            try (LoadingSession session = new LoadingSession(engine)) {
                List<User> users = session.all(select(USER)
                        .options(then(option(USER.orders, style), second))
                        .orderBy(USER.id));

                assertThat(users.stream()
                                .map(user -> user.orders().stream()
                                        .map(order -> order.items().size())
                                        .toList()))
                        .containsExactly(List.of(2, 0), List.of(1), List.of());
            }
        }
    }

    private static LoaderOption<Item> then(LoaderOption<Order> way, LoadStyle style) {
        return switch (style) {
            case SELECTIN -> way.selectinLoad(ORDER.items);
            case JOINED -> way.joinedLoad(ORDER.items);
            case SUBQUERY -> way.subqueryLoad(ORDER.items);
            case IMMEDIATE -> way.immediateLoad(ORDER.items);
            default -> way.lazyLoad(ORDER.items);
        };
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aTreeIsLoadedAsDeepAsIsSaid(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            Node root = session.all(
                            select(NODE).options(option(NODE.children, style)).where(NODE.parentId.isNull()))
                    .get(0);

            assertThat(root.children()).extracting(Node::name).containsExactly("left", "right");
            assertThat(root.children().get(0).children()).extracting(Node::name).containsExactly("leaf");
            assertThat(root.children().get(1).parent()).isSameAs(root);
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aLimitCountsObjectsNotRows(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            List<User> users = session.all(select(USER)
                    .options(option(USER.addresses, style), option(USER.orders, style))
                    .orderBy(USER.id.desc())
                    .limit(2));

            assertThat(users).extracting(User::name).containsExactly("patrick", "sandy");
            assertThat(users.get(1).addresses()).hasSize(2);
            assertThat(users.get(1).orders()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void objectsThatAreThereAreFilledInWhatTheyLack(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            User sandy = session.get(User.class, 2);
            assertThat(sandy).isNotNull();
            sandy.name("changed");

            List<User> users = session.all(
                    select(USER).options(option(USER.addresses, style)).orderBy(USER.id));
            log.clear();

            assertThat(users.get(1)).isSameAs(sandy);
            assertThat(sandy.name()).isEqualTo("changed");
            assertThat(sandy.addresses()).hasSize(2);
            assertThat(log.sql()).hasSize(style == LoadStyle.SELECT ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void secondRunsTakeTheirStatementsFromTheCache(LoadStyle style) {
        long compiled = 0;
        for (int run = 0; run < 2; run++) {
            compiled = engine.cacheStatistics().misses();
            try (LoadingSession session = new LoadingSession(engine)) {
                for (Address address : session.all(select(ADDRESS).options(option(ADDRESS.user, style)))) {
                    assertThat(address.user()).isNotNull();
                }
            }
        }
        assertThat(engine.cacheStatistics().misses()).isEqualTo(compiled);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void itemsKnowTheirOrders(LoadStyle style) {
        try (LoadingSession session = new LoadingSession(engine)) {
            List<Item> items =
                    session.all(select(ITEM).options(option(ITEM.orders, style)).orderBy(ITEM.id));

            assertThat(items.get(1).orders()).extracting(Order::total).containsExactly(5, 9);
        }
    }
}
