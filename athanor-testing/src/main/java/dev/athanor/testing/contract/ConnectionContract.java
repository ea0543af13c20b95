package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.engine.execute.ExecutionOptions;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What connections are asked and told on every database. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class ConnectionContract {

    private final Stock stock = new Stock();

    /** For the tests of a dialect. */
    protected ConnectionContract() {}

    @BeforeEach
    void create(Engine engine) {
        stock.metadata.createAll(engine);
    }

    @Test
    @Covers("CORE-CONN-04")
    void connectionsTellHowTheyStand(Engine engine) {
        Connection connection = engine.connect();
        assertThat(connection.inTransaction()).isFalse();
        assertThat(connection.transaction()).isNull();
        assertThat(connection.nestedTransaction()).isNull();

        Transaction root = connection.begin();
        assertThat(connection.transaction()).isSameAs(root);
        assertThat(connection.inNestedTransaction()).isFalse();
        assertThat(connection.nestedTransaction()).isNull();

        Transaction outer = connection.beginNested();
        Transaction inner = connection.beginNested();
        assertThat(connection.inNestedTransaction()).isTrue();
        assertThat(connection.nestedTransaction()).isSameAs(inner);
        assertThat(connection.transaction()).isSameAs(root);
        inner.rollback();
        assertThat(connection.nestedTransaction()).isSameAs(outer);
        connection.rollback();
        assertThat(connection.transaction()).isNull();
        assertThat(connection.inNestedTransaction()).isFalse();

        assertThat(connection.isClosed() || connection.isLost()).isFalse();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThat(connection.isLost()).isFalse();
    }

    @Test
    @Covers({"CORE-CONN-04", "CORE-TX-04"})
    void aTransactionIsOverWithItsConnection(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url()).noPool().build();
                Connection connection = engine.connect()) {
            Transaction begun = connection.begin();
            connection.execute(stock.item("a"));
            assertThat(begun.isActive()).isTrue();

            connection.invalidate();

            assertThat(connection.isLost()).isTrue();
            assertThat(connection.isClosed()).isTrue();
            assertThat(begun.isActive()).isFalse();
            begun.close();
        }
    }

    @Test
    @Covers("CORE-TX-04")
    void aTransactionEndsOnce(Engine engine) {
        try (Connection connection = engine.connect()) {
            Transaction committed = connection.begin();
            connection.execute(stock.item("a"));
            committed.commit();
            assertThat(committed.isActive()).isFalse();
            assertThatThrownBy(committed::commit)
                    .isInstanceOf(TransactionException.class)
                    .hasMessageStartingWith("the transaction is inactive: it was committed or rolled back")
                    .hasMessageEndingWith("[E011]");
            committed.rollback();
            committed.close();

            Transaction undone = connection.begin();
            connection.execute(stock.item("b"));
            undone.rollback();
            assertThatThrownBy(undone::commit).hasMessageEndingWith("[E011]");

            Transaction left = connection.begin();
            connection.execute(stock.item("c"));
            left.close();
            assertThat(left.isActive()).isFalse();
            assertThat(stock.names(connection)).containsExactly("a");
        }
    }

    /** What is not a statement is refused by the compiler, so this asks which methods there are. */
    @Test
    @Covers("CORE-CONN-06")
    void statementsAreAllThatIsExecuted(Engine engine) {
        assertThat(Arrays.stream(Connection.class.getMethods())
                        .filter(method -> Set.of("execute", "scalars", "scalar", "executeMany")
                                .contains(method.getName())))
                .isNotEmpty()
                .extracting(ConnectionContract::firstParameter)
                .containsOnly(Statement.class);

        engine.run(c -> {
            Statement<Row> insert = insert(stock.items);
            assertThat(c.execute(insert, Map.of("name", "a")).rowCount()).isEqualTo(1);
            assertThat(c.execute(insert, List.of(Map.of("name", "b"), Map.of("name", "c")))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(c.execute(insert, List.of()).rowCount())
                    .as("no rows, nothing to do")
                    .isZero();
            assertThat(stock.names(c)).containsExactly("a", "b", "c");
        });
    }

    private static Class<?> firstParameter(Method method) {
        return method.getParameterTypes()[0];
    }

    @Test
    @Covers("CORE-CONN-10")
    void valuesThatNobodyTakesAreRefused(Engine engine) {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(select(stock.id), Map.of("zz", 1)))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageContaining(":zz")
                    .hasMessageEndingWith("[E004]");
            assertThatThrownBy(() -> connection.execute(insert(stock.items), Map.of("name", "a", "zz", 1)))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageContaining("zz");
            assertThatThrownBy(() -> connection.execute(update(stock.items), Map.of("amount", 1, "zz", 1)))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageContaining("zz");
            assertThatThrownBy(() -> connection.execute(insert(stock.items).values(Map.of("name", "a", "zz", 1))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("zz")
                    .hasMessageEndingWith("[C015]");
            assertThat(stock.names(connection)).isEmpty();
        }
    }

    @Test
    @Covers({"CORE-CONN-11", "CORE-CONN-14", "CORE-ENG-14"})
    void optionsHoldUntilSomethingNearerSaysMore(TestDatabase database) {
        ExecutionOptions general = ExecutionOptions.STANDARD.withFetchSize(10).withTimeout(Duration.ofSeconds(20));
        try (Engine engine = Engine.builder(database.url()).options(general).build();
                Connection connection = engine.connect()) {
            assertThat(engine.options()).isEqualTo(general);
            assertThat(connection.options()).isEqualTo(general);

            ExecutionOptions nearer = ExecutionOptions.STANDARD.withFetchSize(7);
            assertThat(connection.options(nearer)).as("changed in place").isSameAs(connection);
            assertThat(connection.options()).isEqualTo(new ExecutionOptions(7, Duration.ofSeconds(20), 0));
            assertThat(nearer).as("immutable").isEqualTo(new ExecutionOptions(7, null, 0));
            assertThat(engine.options()).isEqualTo(general);

            pagesOfThree(connection);
            assertThat(connection.options().fetchSize()).isEqualTo(7);
            Engine quick = engine.withOptions(ExecutionOptions.STANDARD.withTimeout(Duration.ofSeconds(3)));
            assertThat(quick.options()).isEqualTo(new ExecutionOptions(10, Duration.ofSeconds(3), 0));
            assertThat(engine.options()).isEqualTo(general);
        }
    }

    // The size of the pages is what the nearest of those says that say anything.
    private void pagesOfThree(Connection connection) {
        connection.execute(
                insert(stock.items),
                List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c"), Map.of("name", "d")));
        Statement<?> all = select(stock.id);
        ExecutionOptions three = ExecutionOptions.STANDARD.withFetchSize(3);
        assertThat(connection.execute(all, Map.of(), three).partitions().map(List::size))
                .containsExactly(3, 1);
        assertThat(connection.execute(all).partitions().map(List::size)).containsExactly(4);
        connection.rollback();
    }

    @Test
    @Covers("CORE-CONN-16")
    void levelsAreAskedOfTheDatabase(Engine engine) throws SQLException {
        try (Connection connection = engine.connect()) {
            Isolation standard = connection.defaultIsolation();
            assertThat(connection.isolation()).isEqualTo(standard);
            assertThat(standard.jdbc()).isEqualTo(connection.jdbc().getTransactionIsolation());
            connection.rollback();

            connection.isolation(Isolation.READ_UNCOMMITTED);
            assertThat(connection.isolation())
                    .isEqualTo(Isolation.of(connection.jdbc().getTransactionIsolation()));
            assertThat(connection.defaultIsolation()).isEqualTo(standard);
            connection.rollback();

            connection.isolation(Isolation.AUTOCOMMIT);
            assertThat(connection.isolation()).isEqualTo(Isolation.AUTOCOMMIT);
            assertThat(connection.defaultIsolation()).isEqualTo(standard);
        }
        try (Connection next = engine.connect()) {
            assertThat(next.isolation()).isEqualTo(next.defaultIsolation());
        }
    }

    private enum Refusing implements TypeConverter<Duration, String> {
        VALUES;

        @Override
        public String toDatabase(Duration value) {
            if (value.isNegative()) {
                throw new IllegalStateException("no time before time: " + value);
            }
            if (value.isZero()) {
                throw new StackOverflowError("as if the machine were out of stack");
            }
            return value.toString();
        }

        @Override
        public Duration fromDatabase(String value) {
            return Duration.parse(value);
        }
    }

    private static final SqlType<Duration> LASTING =
            Types.converted(Types.varchar(20), Duration.class, Refusing.VALUES);

    private final Table durations =
            Table.of("item", new MetaData(), column("name", LASTING), column("amount", INTEGER));
    private final Column<Duration> lasts = durations.c("name", Duration.class);

    private Statement<?> lasting(Duration duration) {
        return update(durations).set(durations.c("amount", Integer.class), 1).where(lasts.eq(duration));
    }

    @Test
    @Covers("CORE-EXC-03")
    void valuesThatCannotBeSentAreToldWithTheirStatement(TestDatabase database) {
        Statement<?> statement = lasting(Duration.ofSeconds(-5));
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            ParameterException failure =
                    catchThrowableOfType(ParameterException.class, () -> connection.execute(statement));

            assertThat(failure.code()).isEqualTo("E067");
            assertThat(failure)
                    .hasMessageStartingWith("the value of parameter :name, a VARCHAR(20), cannot be turned into")
                    .hasMessageContaining("java.lang.IllegalStateException")
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(failure.sql()).startsWith("UPDATE item SET amount");
            assertThat(failure.parameters()).hasSize(2).contains(Duration.ofSeconds(-5));
            assertThat(connection.isLost()).isFalse();
            assertThatThrownBy(() -> connection.execute(
                            insert(durations),
                            List.of(Map.of("name", Duration.ZERO.plusDays(1)), Map.of("name", Duration.ofSeconds(-7)))))
                    .as("a batch, too")
                    .isInstanceOfSatisfying(
                            ParameterException.class,
                            row -> assertThat(row.parameters()).contains(Duration.ofSeconds(-7)));
            connection.rollback();
            assertThat(stock.names(connection)).isEmpty();
        }
        try (Engine discreet = Engine.builder(database.url()).hideParameters().build();
                Connection connection = discreet.connect()) {
            ParameterException failure =
                    catchThrowableOfType(ParameterException.class, () -> connection.execute(statement));
            assertThat(failure.parameters()).isEmpty();
            assertThat(failure).hasNoCause();
            assertThat(failure.toString()).doesNotContain("PT-5S");
        }
    }

    @Test
    @Covers("CORE-EXC-07")
    void whatIsNotTheDriversPassesThrough(Engine engine) {
        IllegalArgumentException own = new IllegalArgumentException("the user's own");
        assertThatThrownBy(() -> engine.<Object, RuntimeException>transaction(c -> c.onDriver("looking", jdbc -> {
                    throw own;
                })))
                .isSameAs(own);

        try (Connection connection = engine.connect()) {
            connection.execute(select(stock.id)).close();
            assertThatThrownBy(() -> connection.execute(lasting(Duration.ZERO))).isInstanceOf(StackOverflowError.class);

            assertThat(connection.isLost()).as("nobody knows how it stands").isTrue();
            assertThatThrownBy(() -> connection.execute(select(stock.id)))
                    .isInstanceOf(ClosedException.class)
                    .hasCauseInstanceOf(StackOverflowError.class)
                    .hasMessageEndingWith("[E009]");
        }
    }

    @Test
    @Covers("CORE-EXC-05")
    void theClassOfAnUnknownFailureSaysWhatItIs(Engine engine) {
        SQLException unknown = new SQLException("never heard of");
        DatabaseException other = failing(engine, unknown);
        assertThat(other.getClass()).isEqualTo(DatabaseException.class);
        assertThat(other.kind()).isEqualTo(ErrorKind.OTHER);
        assertThat(other.getCause()).isSameAs(unknown);

        SQLException lost = new SQLRecoverableException("the line is dead") {};
        DatabaseException known = failing(engine, lost);
        assertThat(known).isInstanceOf(ConnectionException.class).hasCause(lost);
        assertThat(known.kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
    }

    private static DatabaseException failing(Engine engine, SQLException failure) {
        try (Connection connection = engine.connect()) {
            DatabaseException told = catchThrowableOfType(
                    DatabaseException.class,
                    () -> connection.onDriver("trying", jdbc -> {
                        throw failure;
                    }));
            assertThat(connection.isLost()).isEqualTo(told.kind().breaksConnection());
            return told;
        }
    }

    @Test
    @Covers("CORE-INSP-01")
    void enginesAndConnectionsAreInspected(Engine engine) {
        assertThat(Inspector.of(engine).tableNames()).contains("item");
        try (Connection connection = engine.connect()) {
            assertThat(Inspector.of(connection).tableNames()).contains("item");
        }
        assertThat(stock.items.columns()).as("tables tell of themselves").contains(stock.id);
        assertThat(Arrays.stream(Inspector.class.getMethods())
                        .filter(method -> method.getName().equals("of")))
                .as("for all else the compiler finds nothing")
                .extracting(ConnectionContract::firstParameter)
                .containsExactlyInAnyOrder(Engine.class, Connection.class);
    }
}
