package dev.athanor.docs;

import static dev.athanor.docs.shop.Address_.ADDRESS;
import static dev.athanor.docs.shop.User_.USER;
import static dev.athanor.orm.Load.populateExisting;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.shop.Address;
import dev.athanor.docs.shop.User;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.orm.EntityListener;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionListener;
import dev.athanor.orm.Shards;
import dev.athanor.orm.StatementRun;
import dev.athanor.orm.query.OnShard;
import dev.athanor.orm.query.Synchronize;
import dev.athanor.testing.NoNPlusOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a missing row fails the test by itself
@NoNPlusOne
class ChangesGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Engine replica = Engine.create("sqlite::memory:");
    private final Session session = new Session(engine);

    @BeforeEach
    void fill() {
        for (Engine each : List.of(engine, replica)) {
            Mappings.of(User.class, Address.class).metadata().createAll(each);
        }
        session.add(new User("spongebob", "Spongebob Squarepants").withAddress("s@a.org"));
        session.add(new User("sandy", null));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
        replica.close();
    }

    @Test
    void rowsAreChangedAndObjectsWithThem() {
        // tag::update[]
        User sandy = session.getOne(User.class, 2);

        session.execute(update(USER).where(USER.name.eq("sandy")).set(USER.fullname, "Sandy Cheeks"));

        assertThat(sandy.fullname()).isEqualTo("Sandy Cheeks"); // without a SELECT
        // end::update[]

        // tag::fetch[]
        session.execute(delete(ADDRESS)
                .where(ADDRESS.emailAddress.like("%@a.org"))
                .options(Synchronize.FETCH)); // DELETE … RETURNING id
        // end::fetch[]
        assertThat(session.scalars(select(ADDRESS)).all()).isEmpty();
    }

    @Test
    void changedRowsComeBackAsObjects() {
        // tag::returning[]
        List<User> renamed = session.scalars(update(USER)
                        .where(USER.id.gt(1))
                        .set(USER.fullname, "?")
                        .returning(USER))
                .all();
        // end::returning[]
        assertThat(renamed).hasSize(1);
    }

    @Test
    void manyRowsAreInsertedAndUpdated() {
        // tag::rows[]
        List<User> made = session.scalars(
                        insert(USER).returning(USER), List.of(Map.of("name", "patrick"), Map.of("name", "squidward")))
                .all();

        session.execute(
                update(USER),
                List.of(Map.of("id", 3, "fullname", "Patrick Star"), Map.of("id", 4, "fullname", "S. Tentacles")));
        // end::rows[]
        assertThat(made.get(0).fullname()).isEqualTo("Patrick Star");
    }

    @Test
    void rowsThatMeetOthersChangeThem() {
        // tag::upsert[]
        User user = session.scalars(insert(USER)
                        .set(USER.id, 1)
                        .set(USER.name, "bob")
                        .onConflict(USER.id)
                        .doUpdate(USER.name)
                        .returning(USER)
                        .options(populateExisting()))
                .one();
        // end::upsert[]
        assertThat(user.name()).isEqualTo("bob");
    }

    @Test
    void listenersHearOfObjectsAndStatements() {
        List<String> audit = new ArrayList<>();
        // tag::listeners[]
        SessionFactory sessions = SessionFactory.builder(engine)
                .listener(User.class, new EntityListener<User>() {
                    @Override
                    public void beforeUpdate(User user, Connection connection) {
                        audit.add("update of " + user.name());
                    }
                })
                .listener(new SessionListener() {
                    @Override
                    public void executing(StatementRun<?> run) {
                        if (run.isRelationshipLoad()) {
                            audit.add("lazy load from " + run.lazyLoadedFrom());
                        }
                    }
                })
                .build();
        // end::listeners[]
        sessions.run(own -> own.getOne(User.class, 1).rename("bob"));
        assertThat(audit).containsExactly("update of bob");
    }

    @Test
    void severalEnginesServeOneSession() {
        // tag::engines[]
        SessionFactory sessions = SessionFactory.builder(engine)
                .bind(Address.class, replica) // by entity, superclass, interface or table
                .router(route -> route.writes() ? engine : null) // asked first; null leaves it to what is bound
                .build();
        // end::engines[]
        long addresses = sessions.transaction(
                own -> own.scalars(select(ADDRESS)).stream().count());
        assertThat(addresses).isZero();
    }

    @Test
    void rowsAreSpreadOverDatabases() {
        Engine europe = engine;
        Engine asia = replica;
        // tag::shards[]
        SessionFactory sessions = SessionFactory.builder()
                .shards(new Shards() {
                    @Override
                    public Map<?, Engine> engines() {
                        return Map.of("europe", europe, "asia", asia);
                    }

                    @Override
                    public Object ofNew(Object entity) {
                        return entity instanceof User user && user.name().startsWith("a") ? "asia" : "europe";
                    }
                })
                .build();
        sessions.run(own -> own.add(new User("aiko", null)));

        try (Session own = sessions.open()) {
            List<User> all = own.scalars(select(USER)).all(); // of both, one after the other
            User aiko = own.get(User.class, Lookup.STANDARD.token("asia"), 1); // and not the one of europe
            own.execute(update(USER).set(USER.fullname, "?").options(new OnShard("asia"))); // in one alone
            // end::shards[]
            assertThat(all).hasSize(3);
            assertThat(aiko.fullname()).isEqualTo("?");
        }
    }
}
