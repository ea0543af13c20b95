package dev.athanor.orm;

import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.orm.club.Club;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.PendingRollbackException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of a session, and what their ends do to objects. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class SessionTransactionContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Club.class);
    }

    @BeforeEach
    void fill() {
        session.add(new User("sandy"));
        session.commit();
        startAnew();
    }

    private List<String> names() {
        return sessions.transaction(
                other -> other.scalars(select(USER.name).orderBy(USER.id)).all());
    }

    @Test
    @Covers("ORM-SES-08")
    void anyUseBeginsATransaction() {
        User user = session.getOne(User.class, 1);
        assertThat(user.name()).isEqualTo("sandy");
        session.commit();
        Address address = new Address("a@a.org");
        begins(() -> session.add(address));
        begins(() -> session.merge(new User("x").id(1)));
        begins(() -> session.delete(user));
        begins(() -> user.name("changed"));
        begins(() -> session.get(User.class, 1));
        begins(() -> session.execute(select(USER)).all());
        begins(session::connection);
        sql.clear();
        session.add(new User("y"));
        assertThat(sql.log())
                .as("nothing goes to the database before there is something to run")
                .isEmpty();

        try (Session strict = sessions.open(options -> options.autobegin(false))) {
            assertThatThrownBy(() -> strict.add(new User("y")))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("No transaction is in progress, and this session begins none by itself; call begin()"
                            + " [O047]");
            assertThatThrownBy(() -> strict.get(User.class, 1)).hasMessageEndingWith("[O047]");
            SessionTransaction unused = strict.begin();
            assertThat(strict.get(User.class, 1)).isNotNull();
        }
    }

    private void begins(Runnable use) {
        session.rollback();
        assertThat(session.inTransaction()).isFalse();
        use.run();
        assertThat(session.inTransaction()).isTrue();
        session.rollback();
    }

    @Test
    @Covers({"ORM-SES-09", "ORM-SES-38"})
    void transactionsAreBegunAndFactoriesMakeSessions() {
        try (SessionTransaction transaction = session.begin()) {
            session.add(new User("kept"));
            assertThatThrownBy(session::begin)
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("A transaction has begun already in this session")
                    .hasMessageEndingWith("[O042]");
            transaction.commit();
        }
        try (SessionTransaction transaction = session.begin()) {
            session.add(new User("lost"));
            session.flush();
            assertThat(transaction.isActive()).isTrue();
        }
        assertThat(session.inTransaction()).isFalse();
        assertThat(names()).containsExactly("sandy", "kept");
        try (Session begun = sessions.begin()) {
            assertThat(begun.inTransaction()).isTrue();
            begun.add(new User("begun"));
            begun.commit();
        }
        sessions.run(work -> work.add(new User("run")));
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> sessions.run(work -> {
                    work.add(new User("lost"));
                    work.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(names()).containsExactly("sandy", "kept", "begun", "run");
    }

    @Test
    @Covers("ORM-SES-38")
    void factoriesAreVariedAndSessionsDifferForOnce() {
        StringBuilder heard = new StringBuilder();
        SessionFactory keeping =
                sessions.with(options -> options.expireOnCommit(false).listener(new SessionListener() {
                    @Override
                    public void afterCommit(Session all) {
                        heard.append("commit");
                    }
                }));
        User kept = keeping.transaction(work -> work.getOne(User.class, 1));
        assertThat(kept.name()).isEqualTo("sandy");
        assertThat(heard).hasToString("commit");
        assertThat(names()).as("the other factory is as it was").hasSize(1);
        assertThat(heard).hasToString("commit");
        try (Session once = keeping.open(options -> options.autoflush(false))) {
            once.add(new User("unseen"));
            assertThat(once.scalars(select(USER.name)).all()).containsExactly("sandy");
        }
    }

    @Test
    @Covers("ORM-SES-10")
    void committingWritesUntilAllIsInStepAndLetsGo() {
        AtomicReference<Consumer<Session>> after = new AtomicReference<>(all -> {});
        User doomed = new User("doomed");
        SessionFactory listening = sessions.with(options -> options.listener(new SessionListener() {
            @Override
            public void afterFlush(Session all) {
                after.get().accept(all);
            }
        }));
        try (Session work = listening.open()) {
            work.commit();
            work.add(doomed);
            work.commit();
            User user = work.getOne(User.class, 1);
            user.name("changed");
            work.delete(doomed);
            after.set(all -> {
                after.set(other -> {});
                all.add(new User("late"));
            });
            work.commit();
            assertThat(Inspect.of(user).isLoaded(USER.name)).isFalse();
            assertThat(Inspect.of(doomed).status()).isEqualTo(EntityStatus.DETACHED);
            assertThat(engine.poolStatus().used()).as("given back").isZero();
            assertThat(names()).containsExactly("changed", "late");
            after.set(all -> all.add(new User("again")));
            work.add(new User("first"));
            assertThatThrownBy(work::commit)
                    .isInstanceOf(FlushException.class)
                    .hasMessageStartingWith("After 100 flushes there is still something to write");
        }
    }

    @Test
    @Covers("ORM-SES-11")
    void rollingBackRestoresObjects() {
        session.rollback();
        session.add(new Club("A"));
        session.commit();
        User user = session.getOne(User.class, 1);
        Club club = session.getOne(Club.class, "A");
        User flushed = new User("flushed");
        User pending = new User("pending");
        session.add(flushed);
        session.delete(user);
        club.name("B");
        session.flush();
        session.add(pending);

        session.rollback();

        assertThat(Inspect.of(flushed).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(Inspect.of(pending).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(Inspect.of(user).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(Inspect.of(user).isLoaded(USER.name)).isFalse();
        assertThat(Inspect.of(club).key()).hasToString("Club#A");
        assertThat(session.get(Club.class, "A")).isSameAs(club);
        assertThat(session.get(Club.class, "B")).isNull();
        assertThat(session.get(User.class, 1)).isSameAs(user);
        assertThat(names()).containsExactly("sandy");
    }

    @Test
    @Covers("ORM-SES-12")
    void objectsAreReadAnewAfterACommitUnlessTheFactorySaysNo() {
        User user = session.getOne(User.class, 1);
        session.commit();
        sql.clear();
        assertThat(user.name()).isEqualTo("sandy");
        assertThat(user.fullname()).isNull();
        assertThat(sql.sql()).hasSize(1);
        session.rollback();
        try (Session keeping = sessions.open(options -> options.expireOnCommit(false))) {
            User kept = keeping.getOne(User.class, 1);
            kept.name("kept");
            keeping.commit();
            sql.clear();
            assertThat(kept.name()).isEqualTo("kept");
            assertThat(sql.sql()).isEmpty();
        }
    }

    @Test
    @Covers("ORM-SES-45")
    void aSessionSaysWhichTransactionsAreInProgress() {
        assertThat(session.transaction()).isNull();
        assertThat(session.inTransaction()).isFalse();
        session.getOne(User.class, 1);
        SessionTransaction outermost = session.transaction();
        assertThat(outermost.origin()).isEqualTo(SessionTransaction.Origin.AUTOBEGIN);
        assertThat(outermost.parent()).isNull();
        assertThat(outermost.isNested()).isFalse();
        assertThat(session.nestedTransaction()).isNull();
        assertThat(session.inNestedTransaction()).isFalse();

        SessionTransaction nested = session.beginNested();
        assertThat(session.transaction()).isSameAs(outermost);
        assertThat(session.nestedTransaction()).isSameAs(nested);
        assertThat(nested.parent()).isSameAs(outermost);
        assertThat(nested.origin()).isEqualTo(SessionTransaction.Origin.BEGIN_NESTED);
        assertThat(List.of(nested.isNested(), session.inNestedTransaction(), session.isActive()))
                .containsOnly(true);
        session.rollback();
        try (SessionTransaction begun = session.begin()) {
            assertThat(begun.origin()).isEqualTo(SessionTransaction.Origin.BEGIN);
        }
    }

    @Test
    @Covers("ORM-SES-13")
    void nestedTransactionsStackAndRestoreOnlyWhatChangedInThem() {
        User user = session.getOne(User.class, 1);
        User outer = new User("outer");
        session.add(outer);
        SessionTransaction nested = session.beginNested();
        assertThat(Inspect.of(outer).status()).as("flushed before").isEqualTo(EntityStatus.PERSISTENT);
        User inner = new User("inner");
        session.add(inner);
        user.name("changed");
        SessionTransaction deeper = session.beginNested();
        session.add(new User("deeper"));
        deeper.commit();
        assertThat(Inspect.of(user).isLoaded(USER.name)).as("no expiry").isTrue();
        nested.rollback();
        assertThat(Inspect.of(inner).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(Inspect.of(outer).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(Inspect.of(outer).isLoaded(USER.name)).as("untouched").isTrue();
        assertThat(Inspect.of(user).isLoaded(USER.name)).as("read anew").isFalse();
        assertThat(user.name()).isEqualTo("sandy");
        try (SessionTransaction last = session.beginNested()) {
            session.add(new User("last"));
            last.commit();
        }
        session.commit();
        assertThat(sql.log().toString()).contains("SAVEPOINT", "RELEASE", "ROLLBACK TO");
        assertThat(names()).containsExactly("sandy", "outer", "last");
    }

    @Test
    @Covers("ORM-SES-14")
    void afterAFailedFlushTheSessionWantsARollbackFirst() {
        User user = session.getOne(User.class, 1);
        user.name("changed");
        session.add(new Address("nobody@a.org"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        assertThat(session.isActive()).isFalse();
        assertThatThrownBy(() -> session.execute(select(USER)))
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("The flush failed with: ")
                .hasMessageEndingWith("[O040]")
                .hasCauseInstanceOf(IntegrityException.class);
        assertThatThrownBy(user::name).isInstanceOf(PendingRollbackException.class);
        session.rollback();
        assertThat(user.name()).isEqualTo("sandy");

        session.add(new User("outer"));
        SessionTransaction nested = session.beginNested();
        session.add(new Address("nobody@a.org"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> session.get(User.class, 1)).isInstanceOf(PendingRollbackException.class);
        nested.rollback();
        session.commit();
        assertThat(names()).containsExactly("sandy", "outer");
    }

    @Test
    @Covers("ORM-SES-37")
    void transactionsAreKeptApartAsIsSaid() {
        session.connection(Isolation.AUTOCOMMIT)
                .execute(select(USER.table().c("name")))
                .all();
        assertThatThrownBy(() -> session.connection(Isolation.SERIALIZABLE))
                .isInstanceOf(TransactionException.class)
                .hasMessageEndingWith("[E014]");
        session.add(new User("at once"));
        session.flush();
        session.rollback();
        assertThat(names()).as("nothing was there to be rolled back").containsExactly("sandy", "at once");

        session.add(new User("lost"));
        session.flush();
        session.rollback();
        assertThat(names()).as("it held for one transaction").hasSize(2);
        SessionFactory auto = SessionFactory.of(engine.withIsolation(Isolation.AUTOCOMMIT));
        try (Session each = auto.open()) {
            each.add(new User("each"));
            each.flush();
        }
        assertThat(names()).contains("each");
        try (Session serial =
                SessionFactory.of(engine.withIsolation(Isolation.SERIALIZABLE)).open()) {
            assertThat(serial.get(User.class, 1)).isNotNull();
        }
    }

    private List<String> namesAfter(JoinMode mode, boolean nested, Consumer<Session> work, boolean commits) {
        try (Connection connection = engine.connect()) {
            Transaction outer = connection.begin();
            Transaction savepoint = nested ? connection.beginNested() : null;
            try (Session joined =
                    SessionFactory.builder(connection).join(mode).build().open()) {
                joined.add(new User("joined"));
                joined.flush();
                work.accept(joined);
            }
            assertThat(connection.isClosed()).isFalse();
            if (savepoint != null && savepoint.isActive() && commits) {
                savepoint.commit();
            }
            if (outer.isActive() && commits) {
                outer.commit();
            }
        }
        return names();
    }

    @Test
    @Covers("ORM-SES-35")
    void aSessionJoinsATransactionOfItsConnection() {
        assertThat(namesAfter(JoinMode.ROLLBACK_ONLY, false, Session::commit, false))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CONDITIONAL_SAVEPOINT, false, Session::commit, false))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CREATE_SAVEPOINT, false, Session::commit, false))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CONDITIONAL_SAVEPOINT, true, Session::commit, false))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.ROLLBACK_ONLY, false, Session::rollback, true))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CONDITIONAL_SAVEPOINT, false, Session::rollback, true))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CREATE_SAVEPOINT, false, Session::rollback, true))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CONDITIONAL_SAVEPOINT, true, Session::rollback, true))
                .hasSize(1);
        assertThat(namesAfter(JoinMode.CONTROL_FULLY, false, Session::rollback, true))
                .hasSize(1);

        assertThat(namesAfter(JoinMode.CONTROL_FULLY, false, Session::commit, false))
                .hasSize(2);
        assertThat(namesAfter(JoinMode.ROLLBACK_ONLY, false, Session::commit, true))
                .hasSize(3);
        assertThat(namesAfter(JoinMode.CREATE_SAVEPOINT, false, Session::commit, true))
                .hasSize(4);
        assertThat(namesAfter(JoinMode.CONDITIONAL_SAVEPOINT, true, Session::commit, true))
                .hasSize(5);
    }

    @Test
    void whoJoinsEndsOnlyWhatItMay() {
        try (Connection connection = engine.connect()) {
            Transaction outer = connection.begin();
            try (Session joined = new Session(connection)) {
                joined.add(new User("passes through"));
                joined.flush();
                joined.rollback();
                assertThat(outer.isActive()).as("the usual mode rolls back").isFalse();
            }
            Transaction next = connection.begin();
            try (Session joined = SessionFactory.builder(connection)
                    .join(JoinMode.CREATE_SAVEPOINT)
                    .build()
                    .open()) {
                joined.add(new User("own"));
                joined.flush();
                joined.rollback();
                assertThat(next.isActive()).isTrue();
                joined.add(new User("kept"));
                joined.commit();
            }
            next.commit();
            try (Session alone = new Session(connection)) {
                alone.add(new User("alone"));
                alone.commit();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names()).containsExactly("sandy", "kept", "alone");
    }
}
