package dev.athanor.orm.watch;

import static dev.athanor.orm.Load.immediateLoad;
import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.subqueryLoad;
import static dev.athanor.orm.shop.Address_.ADDRESS;
import static dev.athanor.orm.shop.Node_.NODE;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.watch.CallSite;
import dev.athanor.engine.watch.LoadGuard;
import dev.athanor.engine.watch.RepeatedLoad;
import dev.athanor.orm.Session;
import dev.athanor.orm.SessionFactory;
import dev.athanor.orm.shop.Node;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is no N+1, and what a guard costs and keeps. */
@OnDatabase(DatabaseKind.SQLITE)
class GuardLeavesAloneTest extends GuardedStore {

    private void nothing(Consumer<Session> work) {
        assertThat(findings(LoadGuard.tracing(), work)).isEmpty();
    }

    @Test
    void whatIsLoadedAtOnceByAnyStrategy() {
        for (StatementOption option :
                List.of(selectinLoad(USER.addresses), subqueryLoad(USER.addresses), joinedLoad(USER.addresses))) {
            nothing(s ->
                    s.scalars(select(USER).options(option)).unique().all().forEach(user -> touch(user.addresses())));
        }
    }

    @Test
    void whatWasAskedForObjectByObject() {
        nothing(s -> s.scalars(select(USER).options(immediateLoad(USER.addresses)))
                .all()
                .forEach(user -> touch(user.addresses())));
        nothing(s -> {
            for (int id = 1; id <= 4; id++) {
                assertThat(s.getOne(User.class, id).name()).isNotEmpty();
                s.refresh(s.getOne(User.class, id));
            }
            s.commit();
            for (int id = 1; id <= 4; id++) {
                assertThat(s.getOne(User.class, id).name()).isNotEmpty();
            }
        });
    }

    @Test
    void whatTheSessionHasAlready() {
        nothing(s -> {
            List<User> users = s.scalars(select(USER)).all();
            s.scalars(select(ADDRESS))
                    .all()
                    .forEach(address -> assertThat(users).contains(address.user()));
        });
    }

    @Test
    void theRelationshipsOfOneObjectAgainAndAgain() {
        nothing(s -> {
            for (int id = 1; id <= 4; id++) {
                User user = s.scalars(select(USER).where(USER.id.eq(id))).one();
                assertThat(user.addresses()).hasSize(2);
                assertThat(user.orders()).hasSize(3);
            }
        });
        nothing(s -> {
            for (int id = 1; id <= 4; id++) {
                assertThat(s.getOne(User.class, id).addresses()).hasSize(2);
            }
        });
    }

    @Test
    void aWayAlongObjectsOfWhichEachLeadsToTheNext() {
        Node last = new Node("0");
        for (int i = 1; i < 30; i++) {
            Node next = new Node(String.valueOf(i));
            next.parent(last);
            last = next;
        }
        session.add(last);
        session.commit();
        int id = requireNonNull(last.id());
        nothing(s -> {
            int steps = 0;
            for (Node at = s.getOne(Node.class, id); at != null; at = at.parent()) {
                steps++;
            }
            assertThat(steps).isEqualTo(30);
        });
        assertThat(session.scalars(select(NODE)).all()).hasSize(12 + 30);
    }

    @Test
    void fewerStatementsThanTheThreshold() {
        Consumer<Session> two =
                s -> s.scalars(select(USER).where(USER.id.le(2))).all().forEach(user -> touch(user.addresses()));
        nothing(two);
        assertThat(findings(LoadGuard.tracing().threshold(2), two))
                .extracting(RepeatedLoad::statements)
                .containsExactly(2);
    }

    @Test
    void everythingWhileNobodyWatches() {
        LoadGuard guard = LoadGuard.logging();
        SessionFactory watched = sessions.with(options -> options.loadGuard(guard));
        for (int i = 0; i < 3; i++) {
            watched.run(s -> s.scalars(select(USER)).all().forEach(user -> touch(user.addresses())));
            sessions.run(s -> s.scalars(select(USER)).all().forEach(user -> touch(user.orders())));
        }
        RepeatedLoad only = guard.findings().get(0);
        assertThat(guard.findings()).hasSize(1);
        assertThat(only.name()).isEqualTo("User.addresses");
        assertThat(only.query()).isEqualTo(CallSite.UNKNOWN);
        assertThat(only.access().method()).isEqualTo("everythingWhileNobodyWatches");
        assertThat(guard.statements()).as("of three runs").isEqualTo(12);
        assertThat(only.toString())
                .startsWith("User.addresses was loaded by 4 statements")
                .contains("cure: add .options(selectinLoad(USER.addresses)) to the query");
    }
}
