package dev.athanor.orm;

import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.error.NotNullViolationException;
import dev.athanor.orm.club.Club;
import dev.athanor.orm.error.PendingRollbackException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of a session, and what their ends do to objects. */
class SessionTransactionTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SessionFactory.of(engine);
    private final Session session = sessions.open();

    @BeforeEach
    void fill() {
        Mappings.of(User.class, Club.class).metadata().createAll(engine);
        sessions.run(filler -> filler.add(new User("sandy").withAddress("s@a.org")));
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private List<String> names() {
        return sessions.transaction(
                other -> other.scalars(select(USER.name).orderBy(USER.id)).all());
    }

    @Test
    void aTransactionBeginsWithTheFirstUseAndEndsWithCommit() {
        assertThat(session.inTransaction()).isFalse();
        session.add(new User("new"));
        assertThat(session.inTransaction()).isTrue();

        session.commit();
        assertThat(session.inTransaction()).isFalse();
        assertThat(names()).containsExactly("sandy", "new");
    }

    @Test
    void changingAnAttributeBeginsATransaction() {
        User user = session.getOne(User.class, 1);
        session.commit();
        assertThat(user.name()).isEqualTo("sandy");
        session.commit();

        user.name("x");

        assertThat(session.inTransaction()).isTrue();
    }

    @Test
    void beginningTwiceIsRefused() {
        SessionTransaction transaction = session.begin();

        assertThatThrownBy(session::begin).isInstanceOf(SessionException.class).hasMessageContaining("[O042]");

        transaction.commit();
        assertThat(transaction.isActive()).isFalse();
        assertThatThrownBy(transaction::commit).hasMessageContaining("[O043]");
        transaction.rollback();
    }

    @Test
    void aFactoryCommitsWhatReturnsAndRollsBackWhatThrows() {
        IOException failure = new IOException("no");

        assertThatThrownBy(() -> sessions.transaction(work -> {
                    work.add(new User("lost"));
                    work.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> sessions.run(work -> {
                    work.add(new User("lost"));
                    throw failure;
                }))
                .isSameAs(failure);
        int id = sessions.transaction(work -> {
            User user = new User("kept");
            work.add(user);
            work.flush();
            return java.util.Objects.requireNonNull(user.id());
        });

        assertThat(id).isEqualTo(2);
        assertThat(names()).containsExactly("sandy", "kept");
    }

    @Test
    void objectsStayLoadedAfterACommitIfTheFactorySaysSo() {
        SessionFactory keeping =
                SessionFactory.builder(engine).expireOnCommit(false).build();
        User user = keeping.transaction(work -> {
            User found = work.getOne(User.class, 1);
            found.name("kept");
            return found;
        });

        assertThat(user.name()).isEqualTo("kept");
        assertThat(names()).containsExactly("kept");
    }

    @Test
    void rollingBackRestoresWhatWasDeletedInsertedAndRekeyed() {
        session.add(new Club("A"));
        session.commit();
        User user = session.getOne(User.class, 1);
        Club club = session.getOne(Club.class, "A");
        User fresh = new User("new");
        session.add(fresh);
        session.delete(user);
        club.name("B");
        session.flush();
        assertThat(Inspect.of(club).key()).hasToString("Club#B");
        assertThat(session.get(Club.class, "B")).isSameAs(club);

        session.rollback();

        assertThat(Inspect.of(fresh).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(Inspect.of(user).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(session.get(User.class, 1)).isSameAs(user);
        assertThat(Inspect.of(club).key()).hasToString("Club#A");
        assertThat(session.get(Club.class, "A")).isSameAs(club);
        assertThat(session.get(Club.class, "B")).isNull();
        assertThat(club.name()).isEqualTo("A");
        session.commit();
        assertThat(names()).containsExactly("sandy");
    }

    @Test
    void whatWasNewBeforeARollbackCanBeAddedAgain() {
        User fresh = new User("new").withAddress("n@a.org");
        session.add(fresh);
        session.flush();
        session.rollback();

        session.add(fresh);
        session.commit();

        assertThat(names()).containsExactly("sandy", "new");
        assertThat(fresh.addresses()).hasSize(1);
    }

    @Test
    void nestedTransactionsCommitIntoTheOuterOne() {
        try (SessionTransaction nested = session.beginNested()) {
            session.add(new User("a"));
            try (SessionTransaction deeper = session.beginNested()) {
                session.add(new User("b"));
                assertThat(deeper.parent()).isSameAs(nested);
                assertThat(session.inNestedTransaction()).isTrue();
                deeper.commit();
            }
            nested.commit();
        }
        assertThat(session.inNestedTransaction()).isFalse();
        User inserted = session.scalars(select(USER).where(USER.name.eq("a"))).one();

        session.rollback();

        assertThat(Inspect.of(inserted).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(names()).containsExactly("sandy");
    }

    @Test
    void commitEndsNestedTransactionsToo() {
        SessionTransaction nested = session.beginNested();
        session.add(new User("a"));

        session.commit();

        assertThat(nested.isActive()).isFalse();
        assertThat(names()).containsExactly("sandy", "a");
    }

    @Test
    void afterAFailedFlushTheSessionWantsARollbackFirst() {
        User user = session.getOne(User.class, 1);
        user.name("changed");
        Address orphan = new Address("nobody@a.org");
        session.add(orphan);

        assertThatThrownBy(session::flush).isInstanceOf(NotNullViolationException.class);

        assertThat(session.isActive()).isFalse();
        assertThatThrownBy(() -> session.get(User.class, 1))
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageStartingWith(
                        "The transaction was rolled back because a flush failed; roll back the session, or"
                                + " the nested transaction, before you go on. The flush failed with: ")
                .hasMessageEndingWith("[O040]")
                .hasCauseInstanceOf(NotNullViolationException.class);
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(user::name).isInstanceOf(PendingRollbackException.class);
        assertThat(Inspect.of(orphan).status()).isEqualTo(EntityStatus.TRANSIENT);

        session.rollback();
        assertThat(session.isActive()).isTrue();
        assertThat(user.name()).isEqualTo("sandy");
    }

    @Test
    void aFlushThatFailsInANestedTransactionCostsOnlyThat() {
        session.add(new User("outer"));
        assertThatThrownBy(() -> {
                    try (SessionTransaction nested = session.beginNested()) {
                        session.add(new Address("nobody@a.org"));
                        nested.commit();
                    }
                })
                .isInstanceOf(NotNullViolationException.class);

        session.commit();
        assertThat(names()).containsExactly("sandy", "outer");
    }

    @Test
    void whatIsNotCommittedIsRolledBackByClosing() {
        try (Session other = sessions.open()) {
            other.add(new User("lost"));
            other.flush();
        }

        assertThat(names()).containsExactly("sandy");
    }
}
