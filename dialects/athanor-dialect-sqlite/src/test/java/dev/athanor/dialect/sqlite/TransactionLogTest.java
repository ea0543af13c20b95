package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.testing.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the log of what happens to transactions. */
class TransactionLogTest {

    private final Logger logger = Logger.getLogger("dev.athanor.engine.Engine.ledger");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
    }

    private static Engine engine() {
        return Engine.builder("sqlite::memory:").name("ledger").echo().build();
    }

    @Test
    void transactionsAndSavepointsAreLogged() {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            connection.execute(text("create table t (n integer)"));
            connection.beginNested().commit();
            connection.commit();
            try (Transaction undone = connection.beginNested()) {
                assertThat(undone.isNested()).isTrue();
            }
        }
        assertThat(lines)
                .filteredOn(line -> line.matches("(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE).*"))
                .containsExactly(
                        "BEGIN (nothing is sent)",
                        "SAVEPOINT sa_savepoint_1",
                        "RELEASE SAVEPOINT sa_savepoint_1",
                        "COMMIT",
                        "BEGIN (nothing is sent)",
                        "SAVEPOINT sa_savepoint_2",
                        "ROLLBACK TO SAVEPOINT sa_savepoint_2",
                        "ROLLBACK");
    }

    @Test
    @Covers("CORE-CONN-15")
    void withoutTransactionsTheirEndsSendNothing() {
        try (Engine engine = engine();
                Connection connection = engine.connect().isolation(Isolation.AUTOCOMMIT)) {
            connection.execute(text("create table t (n integer)"));
            connection.execute(text("insert into t values (1)"));
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
            assertThat(connection.inTransaction()).isFalse();
            connection.execute(text("insert into t values (2)"));
            connection.commit();
            assertThat(connection.execute(text("select count(*) from t")).scalar())
                    .as("a rollback undid nothing")
                    .isEqualTo(2);
        }
        assertThat(lines)
                .filteredOn(line -> line.matches("(BEGIN|COMMIT|ROLLBACK).*"))
                .startsWith(
                        "BEGIN (nothing is sent)",
                        "ROLLBACK (nothing is sent: each statement was committed by itself)",
                        "BEGIN (nothing is sent)",
                        "COMMIT (nothing is sent: each statement was committed by itself)");
    }

    @Test
    void aRollbackThatComesTooLateIsWarnedOf() {
        List<LogRecord> warnings = new ArrayList<>();
        Logger parent = Logger.getLogger("dev.athanor.engine.Engine");
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        parent.addHandler(listening);
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            Transaction begun = connection.begin();
            begun.commit();
            begun.close();
            assertThat(warnings).isEmpty();
            begun.rollback();
        } finally {
            parent.removeHandler(listening);
        }
        assertThat(warnings)
                .filteredOn(entry -> entry.getLevel().equals(Level.WARNING))
                .extracting(LogRecord::getMessage)
                .containsExactly("the transaction has ended before: rollback() has nothing to undo");
    }
}
