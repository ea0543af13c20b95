package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.CheckViolationException;
import dev.athanor.engine.error.ConflictException;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.DataException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.error.NotNullViolationException;
import dev.athanor.engine.error.OperationalException;
import dev.athanor.engine.error.ProgrammingException;
import dev.athanor.engine.error.SyntaxException;
import dev.athanor.engine.error.TimeoutException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlFailuresTest {

    @BeforeEach
    void createTables(Engine engine) {
        engine.run(c -> {
            c.execute(text("CREATE TABLE parent (id integer PRIMARY KEY)"));
            c.execute(text("CREATE TABLE child (id integer PRIMARY KEY, name varchar(5) NOT NULL,"
                    + " parent integer REFERENCES parent, price integer CHECK (price > 0),"
                    + " period int4range, EXCLUDE USING gist (period WITH &&),"
                    + " made integer GENERATED ALWAYS AS IDENTITY)"));
            c.execute(text("INSERT INTO child (id, name, period) VALUES (1, 'one', '[1,5)')"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO child (id, name) VALUES (1, 'x')              | UNIQUE_VIOLATION      | 23505",
                "INSERT INTO child (id) VALUES (2)                         | NOT_NULL_VIOLATION    | 23502",
                "INSERT INTO child (id, name, parent) VALUES (2, 'x', 9)   | FOREIGN_KEY_VIOLATION | 23503",
                "INSERT INTO child (id, name, price) VALUES (2, 'x', 0)    | CHECK_VIOLATION       | 23514",
                "INSERT INTO child (id, name, period) VALUES (2,'x','[2,3)') | INTEGRITY           | 23P01",
                "INSERT INTO child (id, name) VALUES (2, 'too long')       | DATA                  | 22001",
                "INSERT INTO child (id, name, made) VALUES (2, 'x', 1)     | DATA                  | 428C9",
                "SELECT 1 / 0                                              | DATA                  | 22012",
                "SELECT 'x'::integer                                       | DATA                  | 22P02",
                "SELEC 1                                                   | SYNTAX                | 42601",
                "SELECT * FROM nowhere                                     | UNDEFINED_TABLE       | 42P01",
                "SELECT nothing FROM child                                 | UNDEFINED_COLUMN      | 42703",
                "SELECT no_function(1)                                     | UNDEFINED_COLUMN      | 42883",
                "SELECT 'a'::no_type                                       | UNDEFINED_TABLE       | 42704",
                "CREATE TABLE parent (id integer)                          | DUPLICATE_OBJECT      | 42P07",
                "CREATE SCHEMA public                                      | DUPLICATE_OBJECT      | 42P06"
            })
    void kindsOfFailure(String sql, ErrorKind kind, String state, Engine engine) {
        DatabaseException failure = failureOf(engine, sql);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.sqlState()).isEqualTo(state);
        assertThat(failure.sql()).isEqualTo(sql);
    }

    @Test
    void failuresHaveClassesOfTheirOwn(Engine engine) {
        assertThat(failureOf(engine, "INSERT INTO child (id, name) VALUES (1, 'x')"))
                .isInstanceOf(UniqueViolationException.class)
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("child_pkey")
                .hasMessageEndingWith("[D002]");
        assertThat(failureOf(engine, "INSERT INTO child (id) VALUES (2)"))
                .isInstanceOf(NotNullViolationException.class);
        assertThat(failureOf(engine, "INSERT INTO child (id, name, parent) VALUES (2, 'x', 9)"))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThat(failureOf(engine, "INSERT INTO child (id, name, price) VALUES (2, 'x', 0)"))
                .isInstanceOf(CheckViolationException.class);
        assertThat(failureOf(engine, "SELECT 1 / 0")).isInstanceOf(DataException.class);
        assertThat(failureOf(engine, "SELECT * FROM nowhere")).isInstanceOf(SyntaxException.class);
        assertThat(failureOf(engine, "CREATE SCHEMA public")).isInstanceOf(ProgrammingException.class);
    }

    @Test
    void aTransactionThatFailedOnceTakesNothingMore(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThat(catchThrowableOfType(DataException.class, () -> connection.execute(text("SELECT 1 / 0"))))
                    .isNotNull();

            OperationalException failure =
                    catchThrowableOfType(OperationalException.class, () -> connection.execute(text("SELECT 1")));

            assertThat(failure.kind()).isEqualTo(ErrorKind.TRANSACTION_ABORTED);
            connection.rollback();
            assertThat(connection.execute(text("SELECT 1")).all()).hasSize(1);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsATimeout(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(text("SET LOCAL statement_timeout = 30"));

            assertThat(catchThrowableOfType(
                            TimeoutException.class, () -> connection.execute(text("SELECT pg_sleep(5)"))))
                    .hasMessageEndingWith("[D016]");
        }
    }

    @Test
    void aLockThatAnotherHoldsIsAConflict(Engine engine) {
        try (Connection one = engine.connect();
                Connection other = engine.connect()) {
            one.execute(text("SELECT * FROM child FOR UPDATE"));

            ConflictException failure = catchThrowableOfType(
                    ConflictException.class, () -> other.execute(text("SELECT * FROM child FOR UPDATE NOWAIT")));

            assertThat(failure.kind()).isEqualTo(ErrorKind.LOCKED);
        }
    }

    @Test
    void aTransactionThatCannotBeSerializedIsAConflict(Engine engine) {
        try (Connection one = engine.connect();
                Connection other = engine.connect()) {
            one.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
            one.execute(text("SELECT * FROM child"));
            other.execute(text("UPDATE child SET name = 'two'"));
            other.commit();

            ConflictException failure = catchThrowableOfType(
                    ConflictException.class, () -> one.execute(text("UPDATE child SET name = 'three'")));

            assertThat(failure.kind()).isEqualTo(ErrorKind.SERIALIZATION);
        }
    }

    @Test
    void writingInAReadOnlyTransactionSaysSo(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(text("SET TRANSACTION READ ONLY"));

            OperationalException failure = catchThrowableOfType(
                    OperationalException.class, () -> connection.execute(text("DELETE FROM child")));

            assertThat(failure.kind()).isEqualTo(ErrorKind.READ_ONLY);
        }
    }

    @Test
    void aSessionThatIsEndedBreaksItsConnectionAndTheNextOneWorks(Engine engine) {
        try (Connection connection = engine.connect()) {
            int process = processOf(connection);
            engine.run(c -> c.execute(text("SELECT pg_terminate_backend(" + process + ", 5000)")));

            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> connection.execute(text("SELECT 1")));

            assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
            assertThat(failure.kind().breaksConnection()).isTrue();
        }
        try (Connection next = engine.connect()) {
            assertThat(next.execute(text("SELECT 1")).all()).hasSize(1);
        }
    }

    @Test
    void aSessionThatIdledTooLongInItsTransactionIsLost(Engine engine) throws InterruptedException {
        try (Connection connection = engine.connect()) {
            connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 20"));
            Thread.sleep(200);

            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> connection.execute(text("SELECT 1")));

            assertThat(failure.sqlState()).isIn("25P03", "08006");
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable(TestDatabase database) {
        String nobodyListens = database.url().replaceFirst(":\\d+/", ":1/");
        try (Engine engine = Engine.create(nobodyListens)) {
            ConnectionException failure = catchThrowableOfType(ConnectionException.class, engine::connect);

            assertThat(failure.kind()).isEqualTo(ErrorKind.UNREACHABLE);
        }
    }

    private static int processOf(Connection connection) {
        return connection.execute(text("SELECT pg_backend_pid() AS pid")).one().require("pid", Integer.class);
    }

    private static DatabaseException failureOf(Engine engine, String sql) {
        return catchThrowableOfType(DatabaseException.class, () -> engine.run(c -> c.execute(text(sql))));
    }
}
