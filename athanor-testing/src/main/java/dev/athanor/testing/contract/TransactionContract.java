package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.ConcurrentUseException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.engine.error.SyntaxException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.testing.Covers;
import dev.athanor.testing.RecordedStatement;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How connections and their transactions live on every database. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class TransactionContract {

    private final Stock stock = new Stock();

    /** For the tests of a dialect. */
    protected TransactionContract() {}

    /** {@return whether foreign keys may be checked as late as at the commit} */
    protected boolean defersConstraints() {
        return true;
    }

    /** {@return whether to release a savepoint that is not there is an error} */
    protected boolean knowsItsSavepoints() {
        return true;
    }

    @BeforeEach
    void create(Engine engine) {
        stock.metadata.createAll(engine);
    }

    private List<String> log(SqlRecorder sql) {
        return sql.log().stream().map(RecordedStatement::sql).toList();
    }

    private List<String> stored(Engine engine) {
        return engine.transaction(stock::names);
    }

    @Test
    @Covers({"CORE-CONN-01", "CORE-TX-12"})
    void theFirstStatementBeginsATransaction(Engine engine, SqlRecorder sql) {
        try (Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();
            assertThat(sql.log()).isEmpty();

            connection.execute(stock.item("a"));

            assertThat(connection.inTransaction()).isTrue();
            assertThat(log(sql)).first().isEqualTo("BEGIN");
            assertThat(sql).ran(1);
        }
    }

    @Test
    void aConnectionThatRanNothingSaysNothing(Engine engine, SqlRecorder sql) {
        try (Connection connection = engine.connect()) {
            connection.commit();
            connection.rollback();
        }

        assertThat(sql.log()).isEmpty();
    }

    @Test
    @Covers({"CORE-TX-01", "CORE-CONN-02"})
    void commitsAsItGoes(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.commit();
            connection.execute(stock.item("a"));
            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
            connection.execute(stock.item("b"));
            connection.rollback();
            connection.execute(stock.item("c"));
            connection.commit();
            connection.rollback();
        }

        assertThat(stored(engine)).containsExactly("a", "c");
    }

    @Test
    @Covers("CORE-CONN-05")
    void closingRollsBack(Engine engine, SqlRecorder sql) {
        Connection connection = engine.connect();
        connection.execute(stock.item("a"));

        connection.close();
        connection.close();

        assertThat(log(sql)).last().isEqualTo("ROLLBACK");
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(() -> connection.execute(select(stock.id)))
                .isInstanceOf(ClosedException.class)
                .hasMessage("the connection is closed; take another one with engine.connect() [E009]");
        assertThat(stored(engine)).isEmpty();
    }

    @Test
    @Covers({"CORE-TX-02", "CORE-ENG-17"})
    void aBlockOfWorkIsCommittedOrRolledBack(Engine engine) {
        Long inserted = engine.transaction(c -> c.execute(stock.item("a")).rowCount());
        engine.run(c -> c.execute(stock.item("b")));
        IOException own = new IOException("the user's own");

        assertThatThrownBy(() -> engine.run(c -> {
                    c.execute(stock.item("c"));
                    throw own;
                }))
                .isSameAs(own);

        assertThat(inserted).isEqualTo(1);
        assertThat(stored(engine)).containsExactly("a", "b");
    }

    @Test
    @Covers("CORE-CONN-03")
    void onlyOneTransactionIsInProgress(Engine engine) {
        String refusal = "a transaction is in progress already, begun by begin() or by the first statement; commit() or"
                + " rollback() first, or nest one with beginNested() [E010]";
        try (Connection connection = engine.connect()) {
            Transaction begun = connection.begin();
            assertThat(begun.isActive()).isTrue();
            assertThatThrownBy(connection::begin)
                    .isInstanceOf(TransactionException.class)
                    .hasMessage(refusal);
            connection.rollback();

            connection.execute(select(stock.id));
            assertThatThrownBy(connection::begin)
                    .isInstanceOf(TransactionException.class)
                    .hasMessage(refusal);
        }
    }

    @Test
    void aTransactionIsNotCommittedTwice(Engine engine) {
        try (Connection connection = engine.connect()) {
            Transaction begun = connection.begin();
            connection.execute(stock.item("a"));
            begun.commit();
            begun.rollback();
            begun.close();

            assertThat(begun.isActive()).isFalse();
            assertThatThrownBy(begun::commit)
                    .isInstanceOf(TransactionException.class)
                    .hasMessage(
                            "the transaction is inactive: it was committed or rolled back, or the one around it was;"
                                    + " begin another one [E011]");
        }
        assertThat(stored(engine)).containsExactly("a");
    }

    @Test
    void anOpenTransactionIsRolledBackByItsOwnClose(Engine engine) {
        try (Connection connection = engine.connect()) {
            try (Transaction begun = connection.begin()) {
                connection.execute(stock.item("a"));
                assertThat(begun.isActive()).isTrue();
            }
            assertThat(connection.inTransaction()).isFalse();
            connection.commit();
        }
        assertThat(stored(engine)).isEmpty();
    }

    @Test
    @Covers("CORE-TX-05")
    void savepointsAreNumberedReleasedAndRolledBackTo(Engine engine, SqlRecorder sql) {
        try (Connection connection = engine.connect()) {
            try (Transaction first = connection.beginNested()) {
                connection.execute(stock.item("a"));
                first.commit();
            }
            try (Transaction second = connection.beginNested()) {
                connection.execute(stock.item("b"));
                assertThat(connection.inNestedTransaction()).isTrue();
                second.rollback();
            }
            assertThat(connection.inNestedTransaction()).isFalse();
            connection.commit();
        }

        assertThat(log(sql))
                .filteredOn(entry -> !entry.startsWith("INSERT"))
                .containsExactly(
                        "BEGIN",
                        "SAVEPOINT sa_savepoint_1",
                        "RELEASE SAVEPOINT sa_savepoint_1",
                        "SAVEPOINT sa_savepoint_2",
                        "ROLLBACK TO SAVEPOINT sa_savepoint_2",
                        "COMMIT");
        assertThat(stored(engine)).containsExactly("a");
    }

    @Test
    @Covers("CORE-TX-06")
    void theEndOfATransactionEndsThoseInside(Engine engine, SqlRecorder sql) {
        try (Connection connection = engine.connect()) {
            Transaction outer = connection.beginNested();
            Transaction inner = connection.beginNested();
            connection.execute(stock.item("a"));
            sql.clear();

            connection.commit();

            assertThat(log(sql)).containsExactly("COMMIT");
            assertThat(outer.isActive()).isFalse();
            assertThat(inner.isActive()).isFalse();
            assertThatThrownBy(inner::commit)
                    .isInstanceOf(TransactionException.class)
                    .hasMessageStartingWith("the nested transaction sa_savepoint_2 is inactive")
                    .hasMessageEndingWith("[E011]");
        }
        assertThat(stored(engine)).containsExactly("a");
    }

    @Test
    void rollingBackAnOuterSavepointUndoesTheInnerOnes(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(stock.item("a"));
            Transaction outer = connection.beginNested();
            connection.execute(stock.item("b"));
            Transaction inner = connection.beginNested();
            connection.execute(stock.item("c"));
            inner.commit();
            Transaction open = connection.beginNested();

            outer.rollback();

            assertThat(open.isActive()).isFalse();
            connection.execute(stock.item("d"));
            connection.commit();
        }
        assertThat(stored(engine)).containsExactly("a", "d");
    }

    @Test
    @Covers("CORE-TX-10")
    void aFailedStatementDoesNotEndTheTransaction(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.execute(stock.item("a"));
            Transaction attempt = connection.beginNested();
            assertThatThrownBy(() -> connection.execute(text("selekt 1"))).isInstanceOf(SyntaxException.class);

            assertThat(connection.inTransaction()).isTrue();
            assertThat(attempt.isActive()).isTrue();
            attempt.rollback();
            connection.commit();
        }
        assertThat(stored(engine)).containsExactly("a");
    }

    @Test
    @Covers("CORE-TX-11")
    void aCommitThatFailsLeavesOnlyTheRollback(Engine engine) {
        assumeTrue(defersConstraints(), "the database checks constraints with each statement");
        engine.run(c -> {
            c.execute(stock.item("a"));
            c.execute(text("create table late (item_id integer references item (id) deferrable initially deferred)"));
        });
        try (Connection connection = engine.connect()) {
            connection.execute(text("insert into late values (99)"));

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(ForeignKeyViolationException.class)
                    .hasMessageStartingWith("the commit of the transaction failed: ");

            assertThat(connection.inTransaction()).isTrue();
            assertThatThrownBy(() -> connection.execute(select(stock.id)))
                    .isInstanceOf(TransactionException.class)
                    .hasMessage("the transaction failed to end and cannot go on; call its rollback() first [E012]");
            connection.rollback();
            assertThat(connection.scalars(select(stock.name)).all()).containsExactly("a");
        }
    }

    @Test
    @Covers("CORE-TX-07")
    void aSavepointThatCannotBeReleasedLeavesOnlyItsRollback(Engine engine) {
        assumeTrue(knowsItsSavepoints(), "the database minds no savepoint that is not there");
        try (Connection connection = engine.connect()) {
            Transaction nested = connection.beginNested();
            connection.execute(text("release savepoint sa_savepoint_1"));

            assertThatThrownBy(nested::commit)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("the commit of the nested transaction sa_savepoint_1 failed: ");

            assertThat(nested.isActive()).isFalse();
            assertThatThrownBy(() -> connection.execute(select(stock.id)))
                    .isInstanceOf(TransactionException.class)
                    .hasMessage(
                            "the nested transaction sa_savepoint_1 failed to end and cannot go on; call its rollback()"
                                    + " first [E012]");
            nested.rollback();
            assertThat(connection.inNestedTransaction()).isFalse();
            connection.rollback();
            connection.execute(stock.item("a"));
            connection.commit();
        }
        assertThat(stored(engine)).containsExactly("a");
    }

    @Test
    void aConnectionThatIsGivenUpIsReplaced(TestDatabase database) {
        try (Engine engine =
                Engine.builder(database.url()).pool(p -> p.withSize(1)).build()) {
            Connection connection = engine.connect();
            java.sql.Connection jdbc = connection.jdbc();
            connection.execute(stock.item("a"));
            connection.invalidate();

            assertThat(connection.isClosed()).isTrue();
            assertThatThrownBy(() -> connection.execute(stock.item("b")))
                    .isInstanceOf(ClosedException.class)
                    .hasMessage(
                            "the connection is lost, and its transaction with it; close it and take another one with"
                                    + " engine.connect() [E009]");
            connection.rollback();
            connection.close();
            try (Connection other = engine.connect()) {
                assertThat(other.jdbc()).isNotSameAs(jdbc);
                assertThat(stock.names(other)).isEmpty();
            }
        }
    }

    @Test
    void inAutocommitEachStatementIsCommittedByItself(Engine engine) {
        Engine autocommit = engine.withIsolation(Isolation.AUTOCOMMIT);
        try (Connection connection = autocommit.connect()) {
            connection.execute(stock.item("a"));
            connection.rollback();
            connection.execute(stock.item("b"));
        }

        assertThat(stored(engine)).containsExactly("a", "b");
        engine.run(c -> {
            c.execute(stock.item("c"));
            c.rollback();
        });
        assertThat(stored(engine)).containsExactly("a", "b");
    }

    @Test
    @Covers("CORE-CONN-13")
    void theIsolationLevelChangesBetweenTransactionsOnly(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection
                    .isolation(Isolation.SERIALIZABLE)
                    .execute(select(stock.id))
                    .close();
            assertThatThrownBy(() -> connection.isolation(Isolation.AUTOCOMMIT))
                    .isInstanceOf(TransactionException.class)
                    .hasMessage("the isolation level cannot change to AUTOCOMMIT while a transaction is in progress;"
                            + " commit() or rollback() first [E014]");
            connection.rollback();
            connection.isolation(Isolation.AUTOCOMMIT).execute(stock.item("a"));
        }

        engine.run(c -> {
            c.execute(stock.item("b"));
            c.rollback();
        });
        assertThat(stored(engine)).containsExactly("a");
    }

    @Test
    void twoThreadsAtOnceAreRefused(Engine engine) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor(work -> new Thread(work, "the-other"));
        try (Connection connection = engine.connect()) {
            connection.execute(stock.item("a"));
            Future<?> reading = other.submit(() -> connection
                    .scalars(select(stock.name))
                    .map(value -> {
                        inside.countDown();
                        await(done);
                        return value;
                    })
                    .all());
            await(inside);

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(ConcurrentUseException.class)
                    .hasMessage("the connection is in use by thread 'the-other' while thread '"
                            + Thread.currentThread().getName()
                            + "' wants it too; give each thread one of its own [E013]");
            done.countDown();
            reading.get(10, TimeUnit.SECONDS);
            connection.commit();
        } finally {
            done.countDown();
            other.shutdownNow();
        }
        assertThat(stored(engine)).containsExactly("a");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void aConnectionMayGoFromThreadToThread(Engine engine) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection connection = engine.connect()) {
            connection.execute(stock.item("a"));
            other.submit(() -> connection.execute(stock.item("b"))).get(10, TimeUnit.SECONDS);
            connection.commit();
        } finally {
            other.shutdownNow();
        }
        assertThat(stored(engine)).containsExactly("a", "b");
    }
}
