package dev.athanor.orm.watch;

import static dev.athanor.orm.Load.defer;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.lazyLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.selectinPolymorphic;
import static dev.athanor.orm.Load.undefer;
import static dev.athanor.orm.album.Band_.BAND;
import static dev.athanor.orm.depot.Manual_.MANUAL;
import static dev.athanor.orm.firm.Coder_.CODER;
import static dev.athanor.orm.firm.Firm_.FIRM;
import static dev.athanor.orm.firm.Person_.PERSON;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.Order_.ORDER;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.album.Band;
import dev.athanor.orm.album.Gig;
import dev.athanor.orm.album.Prize;
import dev.athanor.orm.depot.Manual;
import dev.athanor.orm.firm.Coder;
import dev.athanor.orm.firm.Firm;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.Order;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.shop.User_;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kinds of N+1, each found and cured by the code that the finding says. */
@OnDatabase(DatabaseKind.SQLITE)
@SuppressWarnings("NullAway") // what is saved is there
class GuardFindsTest extends GuardedStore {

    private static final ExecutionOptions STREAMED = ExecutionOptions.STANDARD.withFetchSize(1);

    @Test
    void collections() throws IOException {
        finds("User.addresses", 4, s -> {
            for (User user : s.scalars(select(USER)).all()) {
                assertThat(user.addresses()).hasSize(2);
            }
        });
        cures(s -> {
            for (User user : s.scalars(select(USER).options(selectinLoad(USER.addresses)))
                    .all()) {
                assertThat(user.addresses()).hasSize(2);
            }
        });
    }

    @Test
    void collectionsThatWaitUntilTheirMembersAreLookedAt() throws IOException {
        for (int i = 1; i <= 4; i++) {
            Band band = new Band("band " + i);
            band.gigs().add(new Gig("gig " + i));
            band.prizes().add(new Prize("prize " + i));
            session.add(band);
        }
        session.commit();
        finds("Band.gigs", 4, s -> s.scalars(select(BAND))
                .all()
                .forEach(band -> assertThat(band.gigs().size()).isEqualTo(1)));
        cures(s -> s.scalars(select(BAND).options(selectinLoad(BAND.gigs)))
                .all()
                .forEach(band -> assertThat(band.gigs().size()).isEqualTo(1)));
        finds("Band.prizes", 4, s -> s.scalars(select(BAND))
                .all()
                .forEach(band -> assertThat(band.prizes().isEmpty()).isFalse()));
        cures(s -> s.scalars(select(BAND).options(selectinLoad(BAND.prizes)))
                .all()
                .forEach(band -> assertThat(band.prizes().isEmpty()).isFalse()));
    }

    @Test
    void references() throws IOException {
        finds(
                "Address.user",
                4,
                s -> s.scalars(select(ADDRESS))
                        .all()
                        .forEach(address -> address.user().name()));
        cures(s -> s.scalars(select(ADDRESS).options(selectinLoad(ADDRESS.user)))
                .all()
                .forEach(address -> address.user().name()));
    }

    @Test
    void collectionsOverATableBetween() throws IOException {
        finds("Order.items", 12, s -> s.scalars(select(ORDER)).all().forEach(order -> touch(order.items())));
        cures(s -> s.scalars(select(ORDER).options(selectinLoad(ORDER.items)))
                .all()
                .forEach(order -> touch(order.items())));
    }

    @Test
    void whatIsBehindARelationshipThatIsLoadedAtOnce() throws IOException {
        finds(
                "Order.items",
                12,
                s -> s.scalars(select(USER).options(selectinLoad(USER.orders)))
                        .all()
                        .forEach(user -> user.orders().forEach(order -> touch(order.items()))));
        cures(s -> s.scalars(select(USER).options(selectinLoad(USER.orders).selectinLoad(ORDER.items)))
                .all()
                .forEach(user -> user.orders().forEach(order -> touch(order.items()))));
    }

    @Test
    void whatIsBehindAJoin() throws IOException {
        finds(
                "Order.items",
                12,
                s -> s.scalars(select(USER).options(joinedLoad(USER.orders)))
                        .unique()
                        .all()
                        .forEach(user -> user.orders().forEach(order -> touch(order.items()))));
        cures(s -> s.scalars(select(USER).options(joinedLoad(USER.orders).selectinLoad(ORDER.items)))
                .unique()
                .all()
                .forEach(user -> user.orders().forEach(order -> touch(order.items()))));
    }

