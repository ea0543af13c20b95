package dev.athanor.orm;

import static dev.athanor.orm.shop.Item_.ITEM;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.TwoPhase;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.query.BoundTo;
import dev.athanor.orm.shop.Item;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.zoo.Animal;
import dev.athanor.orm.zoo.Cat;
import dev.athanor.orm.zoo.Dog;
import dev.athanor.orm.zoo.Puppy;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that use several engines: the one of the database, and one in memory. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class SeveralEnginesContract extends OrmContract {

    private final Engine second = Engine.create("sqlite::memory:");
    private SqlRecorder there;

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Item.class, Seat.class);
    }

    @BeforeEach
    void createThere() {
        mappings().metadata().createAll(second);
        there = SqlRecorder.on(second);
    }

    @AfterEach
    void closeThere() {
        there.close();
        second.close();
    }

    private static long users(Engine engine) {
        return engine.transaction(
                c -> c.execute(select(count()).selectFrom(USER.table())).scalar(Long.class));
    }

    @Test
    @Covers({"ORM-SES-32", "ORM-SES-33"})
    void entitiesGoWhereTheyAreBound() {
        SessionFactory both =
                SessionFactory.builder(engine).bind(Item.class, second).build();
        try (Session own = both.open()) {
            own.addAll(List.of(new User("a"), new Item("pen")));
            own.commit();
            assertThat(there.log().stream().map(entry -> entry.sql()))
                    .containsExactly("BEGIN", "INSERT INTO item (title, version) VALUES (?, ?)", "COMMIT");
            assertThat(sql.sql()).singleElement().asString().contains("INSERT INTO user_account");
            assertThat(own.scalars(select(ITEM)).one().title()).isEqualTo("pen");
            own.execute(update(ITEM).set(ITEM.title, "ink"));
            assertThat(own.connection(Item.class)).isNotSameAs(own.connection(User.class));
            assertThat(own.connection(User.class)).isSameAs(own.connection());
            own.rollback();
            assertThat(own.getOne(Item.class, 1).title()).isEqualTo("pen");
        }
    }

    @Test
    @Covers("ORM-SES-32")
    void theOrderIsSaidThenClassThenTableThenTheGeneralOne() {
        SessionFactory none = SessionFactory.builder()
                .bind(Object.class, second)
                .bind(User.class, engine)
                .bind(items(), engine)
                .build();
        try (Session own = none.open()) {
            own.add(new Item("pen"));
            own.add(new User("a"));
            own.flush();
            assertThat(sql.sql()).as("the class goes before the superclass").hasSize(1);
            assertThat(there.sql()).as("a superclass goes before a table").hasSize(1);
            own.execute(insert(ITEM.table()).set(ITEM.title, "x").set(ITEM.version, 1));
            assertThat(sql.sql()).as("a table without entity").hasSize(2);
            assertThat(own.scalars(select(USER).options(new BoundTo(second))).all())
                    .as("what is said goes before all")
                    .isEmpty();
            assertThatThrownBy(() -> own.execute(text("SELECT 1")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("The session does not know where to run what is about []")
                    .hasMessageEndingWith("[O110]");
        }
        try (Session own =
                SessionFactory.builder().bind(Item.class, second).build().open()) {
            assertThatThrownBy(() -> own.get(User.class, 1))
                    .hasMessageContaining("User")
                    .hasMessageEndingWith("[O110]");
        }
    }

    @Test
    @Covers("ORM-SES-32")
    void theNearestSuperclassSaysWhereAClassIsKept() {
        try (Session own = SessionFactory.builder(engine)
                .bind(Animal.class, engine)
                .bind(Dog.class, second)
                .build()
                .open()) {
            assertThat(own.connection(Puppy.class)).isSameAs(own.connection(Dog.class));
            assertThat(own.connection(Cat.class)).isSameAs(own.connection(Animal.class));
            assertThat(own.connection(Cat.class)).isNotSameAs(own.connection(Dog.class));
        }
    }

    private static Table items() {
        return ITEM.table();
    }

    @Test
    @Covers("ORM-SES-32")
    void aRouterSendsReadsAndWritesToTheirEngines() {
        List<String> asked = new ArrayList<>();
        SessionFactory split = SessionFactory.builder(engine)
                .router(route -> {
                    asked.add((route.writes() ? "write " : "read ") + route.tables());
                    return route.writes() ? null : second;
                })
                .build();
        try (Session own = split.open()) {
            own.add(new User("a"));
            own.flush();
            assertThat(own.scalars(select(USER)).all())
                    .as("the other engine has no row")
                    .isEmpty();
            own.execute(update(USER).set(USER.fullname, "A"));
            assertThat(asked).containsExactly("write [user_account]", "read [user_account]", "write [user_account]");
            own.commit();
        }
        assertThat(users(engine)).isEqualTo(1);
        assertThat(users(second)).isZero();
    }

    @Test
    @Covers("ORM-SES-33")
    void anEngineAndItsConnectionAtOnceAreRefused() {
        try (Connection connection = engine.connect();
                Session own = SessionFactory.builder(engine)
                        .bind(Item.class, connection)
                        .build()
                        .open()) {
            own.scalars(select(USER)).all();
            assertThatThrownBy(() -> own.scalars(select(ITEM)))
                    .isInstanceOf(SessionException.class)
                    .hasMessageEndingWith("[O112]");
        }
    }

    @Test
    @Covers("ORM-SES-33")
    void savepointsAreSetOnEachConnectionThatIsUsed() {
        try (Session own =
                SessionFactory.builder(engine).bind(Item.class, second).build().open()) {
            own.add(new User("a"));
            own.flush();
            try (SessionTransaction attempt = own.beginNested()) {
                own.addAll(List.of(new User("b"), new Item("pen")));
                own.flush();
                attempt.rollback();
            }
            own.commit();
            assertThat(there.log().stream().map(entry -> entry.sql()))
                    .containsExactly(
                            "BEGIN",
                            "SAVEPOINT sa_savepoint_1",
                            "INSERT INTO item (title, version) VALUES (?, ?)",
                            "ROLLBACK TO SAVEPOINT sa_savepoint_1",
                            "COMMIT");
        }
        assertThat(users(engine)).isEqualTo(1);
    }

    @Test
    @Covers("ORM-SES-31")
    void optionsOfTheConnectionAreTakenOnce() {
        List<String> warnings = new ArrayList<>();
        listen(warnings);
        Connection connection = session.connection(ExecutionOptions.STANDARD.withFetchSize(7));
        assertThat(connection.options().fetchSize()).isEqualTo(7);
        assertThat(session.connection(ExecutionOptions.STANDARD.withFetchSize(9)))
                .isSameAs(connection);
        assertThat(connection.options().fetchSize()).isEqualTo(7);
        assertThat(warnings).singleElement().asString().startsWith("The execution options are ignored");
        session.commit();
        session.connection(Isolation.SERIALIZABLE);
        assertThat(session.connection().isolation()).isEqualTo(Isolation.SERIALIZABLE);
        assertThat(session.connection()).isNotSameAs(connection);
    }

    @Test
    @Covers("ORM-SES-33")
    void enginesOfTheSameKindHaveATransactionEachAndCommitInTurn() {
        if (kind() == DatabaseKind.SQLITE) {
            return; // its database is in memory, of one engine: the other tests are of two
        }
        List<String> heard = new ArrayList<>();
        try (Engine other = Engine.create(database().url())) {
            hear(engine, "first", heard);
            hear(other, "second", heard);
            SessionFactory both =
                    SessionFactory.builder(engine).bind(Item.class, other).build();
            both.run(own -> {
                own.add(new User("a"));
                own.flush();
                own.add(new Item("pen"));
                own.flush();
                assertThat(own.connection(Item.class)).isNotSameAs(own.connection(User.class));
                assertThat(own.connection(User.class)
                                .execute(select(ITEM.table()))
                                .all())
                        .as("the other transaction has not ended")
                        .isEmpty();
            });
            assertThat(heard).containsExactly("first committed", "second committed");
            assertThat(session.scalars(select(ITEM)).all()).hasSize(1);
            assertThat(users(engine)).isEqualTo(1);
            session.rollback();
        }
    }

    private boolean prepares() {
        return kind() != DatabaseKind.SQLITE;
    }

    @Test
    void allConnectionsArePreparedBeforeOneIsCommitted() {
        if (!prepares()) {
            try (Session own =
                    SessionFactory.builder(engine).twoPhase(true).build().open()) {
                assertThatThrownBy(() -> own.scalars(select(USER)))
                        .isInstanceOf(EngineException.class)
                        .hasMessageEndingWith("[E080]");
            }
            return;
        }
        List<String> heard = new ArrayList<>();
        try (Engine other = Engine.create(database().url())) {
            hear(engine, "first", heard);
            hear(other, "second", heard);
            SessionFactory both = SessionFactory.builder(engine)
                    .bind(Item.class, other)
                    .twoPhase(true)
                    .build();
            both.run(own -> own.addAll(List.of(new User("a"), new Item("pen"))));
            assertThat(heard.subList(0, 2)).allMatch(line -> line.endsWith("prepared"));
            assertThat(heard.subList(2, 4)).allMatch(line -> line.endsWith("committed"));
            assertThat(users(engine)).isEqualTo(1);
            assertThat(session.scalars(select(ITEM)).all()).hasSize(1);
            session.rollback();
        }
    }

    private static void hear(Engine engine, String name, List<String> heard) {
        engine.addListener(new EngineListener() {
            @Override
            public void prepared(Connection connection, String transaction) {
                heard.add(name + " prepared");
            }

            @Override
            public void committed(Connection connection) {
                heard.add(name + " committed");
            }
        });
    }

    @Test
    void ifOneCannotBePreparedAllAreRolledBack() {
        if (!prepares()) {
            return; // see above
        }
        try (Engine other = Engine.create(database().url())) {
            other.addListener(new EngineListener() {
                @Override
                public void prepared(Connection connection, String transaction) {
                    throw new IllegalStateException("not today");
                }
            });
            SessionFactory both = SessionFactory.builder(engine)
                    .bind(Item.class, other)
                    .twoPhase(true)
                    .build();
            User user = new User("a");
            assertThatThrownBy(() -> both.run(own -> own.addAll(List.of(user, new Item("pen")))))
                    .hasMessage("not today");
            assertThat(users(engine)).isZero();
            try (Connection connection = engine.connect()) {
                assertThat(TwoPhase.of(connection).inDoubt()).isEmpty();
            }
        }
    }
}
