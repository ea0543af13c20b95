package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.codec.RowReader;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.TimeoutException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.engine.execute.CacheStatistics;
import dev.athanor.engine.execute.ExecutedStatement;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.engine.execute.Planned;
import dev.athanor.engine.execute.RowCursor;
import dev.athanor.engine.execute.StatementPlanner;
import dev.athanor.engine.pool.PoolStatus;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.TestDatabase;
import java.lang.ref.WeakReference;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What engines do on every database. The tests of a dialect extend this and say {@code @OnDatabase}. */
public abstract class EngineContract {

    private final Stock stock = new Stock();

    /** For the tests of a dialect. */
    protected EngineContract() {}

    /** {@return whether the driver keeps the values of statements that were closed} */
    protected boolean driverKeepsValues() {
        return false;
    }

    @BeforeEach
    void create(Engine engine) {
        stock.metadata.createAll(engine);
    }

    private Select<Row1<String>> named(int id) {
        return select(stock.name).where(stock.id.eq(id));
    }

    @Test
    void connectionsAreMadeWhenTheyAreNeeded(TestDatabase database) {
        List<Connection> taken = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void connected(Connection connection) {
                taken.add(connection);
            }
        };
        try (Engine engine = Engine.builder(database.url()).listener(listener).build()) {
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 0, 0, 0));
            try (Connection connection = engine.connect()) {
                assertThat(taken).containsExactly(connection);
                assertThat(engine.poolStatus().used()).isEqualTo(1);
            }
            assertThat(engine.poolStatus().used()).isZero();
        }
    }

    @Test
    void connectionsAreUsedAgain(TestDatabase database) {
        try (Engine engine =
                Engine.builder(database.url()).pool(p -> p.withSize(1)).build()) {
            for (int i = 0; i < 5; i++) {
                assertThat(engine.<Long, RuntimeException>transaction(
                                c -> c.execute(stock.item("n")).rowCount()))
                        .isEqualTo(1);
                engine.run(c -> c.execute(text("delete from item")));
            }
            assertThat(engine.poolStatus().open()).isEqualTo(1);
        }
    }

    @Test
    void waitingForAConnectionEnds(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url())
                        .pool(p -> p.withSize(1).withTimeout(Duration.ofMillis(250)))
                        .build();
                Connection only = engine.connect()) {
            assertThat(only.isClosed()).isFalse();

            assertThatThrownBy(engine::connect)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageStartingWith("cannot connect to ")
                    .hasMessageContaining("; all connections are in use")
                    .hasMessageEndingWith("[D017]");
        }
    }

    @Test
    @Covers("CORE-POOL-11")
    void withoutAPoolConnectionsAreClosedAfterUse(TestDatabase database) throws SQLException {
        try (Engine engine = Engine.builder(database.url()).noPool().build()) {
            java.sql.Connection first;
            try (Connection connection = engine.connect()) {
                first = connection.jdbc();
            }
            assertThat(first.isClosed()).isTrue();
            try (Connection connection = engine.connect()) {
                assertThat(connection.jdbc()).isNotSameAs(first);
            }
            assertThat(engine.poolStatus().open()).isZero();
        }
    }

    @Test
    @Covers("CORE-POOL-12")
    void oneConnectionMayBeShared(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url()).oneConnection().build();
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            java.sql.Connection shared = first.jdbc();
            assertThat(second.jdbc()).isSameAs(shared);
            first.execute(stock.item("a"));
            assertThat(stock.names(second)).containsExactly("a");

            first.invalidate();
            try (Connection third = engine.connect()) {
                assertThat(third.jdbc()).isNotSameAs(shared);
                assertThat(stock.names(third)).isEmpty();
            }
            second.invalidate();
        }
    }

    @Test
    void dataSourcesOfTheUserAreUsed(TestDatabase database) {
        try (Engine engine = Engine.create(database.dataSource())) {
            engine.run(c -> c.execute(stock.item("a")));

            assertThat(engine.dialect().name())
                    .isEqualTo(database.engine().dialect().name());
            assertThat(engine.<List<@Nullable String>, RuntimeException>transaction(stock::names))
                    .containsExactly("a");
            assertThat(engine.toString()).startsWith("Engine(the DataSource ");
        }
    }

    @Test
    void closedEnginesSaySo(TestDatabase database) {
        Engine engine = Engine.create(database.url());
        engine.run(c -> c.execute(stock.item("a")));
        engine.close();
        engine.close();

        assertThatThrownBy(engine::connect)
                .isInstanceOf(ClosedException.class)
                .hasMessageEndingWith("is closed; create another one [E027]");
    }

    @Test
    @Covers("CORE-ENG-15")
    void anEngineMayDifferInItsIsolationOnly(Engine engine, SqlRecorder sql) {
        Engine autocommit = engine.withIsolation(Isolation.AUTOCOMMIT);
        CacheStatistics before = engine.cacheStatistics();
        try (Connection connection = autocommit.connect()) {
            connection.execute(stock.item("a"));
            connection.rollback();
        }

        assertThat(sql.sql()).hasSize(1);
        assertThat(engine.cacheStatistics().misses()).isEqualTo(before.misses() + 1);
        assertThat(engine.<List<@Nullable String>, RuntimeException>transaction(stock::names))
                .containsExactly("a");
    }

    @Test
    void unknownLevelsAreRefused(TestDatabase database) {
        for (Isolation level : Isolation.values()) {
            try (Engine engine = Engine.builder(database.url()).isolation(level).build()) {
                if (engine.jdbcDialect().isolationLevels().contains(level)) {
                    engine.run(c -> c.execute(select(stock.id)));
                } else {
                    assertThatThrownBy(engine::connect)
                            .isInstanceOf(TransactionException.class)
                            .hasMessageContaining(" has no isolation level " + level + "; it has [AUTOCOMMIT, ")
                            .hasMessageEndingWith("[E015]");
                    assertThat(engine.poolStatus().used()).isZero();
                }
            }
        }
    }

    @Test
    void aShapeIsCompiledOnce(Engine engine) {
        engine.clearCache();
        CacheStatistics before = engine.cacheStatistics();
        engine.run(c -> {
            for (int i = 0; i < 1000; i++) {
                c.execute(named(i)).close();
            }
        });

        assertThat(engine.cacheStatistics().misses()).isEqualTo(before.misses() + 1);
        assertThat(engine.cacheStatistics().hits()).isEqualTo(before.hits() + 999);
    }

    @Test
    void equalShapesWithOtherValuesGiveTheirOwnRows(Engine engine) {
        engine.run(c -> {
            c.insertMany(
                    stock.items,
                    List.of(stock.id, stock.name),
                    List.of(new Object[] {1, "a"}, new Object[] {2, "b"}, new Object[] {3, "c"}),
                    List.of());
            assertThat(c.scalar(named(1))).isEqualTo("a");
            assertThat(c.scalar(named(2))).isEqualTo("b");
            Select<Row1<String>> among = select(stock.name).where(stock.id.in(List.of(1, 2, 3)));
            assertThat(c.scalars(among).all()).hasSize(3);
            assertThat(c.scalars(select(stock.name).where(stock.id.in(List.of(3))))
                            .all())
                    .containsExactly("c");
            var byName = select(stock.name).where(stock.id.eq(parameter("key", INTEGER)));
            assertThat(c.execute(byName, Map.of("key", 2)).scalar()).isEqualTo("b");
            assertThat(c.execute(byName, Map.of("key", 3)).scalar()).isEqualTo("c");
        });
    }

    @Test
    void theCacheIsBounded(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url()).cacheSize(2).build();
                Engine none = Engine.builder(database.url()).cacheSize(0).build()) {
            engine.run(c -> {
                for (int i = 0; i < 50; i++) {
                    c.execute(text("select " + i)).close();
                }
            });
            assertThat(engine.cacheStatistics().size()).isLessThanOrEqualTo(2);

            none.run(c -> {
                c.execute(named(1)).close();
                c.execute(named(1)).close();
            });
            assertThat(none.cacheStatistics().hits()).isZero();
        }
    }

    @Test
    void theCacheKeepsNoValues(Engine engine) throws InterruptedException {
        assumeFalse(driverKeepsValues(), "the driver keeps values itself");
        WeakReference<String> value = boundOnce(engine);

        for (int i = 0; i < 100 && value.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(value.get()).isNull();
    }

    private WeakReference<String> boundOnce(Engine engine) {
        String value = String.valueOf(System.nanoTime());
        engine.run(c -> c.execute(select(stock.id).where(stock.name.eq(value))).close());
        return new WeakReference<>(value);
    }

    @Test
    void threadsShareAnEngine(Engine engine) throws Exception {
        engine.run(c -> c.insertMany(
                stock.items,
                List.of(stock.id, stock.name),
                List.of(new Object[] {1, "n1"}, new Object[] {2, "n2"}, new Object[] {3, "n3"}),
                List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = Collections.nCopies(8, () -> {
                for (int i = 0; i < 100; i++) {
                    int key = 1 + i % 3;
                    engine.run(c -> assertThat(c.scalar(named(key))).isEqualTo("n" + key));
                }
                return true;
            });
            for (Future<Boolean> done : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(engine.poolStatus().used()).isZero();
    }

    @Test
    void listenersHearWhatIsRun(Engine engine) {
        List<String> heard = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void beforeExecute(ExecutedStatement statement) {
                heard.add("before " + statement.parameters());
            }

            @Override
            public void afterExecute(ExecutedStatement statement) {
                heard.add("after " + statement.rowCount() + " " + (statement.nanos() > 0));
            }

            @Override
            public void failed(ExecutedStatement statement, DatabaseException failure) {
                heard.add("failed " + failure.kind());
            }

            @Override
            public void closed(Connection connection) {
                heard.add("closed");
            }
        };
        engine.addListener(listener);
        engine.run(c -> c.execute(insert(stock.items).set(stock.id, 1).set(stock.name, "a")));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("selekt :x").bind("x", 5)))
                    .isInstanceOf(DatabaseException.class);
        }
        engine.removeListener(listener);
        engine.run(c -> c.execute(named(1)));

        assertThat(heard)
                .containsExactly(
                        "before [1, a]",
                        "after 1 true",
                        "closed",
                        "before [5]",
                        "failed " + ErrorKind.SYNTAX,
                        "closed");
    }

    @Test
    void tablesAreCreatedOnlyWhereMissing(Engine engine, SqlRecorder sql) {
        stock.metadata.createAll(engine);
        assertThat(sql.sql()).noneMatch(statement -> statement.startsWith("CREATE"));
        try (Connection connection = engine.connect()) {
            assertThat(connection.hasTable(null, "item")).isTrue();
            assertThat(connection.hasTable(null, "itemx")).isFalse();
            assertThat(connection.hasTable(null, "it_m")).isFalse();
        }

        stock.metadata.dropAll(engine);
        stock.metadata.dropAll(engine);

        assertThat(sql.sql())
                .filteredOn(statement -> statement.startsWith("DROP"))
                .containsExactly("DROP TABLE item_part", "DROP TABLE item");
    }

    @Test
    void largeResultsMayBeStreamed(Engine engine) {
        engine.run(c -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                rows.add(new @Nullable Object[] {i, "n" + i});
            }
            c.insertMany(stock.items, List.of(stock.id, stock.name), rows, List.of());
            c.options(ExecutionOptions.STANDARD.withFetchSize(50).withTimeout(Duration.ofSeconds(30)));
            assertThat(c.scalars(select(stock.id).orderBy(stock.id)).stream().mapToInt(i -> i == null ? 0 : i))
                    .hasSize(500);
        });
    }

    @Test
    void plannersAreAskedOnceForAShape(Engine engine) {
        int[] asked = {0};
        StatementPlanner planner = statement -> {
            asked[0]++;
            return new Planned(statement, "plan");
        };
        engine.run(c -> {
            c.insertMany(
                    stock.items,
                    List.of(stock.id, stock.name, stock.amount),
                    List.of(new @Nullable Object[] {1, "a", null}, new @Nullable Object[] {2, "b", 0}),
                    List.of());
            for (int i = 1; i <= 2; i++) {
                var statement = select(stock.name, stock.amount, stock.price).where(stock.id.eq(i));
                try (RowCursor rows = c.open(statement, planner)) {
                    assertThat(rows.resultPlan()).isEqualTo("plan");
                    assertThat(rows.names()).containsExactly("name", "amount", "price");
                    assertThat(rows.next()).isTrue();
                    readsAmount(rows, i == 1);
                    assertThat(rows.next()).isFalse();
                }
            }
        });
        assertThat(asked[0]).isEqualTo(1);
    }

    private static void readsAmount(RowReader row, boolean isNull) {
        assertThat(row.stringAt(1)).isEqualTo(isNull ? "a" : "b");
        assertThat(row.charAt(1)).isEqualTo(isNull ? 'a' : 'b');
        assertThat(row.intAt(2)).isZero();
        assertThat(row.longAt(2)).isZero();
        assertThat(row.isNullAt(2)).isEqualTo(isNull);
        assertThat(row.integerAt(2)).isEqualTo(isNull ? null : 0);
        assertThat(row.boxedLongAt(2)).isEqualTo(isNull ? null : 0L);
        assertThat(row.decimalAt(3)).isNull();
        assertThat(row.objectAt(3)).isNull();
    }
}
