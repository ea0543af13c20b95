package dev.athanor.orm;

import static dev.athanor.orm.Load.joinedLoad;
import static dev.athanor.orm.Load.selectinLoad;
import static dev.athanor.orm.Load.withoutAutoflush;
import static dev.athanor.orm.club.Seat_.SEAT;
import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.orm.club.Club;
import dev.athanor.orm.club.Seat;
import dev.athanor.orm.error.LoadException;
import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.error.StaleDataException;
import dev.athanor.orm.shop.Address;
import dev.athanor.orm.shop.User;
import dev.athanor.sql.Row1;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a session reads: by key, by statements, with locks, as a stream; and what it writes before. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class SessionQueryContract extends OrmContract {

    private static final ExecutionOptions TEN = ExecutionOptions.STANDARD.withFetchSize(10);

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class, Club.class, Seat.class);
    }

    @BeforeEach
    void fill() {
        session.add(new User("sandy").withAddress("s@a.org"));
        session.add(new Seat(1, 2));
        session.commit();
        startAnew();
    }

    private boolean locks() {
        return kind() != DatabaseKind.SQLITE; // there a transaction that writes locks the file
    }

    private void byAnother(String statement) {
        engine.run(other -> other.execute(text(statement)));
    }

    @Test
    void rowsAreLookedUpByKey() {
        Seat seat = session.getOne(Seat.class, 1, 2);
        sql.clear();
        assertThat(session.get(Seat.class, 1, 2)).isSameAs(seat);
        assertThat(sql.sql()).isEmpty();
        session.expire(seat);
        assertThat(session.get(Seat.class, 1, 2)).isSameAs(seat);
        assertThat(sql.sql()).as("an expired one is read").hasSize(1);
        session.commit();
        byAnother("UPDATE seat SET holder = 'other', version = 2");
        assertThat(session.get(Seat.class, Lookup.STANDARD.populateExisting(), 1, 2))
                .isSameAs(seat);
        assertThat(seat.holder()).isEqualTo("other");
        User user = session.get(User.class, Lookup.STANDARD.options(selectinLoad(USER.addresses)), 1);
        assertThat(Inspect.of(user).isLoaded(USER.addresses)).isTrue();

        session.commit();
        byAnother("DELETE FROM seat");
        sql.clear();
        assertThat(session.get(Seat.class, 1, 2)).isNull();
        assertThat(sql.sql()).hasSize(2);
        assertThatThrownBy(() -> session.getOne(Seat.class, Lookup.STANDARD, 1, 2))
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageEndingWith("[O055]");
        assertThatThrownBy(() -> session.get(Seat.class, Lookup.STANDARD, 1))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O015]");
    }

    @Test
    void whatIsOverwrittenIsNotWritten() throws Exception {
        Seat seat = session.getOne(Seat.class, 1, 2);
        seat.holder("mine");
        session.runNoAutoflush(all -> all.get(Seat.class, Lookup.STANDARD.populateExisting(), 1, 2));
        assertThat(seat.holder()).isNull();
        assertThat(session.modified()).isEmpty();
    }

    @Test
    @Covers("ORM-SES-23")
    void aLockedRowMustBeOfTheVersionOfItsObject() {
        if (!locks()) {
            assertThatThrownBy(() -> session.get(Seat.class, Lookup.STANDARD.locked(forUpdate()), 1, 2))
                    .hasMessageContaining("locks of rows");
            return;
        }
        try (Session keeping = sessions.open(options -> options.expireOnCommit(false))) {
            Seat seat = keeping.getOne(Seat.class, 1, 2);
            sql.clear();
            assertThat(keeping.get(Seat.class, Lookup.STANDARD.locked(forUpdate()), 1, 2))
                    .isSameAs(seat);
            assertThat(sql.sql()).singleElement().asString().endsWith("FOR UPDATE");
            keeping.commit();
            byAnother("UPDATE seat SET holder = 'other', version = 2");

            assertThatThrownBy(() -> keeping.get(Seat.class, Lookup.STANDARD.locked(forUpdate()), 1, 2))
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageStartingWith("Seat#[1, 2] is of version 1, and its row, now locked, of version 2")
                    .hasMessageEndingWith("[O018]");
            assertThat(keeping.get(
                            Seat.class, Lookup.STANDARD.locked(forUpdate()).populateExisting(), 1, 2))
                    .isSameAs(seat);
            assertThat(seat.holder()).isEqualTo("other");
        }
    }

    @Test
    @Covers({"ORM-SES-20", "ORM-SES-41"})
    void rowsAreLockedBySelectGetAndRefresh() {
        if (!locks()) {
            assertThatThrownBy(() -> session.execute(select(SEAT).withForUpdate()))
                    .hasMessageContaining("locks of rows");
            return;
        }
        Seat seat = session.scalars(select(SEAT).withForUpdate(forUpdate().nowait()))
                .one();
        assertThat(lastSql()).endsWith("FOR UPDATE NOWAIT");
        session.scalars(select(SEAT).withForUpdate(forUpdate().skipLocked())).one();
        assertThat(lastSql()).endsWith("FOR UPDATE SKIP LOCKED");
        session.refresh(seat, forUpdate());
        assertThat(lastSql()).endsWith("FOR UPDATE");
        session.get(Seat.class, Lookup.STANDARD.locked(forUpdate()), 1, 2);
        assertThat(lastSql()).endsWith("FOR UPDATE");
        try (Session other = sessions.open()) {
            assertThatThrownBy(() -> other.scalars(
                                    select(SEAT).withForUpdate(forUpdate().nowait()))
                            .all())
                    .isInstanceOf(dev.athanor.engine.error.DatabaseException.class);
        }
        if (kind() == DatabaseKind.POSTGRESQL) {
            locksOfPostgresql();
        }
        session.commit();
        try (Session keeping = sessions.open(options -> options.expireOnCommit(false))) {
            Seat kept = keeping.getOne(Seat.class, 1, 2);
            keeping.commit();
            byAnother("UPDATE seat SET version = 2");
            assertThatThrownBy(
                            () -> keeping.scalars(select(SEAT).withForUpdate()).all())
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageEndingWith("[O018]");
            keeping.refresh(kept, forUpdate());
            assertThat(kept.version()).isEqualTo(2);
        }
    }

    private void locksOfPostgresql() {
        session.scalars(select(SEAT).withForUpdate(forUpdate().of(SEAT.table())))
                .one();
        assertThat(lastSql()).endsWith("FOR UPDATE OF seat");
        session.scalars(select(SEAT).withForUpdate(forUpdate().of(SEAT.holder))).one();
        assertThat(lastSql()).endsWith("FOR UPDATE OF seat");
        session.scalars(select(SEAT).withForUpdate(dev.athanor.sql.Sql.forShare()))
                .one();
        assertThat(lastSql()).endsWith("FOR SHARE");
        session.scalars(select(SEAT).withForUpdate(dev.athanor.sql.Sql.forKeyShare()))
                .one();
        assertThat(lastSql()).endsWith("FOR KEY SHARE");
    }

    private String lastSql() {
        List<String> all = sql.sql();
        return all.get(all.size() - 1);
    }

    @Test
    @Covers("ORM-SES-17")
    void aFlushWritesAllThatWaits() {
        User user = session.getOne(User.class, 1);
        Seat seat = session.getOne(Seat.class, 1, 2);
        sql.clear();
        session.flush();
        assertThat(sql.sql()).as("nothing to do").isEmpty();
        User fresh = new User("new");
        session.add(fresh);
        user.name("changed");
        session.delete(seat);
        session.flush();
        assertThat(session.added()).isEmpty();
        assertThat(session.modified()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all()).containsExactly("changed", "new");
        assertThat(session.scalars(select(SEAT.holder)).all()).isEmpty();

        try (Session nosy = sessions.open(options -> options.listener(new SessionListener() {
            @Override
            public void beforeFlush(Session all) {
                all.flush();
            }
        }))) {
            nosy.add(new User("a"));
            assertThatThrownBy(nosy::flush)
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("The session is flushing already")
                    .hasMessageEndingWith("[O044]");
        }
    }

    @Test
    @Covers("ORM-SES-18")
    void pendingChangesAreWrittenBeforeAnythingIsRead() throws Exception {
        User user = session.getOne(User.class, 1);
        writes(() -> session.execute(select(USER)));
        writes(() -> session.get(User.class, 99));
        writes(() -> session.execute(text("SELECT 1")));
        writes(() -> session.execute(select(USER.table().c("name"))));
        writes(user::orders);
        writes(() -> session.refresh(user));
        writes(() -> session.merge(new User("m").id(98)));
        session.rollback();

        session.add(new User("unseen"));
        List<String> seen =
                session.noAutoflush(all -> all.scalars(select(USER.name)).all());
        assertThat(seen).containsExactly("sandy");
        assertThat(session.scalars(select(USER.name).options(withoutAutoflush()))
                        .all())
                .containsExactly("sandy");
        try (Session never = sessions.open(options -> options.autoflush(false))) {
            never.add(new User("unseen"));
            assertThat(never.scalars(select(USER.name)).all()).containsExactly("sandy");
        }
        session.rollback();
        session.add(new Address("nobody@a.org"));
        assertThatThrownBy(() -> session.execute(select(USER)))
                .isInstanceOf(IntegrityException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("The flush came by itself, before something was read (autoflush)"));
    }

    private void writes(Runnable read) {
        User fresh = new User("new");
        session.add(fresh);
        read.run();
        assertThat(session.added()).doesNotContain(fresh);
        assertThat(fresh.id()).isNotNull();
    }

    @Test
    void statementsTakeParametersAndOptions() {
        List<User> found = session.execute(
                        select(USER).where(USER.name.eq(parameter("name", Types.TEXT))), Map.of("name", "sandy"))
                .map(Row1::v1)
                .all();
        assertThat(found).containsExactly(session.getOne(User.class, 1));
        session.execute(insert(USER.table()), List.of(Map.of("name", "a"), Map.of("name", "b")));
        session.execute(
                update(USER.table()).where(USER.name.eq(parameter("old", Types.TEXT))),
                Map.of("old", "a", "name", "c"));
        assertThat(session.scalars(select(USER.name).orderBy(USER.id)).all()).containsExactly("sandy", "c", "b");
        assertThat(session.scalar(select(USER.name).orderBy(USER.id))).isEqualTo("sandy");
        session.connection().options(ExecutionOptions.STANDARD.withTimeout(Duration.ofSeconds(9)));
        assertThat(session.execute(select(USER).orderBy(USER.id), Map.of(), TEN).all())
                .hasSize(3);
        assertThat(session.connection().options())
                .as("those of the run are gone, those of the program are not")
                .isEqualTo(ExecutionOptions.STANDARD.withTimeout(Duration.ofSeconds(9)));
        assertThat(session.execute(select(USER.name, USER.id).orderBy(USER.id))
                        .first()
                        .v1())
                .isEqualTo("sandy");
    }

    @Test
    @Covers("ORM-SES-42")
    void manyRowsAreReadInParts() throws InterruptedException {
        for (int i = 2; i <= 25; i++) {
            session.add(new User("user " + i).withAddress(i + "@a.org"));
        }
        session.commit();
        startAnew();
        int read = 0;
        WeakReference<User> first = null;
        try (Stream<List<Row1<User>>> parts = session.execute(
                        select(USER).options(selectinLoad(USER.addresses)).orderBy(USER.id), Map.of(), TEN)
                .partitions()) {
            Iterator<List<Row1<User>>> each = parts.iterator();
            List<Row1<User>> part = each.next();
            assertThat(part).hasSize(10);
            assertThat(sql.sql())
                    .as("the users, and the addresses of the first part")
                    .hasSize(2);
            first = new WeakReference<>(part.get(0).v1());
            assertThat(part.get(9).v1().addresses())
                    .extracting(Address::emailAddress)
                    .containsExactly("10@a.org");
            read += part.size();
            while (each.hasNext()) {
                part = each.next();
                read += part.size();
            }
            part = null;
            assertThat(isCollected(first)).isTrue();
        }
        assertThat(read).isEqualTo(25);
        assertThat(sql.sql()).hasSize(4);
        assertThatThrownBy(() -> session.execute(select(USER).options(joinedLoad(USER.addresses)), Map.of(), TEN))
                .isInstanceOf(LoadException.class)
                .hasMessageEndingWith("[O057]");
        assertThat(session.scalars(select(USER)).all()).hasSize(25);
    }
}