    @Test
    void whatIsBehindACollectionOfOneObject() throws IOException {
        finds("Order.items", 3, s -> s.getOne(User.class, 1).orders().forEach(order -> touch(order.items())));
        cures(s -> s.getOne(
                        User.class,
                        Lookup.STANDARD.options(selectinLoad(USER.orders).selectinLoad(ORDER.items)),
                        1)
                .orders()
                .forEach(order -> touch(order.items())));
    }

    @Test
    void whatIsBehindCollectionsThatWereThemselvesReadOneByOne() throws IOException {
        List<RepeatedLoad> both = findings(
                LoadGuard.tracing(),
                s -> s.scalars(select(USER))
                        .all()
                        .forEach(user -> user.orders().forEach(order -> touch(order.items()))));
        assertThat(both).extracting(RepeatedLoad::name).containsExactly("Order.items", "User.orders");
        assertThat(both).extracting(RepeatedLoad::statements).containsExactly(12, 4);
        assertThat(both.get(0).cure())
                .isEqualTo("add .options(selectinLoad(USER.orders).selectinLoad(ORDER.items)) to the query");
        assertThat(findings(
                        LoadGuard.tracing(),
                        s -> s.scalars(select(USER)
                                        .options(selectinLoad(USER.orders).selectinLoad(ORDER.items)))
                                .all()
                                .forEach(user -> sum(user.orders()))))
                .isEmpty();
    }

    @Test
    void trees() throws IOException {
        Select<Row1<Node>> roots = select(NODE).where(NODE.parentId.isNull());
        finds(
                "Node.children",
                8,
                s -> s.scalars(roots.options(selectinLoad(NODE.children)))
                        .all()
                        .forEach(root -> root.children().forEach(child -> touch(child.children()))));
        cures(s -> s.scalars(roots.options(selectinLoad(NODE.children).selectinLoad(NODE.children)))
                .all()
                .forEach(root -> root.children().forEach(child -> touch(child.children()))));
    }

    @Test
    void treesBehindAJoinToThemselves() throws IOException {
        Select<Row1<Node>> roots = select(NODE).where(NODE.parentId.isNull());
        finds(
                "Node.children",
                8,
                s -> s.scalars(roots.options(joinedLoad(NODE.children)))
                        .unique()
                        .all()
                        .forEach(root -> root.children().forEach(child -> touch(child.children()))));
        cures(s -> s.scalars(roots.options(joinedLoad(NODE.children).selectinLoad(NODE.children)))
                .unique()
                .all()
                .forEach(root -> root.children().forEach(child -> touch(child.children()))));
    }

    @Test
    void treesOfWhichTheQueryFoundEveryNode() throws IOException {
        finds(
                "Node.children",
                12,
                s -> s.scalars(select(NODE).orderBy(NODE.id)).all().forEach(node -> touch(node.children())));
        cures(s -> s.scalars(select(NODE).options(selectinLoad(NODE.children)))
                .all()
                .forEach(node -> touch(node.children())));
    }

    @Test
    void relationshipsOfTheClassAbove() throws IOException {
        finds("Person.firm", 4, s -> s.scalars(select(CODER)).all().forEach(Coder::firm));
        cures(s ->
                s.scalars(select(CODER).options(selectinLoad(CODER.firm))).all().forEach(Coder::firm));
    }

    @Test
    void relationshipsOfAClassBelow() throws IOException {
        finds(
                "Coder.machines",
                4,
                s -> s.scalars(select(PERSON)).all().forEach(person -> touch(((Coder) person).machines())));
        cures(s -> s.scalars(select(PERSON).options(selectinLoad(CODER.machines)))
                .all()
                .forEach(person -> touch(((Coder) person).machines())));
    }

    @Test
    void relationshipsOfAClassBelowBehindAnother() throws IOException {
        finds(
                "Coder.machines",
                4,
                s -> s.scalars(select(FIRM).options(selectinLoad(FIRM.people)))
                        .all()
                        .forEach(GuardFindsTest::machines));
        cures(s -> s.scalars(select(FIRM)
                        .options(selectinLoad(FIRM.people.ofType(CODER)).selectinLoad(CODER.machines)))
                .all()
                .forEach(GuardFindsTest::machines));
    }

    private static void machines(Firm firm) {
        firm.people().forEach(person -> assertThat(((Coder) person).machines()).hasSize(1));
    }

    @Test
    void columnsOfAClassBelow() throws IOException {
        finds("Coder.language", 4, s -> s.scalars(select(PERSON)).all().forEach(person -> ((Coder) person).language()));
        cures(s -> s.scalars(select(PERSON).options(selectinPolymorphic(PERSON, CODER)))
                .all()
                .forEach(person -> ((Coder) person).language()));
    }

