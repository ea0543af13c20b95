package dev.athanor.orm;

import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What listeners hear of a session, of its objects and of its statements. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class EventsContract extends OrmContract {

    private final List<String> heard = new ArrayList<>();

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class);
    }

    private final SessionListener all = new SessionListener() {
        @Override
        public void beforeFlush(Session session) {
            heard.add("before flush");
        }

        @Override
        public void afterWriting(Session session) {
            heard.add("after writing of " + session.added().size());
        }

        @Override
        public void afterFlush(Session session) {
            heard.add("after flush of " + session.added().size());
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
            heard.add("after rollback " + (nested ? "nested" : "whole"));
        }

        @Override
        public void begun(Session session, SessionTransaction transaction) {
            heard.add("begun " + transaction.origin());
        }

        @Override
        public void ended(Session session, SessionTransaction transaction) {
            heard.add("ended " + transaction.origin());
        }

        @Override
        public void connected(Session session, SessionTransaction transaction, Connection connection) {
            heard.add("connected " + transaction.origin());
        }

        @Override
        public void beforeAttach(Session session, Object entity) {
            heard.add("before attach " + session.contains(entity));
        }

        @Override
        public void afterAttach(Session session, Object entity) {
            heard.add("after attach " + session.contains(entity));
        }

        @Override
        public void moved(Session session, Object entity, EntityStatus before, EntityStatus now) {
            heard.add((before + " to " + now).toLowerCase(Locale.ROOT));
        }

        @Override
        public void loaded(Session session, Object entity) {
            heard.add("loaded " + entity);
        }
    };

    private final EntityListener<Object> objects = new EntityListener<>() {
        @Override
        public void beforeInsert(Object entity, Connection connection) {
            heard.add("before insert " + entity);
        }

        @Override
        public void afterInsert(Object entity, Connection connection) {
            heard.add("after insert " + entity);
        }

        @Override
        public void beforeUpdate(Object entity, Connection connection) {
            heard.add("before update " + entity);
        }

        @Override
        public void afterUpdate(Object entity, Connection connection) {
            heard.add("after update " + entity);
        }

        @Override
        public void beforeDelete(Object entity, Connection connection) {
            heard.add("before delete " + entity);
        }

        @Override
        public void afterDelete(Object entity, Connection connection) {
            heard.add("after delete " + entity);
        }

        @Override
        public void loaded(Object entity, Session session) {
            heard.add("made " + entity);
        }

        @Override
        public void refreshed(Object entity, Session session, List<String> attributes) {
            heard.add("refreshed " + attributes);
        }

        @Override
        public void expired(Object entity, Session session, List<String> attributes) {
            heard.add("expired " + attributes);
        }
    };

    private List<String> heard() {
        List<String> copy = List.copyOf(heard);
        heard.clear();
        return copy;
    }

    private void fill() {
        session.addAll(List.of(new User("a").withAddress("a@a.org"), new User("b")));
        session.commit();
        startAnew();
    }

    @Test
    @Covers({"ORM-EVT-15", "ORM-EVT-13", "ORM-EVT-11"})
    void anInsertAndItsCommitAreToldInOrder() {
        session.listeners().add(all);
        session.listeners().add(Object.class, objects);
        session.add(new User("a"));
        assertThat(heard())
                .containsExactly("begun AUTOBEGIN", "before attach false", "after attach true", "transient to pending");
        session.flush();
        assertThat(heard())
                .containsExactly(
                        "before flush",
                        "begun FLUSH",
                        "connected AUTOBEGIN",
                        "before insert User a",
                        "after insert User a",
                        "after writing of 1",
                        "pending to persistent",
                        "after flush of 0",
                        "ended FLUSH");
        session.commit();
        assertThat(heard()).containsExactly("before commit", "after commit", "expired []", "ended AUTOBEGIN");
    }

    @Test
    @Covers("ORM-EVT-12")
    void transactionsAreToldWhenTheyBeginAndEnd() {
        session.listeners().add(all);
        SessionTransaction outer = session.begin();
        SessionTransaction inner = session.beginNested();
        session.connection();
        inner.rollback();
        outer.commit();
        assertThat(heard())
                .containsExactly(
                        "begun BEGIN",
                        "begun BEGIN_NESTED",
                        "connected BEGIN",
                        "connected BEGIN_NESTED",
                        "after rollback nested",
                        "ended BEGIN_NESTED",
                        "before commit",
                        "after commit",
                        "ended BEGIN");
        session.connection();
        session.rollback();
        assertThat(heard())
                .containsExactly("begun AUTOBEGIN", "connected AUTOBEGIN", "after rollback whole", "ended AUTOBEGIN");
        session.add(new User("x".repeat(3)));
        session.flush();
        assertThat(heard()).contains("begun FLUSH", "ended FLUSH");
    }

    @Test
    @Covers("ORM-EVT-14")
    void objectsAreToldThroughTheirLives() {
        fill();
        session.listeners().add(all);
        User loaded = session.getOne(User.class, 2);
        assertThat(heard()).contains("loaded User b");
        User added = new User("c");
        session.add(added);
        session.expunge(added);
        assertThat(heard()).contains("transient to pending", "pending to transient");
        session.add(added);
        session.delete(loaded);
        session.flush();
        assertThat(heard()).contains("pending to persistent", "persistent to deleted");
        session.rollback();
        assertThat(heard()).contains("persistent to transient", "deleted to persistent");
        session.expunge(loaded);
        session.add(loaded);
        assertThat(heard())
                .containsSubsequence("persistent to detached", "before attach false", "detached to persistent");
        session.delete(loaded);
        session.commit();
        assertThat(heard()).containsSubsequence("persistent to deleted", "deleted to detached");
    }

    @Test
    @Covers("ORM-EVT-04")
    void rowsAreToldByBatchesBeforeAndAfterTheyAreWritten() {
        fill();
        session.listeners().add(User.class, objects);
        User a = session.getOne(User.class, 1);
        heard();
        a.name("changed");
        a.name("a");
        session.addAll(List.of(new User("c"), new User("d")));
        session.flush();
        assertThat(heard())
                .as("an update is told even with nothing changed in the end")
                .containsExactly(
                        "before update User a",
                        "before insert User c",
                        "before insert User d",
                        "after update User a",
                        "after insert User c",
                        "after insert User d");
        session.delete(a);
        session.flush();
        assertThat(heard()).containsSubsequence("before delete User a", "after delete User a");
    }

    @Test
    @Covers("ORM-EVT-04")
    void listenersOfRowsChangeColumnsAndRunSql() {
        List<String> warnings = new ArrayList<>();
        session.listeners().add(new SessionListener() {
            @Override
            public void warning(Session any, String message) {
                warnings.add(message);
            }
        });
        session.listeners().add(User.class, new EntityListener<User>() {
            @Override
            public void beforeInsert(User user, Connection connection) {
                user.fullname(
                        user.name() + " " + connection.execute(text("SELECT 7")).scalar());
            }

            @Override
            public void afterInsert(User user, Connection connection) {
                if (user.name().equals("a")) {
                    session.add(new User("late"));
                }
            }
        });
        User user = new User("a");
        session.add(user);
        session.flush();
        session.expire(user);
        assertThat(user.fullname()).isEqualTo("a 7");
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("Session.add() is called while a flush writes rows, which does not see it");
    }

    @Test
    void objectsAreToldWhenTheyAreLoadedRefreshedAndExpired() {
        fill();
        session.listeners().add(Object.class, objects);
        User user = session.getOne(User.class, 1);
        session.expire(user, USER.fullname);
        String unused = user.fullname();
        session.execute(update(USER).where(USER.id.eq(1)).set(USER.fullname, "A"));
        session.expire(user);
        assertThat(heard())
                .containsExactly(
                        "made User a",
                        "expired [fullname]",
                        "refreshed [fullname]",
                        "refreshed [fullname]",
                        "expired []");
        assertThat(unused).isNull();
    }

    @Test
    @Covers({"ORM-EVT-01", "ORM-EVT-02"})
    void listenersAreAddedInOrderAndTakenOut() {
        EntityListener<Object> first = new EntityListener<>() {
            @Override
            public void beforeInsert(Object entity, Connection connection) {
                heard.add("first");
            }
        };
        SessionFactory factory = SessionFactory.builder(engine)
                .listener(all)
                .listener(User.class, objects)
                .build();
        try (Session own = factory.open()) {
            assertThat(own.listeners().contains(all)).isTrue();
            assertThat(own.listeners().contains(objects)).isTrue();
            own.listeners().remove(all);
            own.listeners().addFirst(Object.class, first);
            own.add(new User("a").withAddress("a@a.org"));
            own.flush();
            assertThat(heard())
                    .as("an address is no user")
                    .containsExactly("first", "before insert User a", "after insert User a", "first");
            own.listeners().remove(objects);
            own.listeners().remove(first);
            assertThat(own.listeners().contains(first)).isFalse();
            own.listeners().add(new SessionListener() {
                @Override
                public void beforeFlush(Session any) {
                    heard.add("once");
                    any.listeners().remove(this);
                }
            });
            own.add(new User("b"));
            own.flush();
            own.add(new User("c"));
            own.flush();
            assertThat(heard()).containsExactly("once");
        }
        assertThat(session.listeners().contains(objects))
                .as("other sessions hear nothing")
                .isFalse();
    }

    private void onStatement(Consumer<StatementRun<?>> listener) {
        session.listeners().add(new SessionListener() {
            @Override
            public void executing(StatementRun<?> run) {
                listener.accept(run);
            }
        });
    }

    @Test
    @Covers("ORM-EVT-09")
    void everyStatementIsToldWithWhatItIsFor() {
        fill();
        onStatement(run -> heard.add((run.isSelect() ? "select" : "")
                + (run.isInsert() ? "insert" : "")
                + (run.isUpdate() ? "update" : "")
                + (run.isDelete() ? "delete" : "")
                + (run.isMany() ? " many" : "")
                + (run.isOfEntities() ? " " + run.entities() : " no entity")
                + (run.isColumnLoad() ? " columns" : "")
                + (run.isRelationshipLoad() ? " related" : "")
                + (run.lazyLoadedFrom() == null
                        ? ""
                        : " from " + run.lazyLoadedFrom().getClass().getSimpleName())));
        String user = " [" + User.class + "]";
        String address = " [" + Address.class + "]";
        User found = session.scalars(select(USER).where(USER.id.eq(1))).one();
        assertThat(found.addresses()).hasSize(1);
        session.expire(found);
        assertThat(found.name()).isEqualTo("a");
        session.get(User.class, 2);
        session.refresh(found);
        session.scalars(select(USER).options(selectinLoad(USER.addresses))).all();
        session.execute(text("SELECT 1"));
        session.execute(insert(USER), List.of(Map.of("name", "x"), Map.of("name", "y")));
        session.execute(update(USER).where(USER.name.eq("x")).set(USER.name, "z"));
        session.execute(delete(USER).where(USER.name.eq("z")));
        assertThat(heard())
                .containsExactly(
                        "select" + user,
                        "select" + address + " related from User",
                        "select" + user + " columns from User",
                        "select" + user,
                        "select" + user + " columns",
                        "select" + user,
                        "select" + address + " related",
                        " no entity",
                        "insert many" + user,
                        "update" + user,
                        "delete" + user);
    }

    @Test
    @Covers("ORM-EVT-10")
    @SuppressWarnings("unchecked") // the test knows its statements
    void statementsAreReplacedAndAnswered() {
        fill();
        Select<Row1<User>> wanted = select(USER).where(USER.id.eq(1));
        SessionListener replacing = new SessionListener() {
            @Override
            public void executing(StatementRun<?> run) {
                if (run.isSelect() && !run.isColumnLoad()) {
                    ((StatementRun<Row1<User>>) run).statement(select(USER).where(USER.id.eq(2)));
                    run.options(run.options().withFetchSize(10));
                }
            }
        };
        session.listeners().add(replacing);
        assertThat(session.scalars(wanted).one().name()).isEqualTo("b");
        assertThat(session.get(User.class, 1).name())
                .as("what the session loads by, too")
                .isEqualTo("b");
        session.listeners().remove(replacing);

        onStatement(run -> {
            StatementRun<Row1<User>> own = (StatementRun<Row1<User>>) run;
            Result<Row1<User>> result =
                    own.proceed(select(USER).where(USER.name.in("a", "b")).orderBy(USER.id));
            own.answer(result);
            heard.add("answered");
        });
        onStatement(run -> heard.add("rest"));
        assertThat(session.scalars(wanted).all()).extracting(User::name).containsExactly("a", "b");
        assertThat(heard()).containsExactly("rest", "answered");
        User user = session.scalars(wanted).first();
        assertThatThrownBy(() -> user.addresses().size())
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O111]");
    }
}
