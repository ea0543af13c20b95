package dev.athanor.orm.watch;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.athanor.engine.Engine;
import dev.athanor.orm.Mappings;
import dev.athanor.orm.Session;
import dev.athanor.orm.shop.User;
import dev.athanor.testing.NoNPlusOne;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The extension of JUnit: what it says of tests that are run as a user's are. */
class NoNPlusOneTest {

    /** A user's tests; they are run by the tests below alone. */
    @NoNPlusOne
    @OnDatabase(DatabaseKind.SQLITE)
    static class Users {

        private int read;

        @BeforeEach
        void fill(Engine engine) {
            Mappings.of(User.class).metadata().createAll(engine);
            try (Session session = new Session(engine)) {
                for (int i = 0; i < 50; i++) {
                    session.add(new User("user " + i).withAddress(i + "@a.org"));
                }
                session.commit();
            }
        }

        @Test
        void trap(Engine engine) {
            try (Session session = new Session(engine)) {
                for (User user : session.scalars(select(USER)).all()) {
                    read += user.addresses().size();
                }
            }
            assertThat(read).isEqualTo(50);
        }

        @Test
        void cured(Engine engine) {
            try (Session session = new Session(engine)) {
                for (User user : session.scalars(select(USER).options(selectinLoad(USER.addresses)))
                        .all()) {
                    read += user.addresses().size();
                }
            }
            assertThat(read).isEqualTo(50);
        }

        @Test
        @NoNPlusOne(threshold = 51)
        void patient(Engine engine) {
            trap(engine);
        }

        @Test
        @NoNPlusOne(except = "User.addresses")
        void lenient(Engine engine) {
            trap(engine);
        }

        @Test
        @NoNPlusOne(except = "User.orders")
        void lenientElsewhere(Engine engine) {
            trap(engine);
        }
    }

    private static Optional<String> failure(String method) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(Users.class, method, Engine.class.getName()))
                                .build(),
                        summary);
        TestExecutionSummary ran = summary.getSummary();
        assertThat(ran.getTestsFoundCount()).isEqualTo(1);
        return ran.getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .findFirst();
    }

    @Test
    void saysWhatWasReadWhereAndWhatToAdd() {
        assertThat(failure("trap").orElseThrow())
                .matches("what one query found was loaded object by object \\[O160]:\n\n"
                        + "User\\.addresses was loaded by 50 statements, one for each object of a query:"
                        + " 1 \\+ 50 statements\n"
                        + "  read at NoNPlusOneTest\\$Users\\.trap\\(NoNPlusOneTest\\.java:\\d+\\)\n"
                        + "  query run at NoNPlusOneTest\\$Users\\.trap\\(NoNPlusOneTest\\.java:\\d+\\)\n"
                        + "  cure: add \\.options\\(selectinLoad\\(USER\\.addresses\\)\\) to the query");
        assertThat(failure("lenientElsewhere")).isPresent();
    }

    @Test
    void passesWhatIsCuredOrAllowed() {
        assertThat(failure("cured")).isEmpty();
        assertThat(failure("patient")).isEmpty();
        assertThat(failure("lenient")).isEmpty();
    }
}
