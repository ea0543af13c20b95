package dev.athanor.docs;

import static dev.athanor.docs.shop.Address_.ADDRESS;
import static dev.athanor.docs.shop.User_.USER;
import static dev.athanor.orm.Load.containsEager;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.raiseOnSql;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.testing.StatementBudget.assertStatements;
import static dev.athanor.testing.StatementBudget.exactly;
import static dev.athanor.testing.StatementBudget.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.shop.Address;
import dev.athanor.docs.shop.User;
import dev.athanor.engine.Engine;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.orm.Lookup;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.testing.NoNPlusOne;
import dev.athanor.testing.SqlRecorder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadingGuideTest {

    private final Engine engine = Engine.create("sqlite::memory:");

    @BeforeEach
    void fill() {
        Mappings.of(User.class, Address.class).metadata().createAll(engine);
        try (Session session = new Session(engine)) {
            for (String name : List.of("spongebob", "sandy", "patrick", "squidward")) {
                session.add(new User(name, null).withAddress(name + "@a.org").withAddress(name + "@b.org"));
            }
            session.commit();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void fallsIntoTheTrap() {
        SqlRecorder sql = SqlRecorder.on(engine);
        try (Session session = new Session(engine)) {
            // tag::trap[]
            int addresses = 0;
            for (User user : session.scalars(select(USER)).all()) { // SELECT … FROM user_account
                addresses += user.addresses().size(); // SELECT … FROM address WHERE ? = address.user_id, for each user
            }
            // end::trap[]
            assertThat(addresses).isEqualTo(8);
        }
        assertThat(sql).ran(1 + 4);
    }

    // tag::guard[]
    @Test
    @NoNPlusOne
    void countsTheAddressesOfAllUsers() {
        try (Session session = new Session(engine)) {
            List<User> users = session.scalars(select(USER).options(selectinLoad(USER.addresses)))
                    .all();
            assertThat(users).allMatch(user -> user.addresses().size() == 2);
        }
    }
    // end::guard[]

    @Test
    void isWatchedInProduction() {
        // tag::production[]
        LoadGuard guard = LoadGuard.logging();
        SessionFactory sessions =
                SessionFactory.builder(engine).loadGuard(guard).build();
        // end::production[]
        sessions.run(session -> session.scalars(select(USER))
                .all()
                .forEach(user -> assertThat(user.addresses()).hasSize(2)));
        // tag::counter[]
        assertThat(guard.statements()).isEqualTo(4);
        assertThat(guard.findings().get(0).cure()).isEqualTo("add .options(selectinLoad(USER.addresses)) to the query");
        // end::counter[]
    }

    @Test
    void keepsToABudget() {
        // tag::budget[]
        assertStatements(max(2), engine, () -> {
            try (Session session = new Session(engine)) {
                session.scalars(select(USER).options(selectinLoad(USER.addresses)))
                        .all()
                        .forEach(user -> assertThat(user.addresses()).hasSize(2));
            }
        });
        // end::budget[]
        assertThatThrownBy(() -> assertStatements(exactly(1), engine, () -> {
                    try (Session session = new Session(engine)) {
                        assertThat(session.getOne(User.class, 1).addresses()).hasSize(2);
                    }
                }))
                .hasMessageContaining("expected 1 statement but 2 ran:")
                .hasMessageContaining("at LoadingGuideTest.keepsToABudget(LoadingGuideTest.java:");
    }

    @Test
    void saysWithTheLookupWhatWillBeNeeded() {
        try (Session session = new Session(engine)) {
            // tag::lookup[]
            User user = session.getOne(User.class, Lookup.STANDARD.options(selectinLoad(USER.addresses)), 1);
            // end::lookup[]
            assertThat(user.addresses()).hasSize(2);
        }
    }

    @Test
    void repeatsTheQueryAsASubquery() {
        try (Session session = new Session(engine)) {
            // tag::subquery[]
            List<User> users = session.scalars(
                            select(USER).where(USER.name.like("s%")).options(subqueryLoad(USER.addresses)))
                    .all(); // SELECT … FROM (SELECT user_account.id … WHERE … LIKE ?) AS anon_1 JOIN address ON …
            // end::subquery[]
            assertThat(users).hasSize(3).allMatch(user -> user.addresses().size() == 2);
        }
    }

    @Test
    void joinsWhatAlwaysIsThere() {
        SqlRecorder sql = SqlRecorder.on(engine);
        try (Session session = new Session(engine)) {
            // tag::inner[]
            List<Address> addresses = session.scalars(
                            select(ADDRESS).options(joinedLoad(ADDRESS.user).innerJoin()))
                    .all(); // SELECT … FROM address JOIN user_account AS user_account_1 ON …
            // end::inner[]
            assertThat(addresses).hasSize(8);
        }
        assertThat(sql.sql()).singleElement().asString().contains(" FROM address JOIN user_account AS ");
    }

    @Test
    void takesTheRelatedObjectsFromAJoinOfTheStatement() {
        try (Session session = new Session(engine)) {
            // tag::contains[]
            List<User> users = session.scalars(select(USER)
                            .join(USER.addresses)
                            .where(ADDRESS.emailAddress.like("%@b.org"))
                            .options(containsEager(USER.addresses)))
                    .unique()
                    .all();
            assertThat(users).allMatch(user -> user.addresses().size() == 1); // what the join found, no more
            // end::contains[]
            assertThat(users).hasSize(4);
        }
    }

    @Test
    void refusesOnlyWhatNeedsAStatement() {
        try (Session session = new Session(engine)) {
            // tag::raise-on-sql[]
            List<User> users = session.scalars(select(USER)).all();
            Address address = session.scalars(
                            select(ADDRESS).options(raiseOnSql(ADDRESS.user)).limit(1))
                    .one();

            assertThat(users).contains(address.user()); // the session has its user: no statement is needed
            // end::raise-on-sql[]
        }
    }
}