    @Test
    void columnsOfAClassBelowBehindAnother() throws IOException {
        finds(
                "Coder.language",
                4,
                s -> s.scalars(select(FIRM).options(selectinLoad(FIRM.people)))
                        .all()
                        .forEach(firm -> firm.people().forEach(person -> ((Coder) person).language())));
        cures(s -> s.scalars(select(FIRM).options(selectinLoad(FIRM.people).selectinPolymorphic(CODER)))
                .all()
                .forEach(firm -> firm.people().forEach(person -> ((Coder) person).language())));
    }

    @Test
    void columnsThatAreMappedToBeLeftOut() throws IOException {
        finds("Manual.notes", 4, s -> s.scalars(select(MANUAL)).all().forEach(Manual::notes));
        cures(s ->
                s.scalars(select(MANUAL).options(undefer(MANUAL.notes))).all().forEach(Manual::notes));
    }

    @Test
    void columnsThatAnOptionLeavesOut() throws IOException {
        finds(
                "Address.emailAddress",
                8,
                s -> s.scalars(select(ADDRESS).options(defer(ADDRESS.emailAddress)))
                        .all()
                        .forEach(Address::emailAddress));
        cures(s -> s.scalars(
                        select(ADDRESS).options(defer(ADDRESS.emailAddress)).options(undefer(ADDRESS.emailAddress)))
                .all()
                .forEach(Address::emailAddress));
    }

    @Test
    void columnsBehindARelationship() throws IOException {
        finds(
                "Order.total",
                12,
                s -> s.scalars(select(USER).options(selectinLoad(USER.orders).defer(ORDER.total)))
                        .all()
                        .forEach(user -> user.orders().forEach(Order::total)));
        cures(s -> s.scalars(select(USER)
                        .options(selectinLoad(USER.orders).defer(ORDER.total))
                        .options(selectinLoad(USER.orders).undefer(ORDER.total)))
                .all()
                .forEach(user -> user.orders().forEach(Order::total)));
    }

    @Test
    void objectsOfAStream() throws IOException {
        finds("User.addresses", 4, s -> {
            try (Stream<List<Row1<User>>> parts =
                    s.execute(select(USER), Map.of(), STREAMED).partitions()) {
                parts.forEach(part -> part.forEach(row -> touch(row.v1().addresses())));
            }
        });
        // one further SELECT for each part, and the part is as large as was asked for
        cures(s -> {
            try (Stream<List<Row1<User>>> parts = s.execute(
                            select(USER).options(selectinLoad(USER.addresses)), Map.of(), STREAMED)
                    .partitions()) {
                parts.forEach(part -> part.forEach(row -> touch(row.v1().addresses())));
            }
        });
    }

    @Test
    void whatADeletionLooksFor() throws IOException {
        finds("User.addresses", 4, s -> {
            s.deleteAll(
                    s.scalars(select(USER).options(selectinLoad(USER.orders))).all());
            s.rollback();
        });
        cures(s -> {
            s.deleteAll(
                    s.scalars(select(USER).options(selectinLoad(USER.orders)).options(selectinLoad(USER.addresses)))
                            .all());
            s.rollback();
        });
    }

    @Test
    void objectsReadFromAnAlias() throws IOException {
        User_ buyer = USER.as("buyer");
        finds("User.addresses", 4, s -> s.scalars(select(buyer)).all().forEach(user -> touch(user.addresses())));
        cures(s -> s.scalars(select(buyer).options(selectinLoad(buyer.addresses)))
                .all()
                .forEach(user -> touch(user.addresses())));
    }

    @Test
    void oneOfTheEntitiesOfARow() throws IOException {
        finds(
                "Order.items",
                12,
                s -> s.execute(select(USER, ORDER).join(USER.orders))
                        .all()
                        .forEach(row -> touch(row.v2().items())));
        cures(s -> s.execute(select(USER, ORDER).join(USER.orders).options(selectinLoad(ORDER.items)))
                .all()
                .forEach(row -> touch(row.v2().items())));
    }

    @Test
    void whatAnOptionLoadsLazily() throws IOException {
        finds(
                "User.orders",
                4,
                s -> s.scalars(select(USER).options(lazyLoad(USER.orders)))
                        .all()
                        .forEach(user -> touch(user.orders())));
        cures(s ->
                s.scalars(select(USER).options(selectinLoad(USER.orders))).all().forEach(user -> touch(user.orders())));
    }
}
