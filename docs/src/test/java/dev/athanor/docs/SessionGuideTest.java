package dev.athanor.docs;

import static dev.athanor.docs.shop.Address_.ADDRESS;
import static dev.athanor.docs.shop.User_.USER;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.raiseLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.shop.Address;
import dev.athanor.docs.shop.User;
import dev.athanor.engine.Engine;
import dev.athanor.orm.Inspect;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.SessionTransaction;
import dev.athanor.sql.error.AthanorException;
import dev.athanor.testing.NoNPlusOne;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoNPlusOne
class SessionGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void fill() {
        // tag::tables[]
        Mappings.of(User.class, Address.class).metadata().createAll(engine);
        // end::tables[]
        try (Session session = new Session(engine)) {
            session.add(new User("spongebob", "Spongebob Squarepants").withAddress("s@a.org"));
            session.add(new User("sandy", null).withAddress("sandy@a.org").withAddress("sandy@b.org"));
            session.commit();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void bothSidesAreInStep() {
        // tag::both[]
        User user = new User("patrick", null).withAddress("p@a.org");
        Address address = user.addresses().get(0);

        assertThat(address.user()).isSameAs(user); // no session, no flush
        // end::both[]
    }

    @Test
    void aSessionHasOneObjectForARow() {
        // tag::identity[]
        try (Session session = new Session(engine)) {
            User one =
                    session.scalars(select(USER).where(USER.name.eq("sandy"))).one();
            User same = session.get(User.class, one.id()); // no statement: it is there

            assertThat(same).isSameAs(one);
        }
        // end::identity[]
    }

    @Test
    void onlyWhatChangedIsWritten() {
        // tag::change[]
        try (Session session = new Session(engine)) {
            User sandy =
                    session.scalars(select(USER).where(USER.name.eq("sandy"))).one();
            sandy.rename("sandra");
            sandy.addresses().remove(0); // a delete-orphan: its row goes, too
            session.commit(); // UPDATE user_account SET name=? …, DELETE FROM address …
        }
        // end::change[]

        try (Session session = new Session(engine)) {
            assertThat(session.scalar(select(count(ADDRESS.id)))).isEqualTo(2);
            assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all())
                    .containsExactly("spongebob", "sandra");
        }
    }

    @Test
    void aFactoryCommitsOrRollsBack() {
        // tag::factory[]
        SessionFactory sessions = SessionFactory.of(engine);
        String name = sessions.transaction(session -> {
            User user = session.getOne(User.class, 1);
            user.rename("bob");
            return user.name();
        });
        // end::factory[]

        assertThat(name).isEqualTo("bob");
    }

    @Test
    void aSavepointRestoresWhatChangedSince() {
        try (Session session = new Session(engine)) {
            // tag::nested[]
            User user = session.getOne(User.class, 1);
            try (SessionTransaction attempt = session.beginNested()) {
                user.rename("gone");
                session.flush();
                attempt.rollback();
            }
            assertThat(user.name()).isEqualTo("spongebob"); // read again from the database
            // end::nested[]
        }
    }

    @Test
    void inspectTellsWhatTheSessionKnows() {
        try (Session session = new Session(engine)) {
            // tag::inspect[]
            User user = session.getOne(User.class, 2);
            user.rename("sandra");

            Inspect<User> known = Inspect.of(user);
            assertThat(known.isModified()).isTrue();
            assertThat(known.unloaded()).containsExactly("addresses");
            // end::inspect[]
        }
    }

    @Test
    void relationshipsAreLoadedAsTheStatementSays() {
        try (Session session = new Session(engine)) {
            // tag::selectin[]
            List<User> users = session.scalars(
                            select(USER).options(selectinLoad(USER.addresses)).orderBy(USER.id))
                    .all(); // SELECT … FROM user_account; SELECT … FROM address WHERE address.user_id IN (…)
            // end::selectin[]
            // tag::joined[]
            List<User> joined = session.scalars(
                            select(USER).options(joinedLoad(USER.addresses)).orderBy(USER.id))
                    .unique() // the join repeats a user for each of its addresses
                    .all(); // SELECT … FROM user_account LEFT OUTER JOIN address AS address_1 ON …
            // end::joined[]

            assertThat(users).hasSize(2).isEqualTo(joined);
        }
    }

    @Test
    void aLoadThatWasNotMeantIsRefused() {
        try (Session session = new Session(engine)) {
            // tag::raise[]
            User user = session.scalars(select(USER).where(USER.id.eq(1)).options(raiseLoad(USER.addresses)))
                    .one();

            assertThatThrownBy(user::addresses).isInstanceOf(AthanorException.class);
            // end::raise[]
        }
    }

    @Test
    void aDetachedObjectLoadsNothing() {
        // tag::detached[]
        User user;
        try (Session session = new Session(engine)) {
            user = session.getOne(User.class, 1);
        }
        assertThat(user.name()).isEqualTo("spongebob"); // it was loaded
        assertThatThrownBy(user::addresses) // it was not
                .isInstanceOf(AthanorException.class)
                .hasMessageContaining("User#1.addresses is not loaded");
        // end::detached[]
    }
}
