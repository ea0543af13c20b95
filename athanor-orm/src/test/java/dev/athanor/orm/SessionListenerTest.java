package dev.athanor.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.orm.error.FlushException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.shop.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionListenerTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final List<String> heard = new ArrayList<>();
    private Consumer<Session> beforeFlush = session -> {};
    private Consumer<Session> afterFlush = session -> {};
    private final Session session = SessionFactory.builder(engine)
            .listener(new SessionListener() {
                @Override
                public void beforeFlush(Session session) {
                    heard.add("before flush of " + session.added());
                    beforeFlush.accept(session);
                }

                @Override
                public void afterFlush(Session session) {
                    heard.add("after flush of " + session.added());
                    afterFlush.accept(session);
                }

                @Override
                public void beforeCommit(Session session) {
                    heard.add("before commit");
                }

                @Override
                public void afterCommit(Session session) {
                    heard.add("after commit");
                }

                @Override
                public void afterRollback(Session session, boolean nested) {
                    heard.add("after " + (nested ? "nested " : "") + "rollback");
                }
            })
            .build()
            .open();

    @BeforeEach
    void createTables() {
        Mappings.of(User.class).metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void listenersHearOfFlushesAndTheEndsOfTransactions() {
        session.add(new User("a"));
        session.commit();
        session.flush();
        session.add(new User("b"));
        session.beginNested().rollback();
        session.rollback();

        assertThat(heard)
                .containsExactly(
                        "before commit",
                        "before flush of [User a]",
                        "after flush of []",
                        "after commit",
                        "before flush of [User b]",
                        "after flush of []",
                        "after nested rollback",
                        "after rollback");
    }

    @Test
    void whatIsAddedBeforeAFlushIsWrittenByIt() {
        User more = new User("more");
        beforeFlush = all -> all.add(more);
        session.add(new User("a"));

        session.flush();

        assertThat(more.id()).isEqualTo(2);
    }

    @Test
    void whatIsAddedAfterAFlushIsWrittenBeforeTheCommit() {
        User more = new User("more");
        afterFlush = all -> all.add(more);
        session.add(new User("a"));

        session.commit();

        assertThat(more.id()).isEqualTo(2);
    }

    @Test
    void whatAListenerThrowsStopsTheFlushBeforeAnythingIsWritten() {
        IllegalStateException refusal = new IllegalStateException("not today");
        beforeFlush = all -> {
            throw refusal;
        };
        User user = new User("a");
        session.add(user);

        assertThatThrownBy(session::flush).isSameAs(refusal);

        assertThat(session.isActive()).isTrue();
        beforeFlush = all -> {};
        session.flush();
        assertThat(user.id()).isEqualTo(1);
    }

    @Test
    void aFlushInsideAFlushIsRefused() {
        beforeFlush = Session::flush;
        session.add(new User("a"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(SessionException.class)
                .hasMessage("The session is flushing already: it cannot be flushed by what runs inside a flush [O044]");
    }

    @Test
    void flushesThatDoNotComeToAnEndAreStopped() {
        afterFlush = all -> all.add(new User("again"));
        session.add(new User("a"));

        assertThatThrownBy(session::commit)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("After 100 flushes there is still something to write")
                .hasMessageEndingWith("[O026]");
    }
}
