package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.error.ConflictException;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.DataException;
import dev.athanor.engine.error.OperationalException;
import dev.athanor.engine.error.SyntaxException;
import dev.athanor.engine.error.TimeoutException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlFailureTest {

    private static int backend(Connection connection) {
        return connection.execute(text("select pg_backend_pid() as pid")).one().require("pid", Integer.class);
    }

    private static void terminate(Engine engine, int backend) {
        engine.run(c -> {
            Object unused = c.execute(text("select pg_terminate_backend(:pid)").bind("pid", backend))
                    .one();
        });
    }

    @Test
    void nestedTransactionsOfALostConnectionEndQuietly(TestDatabase database, Engine other) {
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            Transaction nested = connection.beginNested();
            terminate(other, backend(connection));
            assertThatThrownBy(() -> connection.execute(text("select 1"))).isInstanceOf(ConnectionException.class);

            nested.rollback();

            assertThat(nested.isActive()).isFalse();
            assertThat(connection.inTransaction()).isTrue();
        }
    }

    @Test
    void aServerThatIsNotThereIsToldAtOnce() {
        try (Engine engine = Engine.create("postgresql://user:secret@127.0.0.1:1/shop")) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("cannot connect to postgresql://user:***@127.0.0.1:1/shop: ")
                    .hasMessageEndingWith("[D014]");
        }
    }

    @Test
    void statementsAreStoppedInTime(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.options(ExecutionOptions.STANDARD.withTimeout(Duration.ofSeconds(1)));

            assertThatThrownBy(() -> connection.execute(text("select pg_sleep(20)")))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageEndingWith("[D016]");
        }
    }

    @Test
    void nothingRunsInATransactionThatFailed(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("selekt 1"))).isInstanceOf(SyntaxException.class);
            assertThatThrownBy(() -> connection.execute(text("select 1")))
                    .isInstanceOf(OperationalException.class)
                    .hasMessageContaining("; a statement failed before in this transaction: roll back first")
                    .hasMessageEndingWith("[D020]");
            connection.rollback();
            assertThat(connection.execute(text("select 1")).scalar()).isEqualTo(1);
        }
    }

    @Test
    void valuesThatDoNotFitAreRefused(Engine engine) {
        engine.run(c -> c.execute(text("create table t (name varchar(3), n smallint)")));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            text("insert into t (name) values (:v)").bind("v", "long")))
                    .isInstanceOf(DataException.class)
                    .hasMessageEndingWith("[D007]");
            connection.rollback();
            assertThatThrownBy(() -> connection.execute(
                            text("insert into t (n) values (:v)").bind("v", 70_000)))
                    .isInstanceOf(DataException.class);
        }
    }

    @Test
    void locksHeldByOthersAreTold(Engine engine) {
        engine.run(c -> c.execute(text("create table t (n integer)")));
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(text("lock table t in access exclusive mode"));
            second.execute(text("set local lock_timeout = '50ms'"));
            assertThatThrownBy(() -> second.execute(text("select n from t")))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageEndingWith("[D018]");
        }
    }

    @Test
    void whatServersQuoteIsHiddenToo(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url()).hideParameters().build();
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            text("select cast(:v as integer)").bind("v", "s3cret")))
                    .isInstanceOf(DataException.class)
                    .satisfies(e -> assertThat(e).hasStackTraceContaining("D007"))
                    .satisfies(e -> {
                        for (Throwable part = e; part != null; part = part.getCause()) {
                            assertThat(part.toString()).doesNotContain("s3cret");
                        }
                    });
        }
    }
}
