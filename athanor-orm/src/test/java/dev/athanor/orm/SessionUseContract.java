package dev.athanor.orm;

import static dev.athanor.orm.shop.User_.USER;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.result.Result;
import dev.athanor.orm.error.PendingRollbackException;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.query.BoundTo;
import dev.athanor.orm.shop.User;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Select;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a session runs statements, how it fails, and how it is closed. */
@SuppressWarnings({"NullAway", "CheckReturnValue"}) // a missing row fails the test by itself
abstract class SessionUseContract extends OrmContract {

    @Override
    protected Mappings mappings() {
        return Mappings.of(User.class);
    }

    private void fill() {
        session.addAll(List.of(new User("a", "A"), new User("b", "B"), new User("c", "C")));
        session.commit();
        startAnew();
    }

    @Test
    @Covers("ORM-SES-30")
    void statementsGiveRowsFirstValuesAndOneValue() {
        fill();
        Select<Row1<User>> users = select(USER).orderBy(USER.id);
        assertThat(session.execute(users).all())
                .extracting(row -> row.v1().name())
                .containsExactly("a", "b", "c");
        assertThat(session.scalars(users).all()).extracting(User::name).containsExactly("a", "b", "c");
        assertThat(session.scalar(users).name()).isEqualTo("a");
        Select<Row2<String, User>> both =
                select(USER.name, USER).where(USER.name.eq(parameter("n", Types.varchar(30))));
        Row2<String, User> row = session.execute(both, Map.of("n", "b")).one();
        assertThat(row.v2()).isSameAs(session.getOne(User.class, 2));
        assertThat(row.v1()).isEqualTo("b");
        assertThat(session.execute(insert(USER), List.of(Map.of("name", "x"), Map.of("name", "y")))
                        .rowCount())
                .isEqualTo(2);
        session.commit();
        Result<Row1<User>> some = session.execute(users, Map.of(), ExecutionOptions.STANDARD.withFetchSize(2));
        assertThat(some.partitions().map(List::size)).containsExactly(2, 2, 1);
        try (Engine other = Engine.create("sqlite::memory:")) {
            mappings().metadata().createAll(other);
            assertThat(session.scalars(users.options(new BoundTo(other))).all()).isEmpty();
            session.rollback();
        }
    }

    @Test
    @Covers("ORM-SES-15")
    void closedSessionsLetAllGoAndMayBeUsedAgain() {
        fill();
        User user = session.getOne(User.class, 1);
        session.add(new User("pending"));
        session.flush();
        session.reset();
        assertThat(session.all()).isEmpty();
        assertThat(Inspect.of(user).status()).isEqualTo(EntityStatus.DETACHED);
        assertThat(session.scalars(select(USER)).all()).as("it was rolled back").hasSize(3);
        session.close();
        assertThatThrownBy(() -> session.get(User.class, 1))
                .isInstanceOf(SessionException.class)
                .hasMessageEndingWith("[O041]");
        Session again = sessions.open(options -> options.closeResetsOnly(true));
        again.getOne(User.class, 1);
        again.close();
        assertThat(again.all()).isEmpty();
        assertThat(again.getOne(User.class, 2).name()).isEqualTo("b");
        again.close();
        Session lost = sessions.open();
        Connection connection = lost.connection();
        lost.invalidate();
        assertThat(connection.isLost()).isTrue();
    }

    @Test
    @Covers("ORM-ERR-05")
    void errorsOfTheDatabaseNameTheStatementAndHaveTheSessionRolledBack() {
        fill();
        session.add(new User("long").id(1));
        assertThatThrownBy(() -> session.scalars(select(USER)))
                .isInstanceOf(IntegrityException.class)
                .satisfies(failure -> {
                    DatabaseException database = (DatabaseException) failure;
                    assertThat(database.sql()).contains("INSERT INTO user_account");
                    assertThat(database.parameters()).contains("long");
                    assertThat(database.getSuppressed()[0]).hasMessageContaining("autoflush");
                });
        assertThat(session.isActive()).isFalse();
        assertThatThrownBy(() -> session.scalars(select(USER)))
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageEndingWith("[O040]");
        session.rollback();
        assertThat(session.scalars(select(USER)).all()).hasSize(3);
        session.rollback();
        try (Engine silent = Engine.builder(database().url()).hideParameters().build();
                Session own = new Session(silent)) {
            own.add(new User("secret").id(1));
            assertThatThrownBy(own::flush)
                    .isInstanceOf(IntegrityException.class)
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
        }
    }

    @Test
    @Covers("ORM-ERR-07")
    void objectsAreNotMadeOfRowsAfterTheirSessionWasClosed() {
        fill();
        Result<Row1<User>> rows = session.execute(select(USER), Map.of(), ExecutionOptions.STANDARD.withFetchSize(1));
        session.close();
        assertThatThrownBy(rows::all).isInstanceOf(ClosedException.class).hasMessageEndingWith("[E008]");
    }
}
