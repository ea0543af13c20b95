package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.text;
import static dev.athanor.testing.StatementBudget.assertStatements;
import static dev.athanor.testing.StatementBudget.exactly;
import static dev.athanor.testing.StatementBudget.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.watch.CallSite;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.ForEachDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Here because the module of the recorder has no dialect to record. */
class SqlRecorderTest {

    private static final String HERE = "SqlRecorderTest\\.%s\\(SqlRecorderTest\\.java:\\d+\\)";

    @ForEachDatabase
    void recordsStatementsAndTheirParameters(Engine engine, SqlRecorder sql) {
        engine.run(c -> c.execute(text("SELECT CAST(:low AS INTEGER)").bind("low", 5)));

        assertThat(sql).ranExactly("SELECT CAST(? AS INTEGER)");
        assertThat(sql.statements().get(0).parameters()).containsExactly(5);
    }

    @ForEachDatabase
    void recordsStatementsThatFail(Engine engine, SqlRecorder sql) {
        assertThat(catchThrowable(() -> engine.run(c -> c.execute(text("SELECT * FROM nowhere")))))
                .isNotNull();

        assertThat(sql).ranExactly("SELECT * FROM nowhere");
    }

    @ForEachDatabase
    void logsTheBeginningAndEndOfTransactions(Engine engine, SqlRecorder sql) {
        try (Connection connection = engine.connect()) {
            connection.execute(text("SELECT 1"));
            try (Transaction nested = connection.beginNested()) {
                connection.execute(text("SELECT 2"));
                nested.rollback();
            }
            connection.commit();
            connection.execute(text("SELECT 3"));
        }

        assertThat(sql)
                .ran(3)
                .hasLog(
                        "BEGIN",
                        "SELECT 1",
                        "SAVEPOINT sa_savepoint_1",
                        "SELECT 2",
                        "ROLLBACK TO SAVEPOINT sa_savepoint_1",
                        "COMMIT",
                        "BEGIN",
                        "SELECT 3",
                        "ROLLBACK");
    }

    @ForEachDatabase
    void namesTheStatementsThatWereTooMany(Engine engine, SqlRecorder sql) {
        engine.run(c -> {
            c.execute(text("SELECT 1"));
            c.execute(text("SELECT CAST(:n AS INTEGER)").bind("n", 2));
        });

        assertThatThrownBy(() -> assertThat(sql).ran(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("expected 1 statement but 2 ran:\n  1\\. SELECT 1\n       at "
                        + HERE.formatted("namesTheStatementsThatWereTooMany")
                        + "\n  2\\. SELECT CAST\\(\\? AS INTEGER\\) \\[2\\]\n       at "
                        + HERE.formatted("namesTheStatementsThatWereTooMany"));
        assertThatThrownBy(() -> assertThat(sql).ranAtMost(1)).hasMessageContaining("expected at most 1 statement");
        assertThatThrownBy(() -> assertThat(sql).ranExactly("SELECT 2")).hasMessageContaining("SELECT 2");
    }

    @ForEachDatabase
    void holdsWorkToABudgetOfItsOwn(Engine engine, SqlRecorder sql) throws IOException {
        engine.run(c -> c.execute(text("SELECT 1")));

        sql.assertStatements(exactly(1), () -> engine.run(c -> c.execute(text("SELECT 2"))));
        sql.assertStatements(max(3), () -> engine.run(c -> c.execute(text("SELECT 3"))));
        assertThatThrownBy(() -> sql.assertStatements(exactly(0), () -> engine.run(c -> c.execute(text("SELECT 4")))))
                .hasMessageMatching("expected 0 statements but 1 ran:\n  1\\. SELECT 4\n       at "
                        + HERE.formatted("holdsWorkToABudgetOfItsOwn"));
        assertThatThrownBy(() -> sql.<IOException>assertStatements(max(0), () -> {
                    throw new IOException("the user's own");
                }))
                .isInstanceOf(IOException.class);
    }

    @ForEachDatabase
    void countsOnOneEngineOrOnSeveralTogether(Engine engine, TestDatabase database) {
        try (Engine other = Engine.create(database.url())) {
            List<Engine> both = List.of(engine, other);

            assertStatements(max(1), engine, () -> {
                engine.run(c -> c.execute(text("SELECT 1")));
                other.run(c -> c.execute(text("SELECT 2")));
            });
            assertThatThrownBy(() -> assertStatements(exactly(1), both, () -> {
                        engine.run(c -> c.execute(text("SELECT 1")));
                        other.run(c -> c.execute(text("SELECT 2")));
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected 1 statement but 2 ran:")
                    .hasMessageContaining("1. SELECT 1")
                    .hasMessageContaining("2. SELECT 2");
        }
    }

    @ForEachDatabase
    void knowsTheLineOfTheProgramThatAStatementCameFrom(Engine engine, SqlRecorder sql) {
        StackTraceElement here = new Throwable().getStackTrace()[0];
        Stream.of(1).forEach(any -> engine.run(c -> c.execute(text("SELECT 1"))));

        CallSite origin = sql.statements().get(0).origin();
        assertThat(origin)
                .isEqualTo(new CallSite(
                        SqlRecorderTest.class.getName(),
                        "knowsTheLineOfTheProgramThatAStatementCameFrom",
                        "SqlRecorderTest.java",
                        here.getLineNumber() + 1));
        assertThat(origin.isKnown()).isTrue();
    }

    @ForEachDatabase
    void stopsRecordingWhenClosed(Engine engine, SqlRecorder sql) {
        sql.close();

        engine.run(c -> c.execute(text("SELECT 1")));

        assertThat(sql).ran(0);
    }
}
