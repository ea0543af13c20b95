package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.error.ClosedException;
import dev.athanor.engine.error.ConnectionException;
import dev.athanor.engine.error.DataException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.Failure;
import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.NoSuchTableException;
import dev.athanor.engine.error.OperationalException;
import dev.athanor.engine.error.ProgrammingException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.engine.error.SyntaxException;
import dev.athanor.engine.error.TimeoutException;
import dev.athanor.engine.error.TransactionException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.engine.error.UrlException;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.error.AthanorException;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What goes wrong has one root, and a class for each thing that a program may want to tell from others. */
@OnDatabase(DatabaseKind.H2)
class ErrorTreeTest {

    private final MetaData metadata = new MetaData();

    private static void fails(Class<? extends AthanorException> type, String code, ThrowingCallable work) {
        AthanorException failure = catchThrowableOfType(type, work);
        assertThat(failure).as(code).isNotNull().hasMessageEndingWith("[" + code + "]");
        assertThat(failure.getClass()).isEqualTo(type);
        assertThat(failure.code()).isEqualTo(code);
    }

    private Table table(String name, TableItem... more) {
        return Table.of(name, metadata, more);
    }

    @Test
    @Covers("CORE-EXC-01")
    void wrongStatementsAndTablesAreToldBeforeAnythingIsSent(Engine engine) {
        Table a = table("a", column("id", INTEGER).primaryKey(), column("n", INTEGER));
        Table b = table(
                "b",
                column("id", INTEGER).primaryKey(),
                column("one", INTEGER).references("a.id"),
                column("two", INTEGER).references("a.id"));
        Table c = table("c", column("id", INTEGER).primaryKey());
        fails(SchemaException.class, "S005", () -> table("d", column("x", INTEGER), column("x", INTEGER)));
        fails(SchemaException.class, "S004", () -> table("e", column("x", INTEGER), unique("y")));
        fails(UrlException.class, "E002", () -> Engine.create("nosuch://host/x"));
        fails(
                CompileException.class,
                "C012",
                () -> run(engine, select(a.c("id")).join(c)));
        fails(
                CompileException.class,
                "C013",
                () -> run(engine, select(a.c("id")).join(b)));
        fails(
                CompileException.class,
                "C040",
                () -> run(engine, select(a.c("id")).fullJoin(b, text("1 = 1").condition())));
        fails(CompileException.class, "C002", () -> run(engine, select(a.c("n").as("x".repeat(300)))));
    }

    @Test
    @Covers("CORE-EXC-01")
    void circlesPoolsAndLostConnectionsAreTold(TestDatabase database) {
        table("p", column("id", INTEGER).primaryKey(), foreignKey(List.of("id"), "q", List.of("id")));
        table("q", column("id", INTEGER).primaryKey(), foreignKey(List.of("id"), "p", List.of("id")));
        try (Engine engine = Engine.builder(database.url())
                        .pool(p -> p.withSize(1).withTimeout(Duration.ofMillis(250)))
                        .build();
                Connection only = engine.connect()) {
            fails(TimeoutException.class, "D017", engine::connect);
            metadata.createAll(only);
            fails(SchemaException.class, "S024", () -> metadata.dropAll(only));
            only.rollback();
            only.execute(text("alter table q drop constraint if exists nothing"));
        }
        fails(
                ConnectionException.class,
                "D014",
                () -> Engine.create("h2://127.0.0.1:1/x").connect());
    }

    private static void run(Engine engine, Statement<?> statement) {
        engine.run(connection -> connection.execute(statement));
    }

    @Test
    @Covers("CORE-EXC-02")
    void useInAWrongStateIsTold(Engine engine) {
        Connection connection = engine.connect();
        fails(
                NoRowException.class,
                "E005",
                () -> connection.execute(text("select 1 where 1 = 0")).one());
        fails(
                SeveralRowsException.class,
                "E006",
                () -> connection.execute(text("select 1 union all select 2")).one());
        Row row = connection.execute(text("select 1 as x, 2 as x")).one();
        fails(ResultException.class, "E016", () -> row.require("nope", Integer.class));
        fails(ResultException.class, "E017", () -> row.require("x", Integer.class));
        fails(TransactionException.class, "E010", connection::begin);
        fails(NoSuchTableException.class, "E044", () -> Inspector.of(connection).columns("nowhere"));
        connection.close();
        fails(ClosedException.class, "E009", () -> connection.execute(text("select 1")));
        Table b = table(
                "b", column("id", INTEGER).primaryKey(), column("a_id", INTEGER).references("gone.id"));
        fails(SchemaException.class, "S003", () -> metadata.createAll(engine));
        assertThat(b.columns()).hasSize(2);
        table("gone", column("other", INTEGER));
        fails(SchemaException.class, "S004", () -> metadata.createAll(engine));
    }

    @Test
    @Covers("CORE-EXC-04")
    void statesOfTheDatabaseDecideTheClass() {
        assertThat(List.of(
                        EngineException.class, DatabaseException.class, CompileException.class, SchemaException.class))
                .allMatch(AthanorException.class::isAssignableFrom);
        told("23505", UniqueViolationException.class, IntegrityException.class);
        told("23000", IntegrityException.class, DatabaseException.class);
        told("22001", DataException.class, DatabaseException.class);
        told("42601", SyntaxException.class, ProgrammingException.class);
        told("0A000", ProgrammingException.class, DatabaseException.class);
        told("08006", ConnectionException.class, OperationalException.class);
        told("57P01", ConnectionException.class, OperationalException.class);
        told("53100", OperationalException.class, DatabaseException.class);
        told("99999", DatabaseException.class, AthanorException.class);
        assertThat(H2Jdbc.INSTANCE.kindOf(new SQLException("its own number", "90000", 90131)))
                .isEqualTo(ErrorKind.SERIALIZATION);
    }

    private static void told(String state, Class<?> type, Class<?> above) {
        SQLException driver = new SQLException("no", state);
        ErrorKind kind = H2Jdbc.INSTANCE.kindOf(driver);
        DatabaseException failure = new Failure(kind, driver, null, "SELECT 1", List.of()).exception();
        assertThat(failure.getClass()).as(state).isEqualTo(type);
        assertThat(above.isInstance(failure)).isTrue();
        assertThat(failure.getCause()).isSameAs(driver);
        assertThat(failure.sqlState()).isEqualTo(state);
        assertThat(failure.kind().breaksConnection()).isEqualTo(type == ConnectionException.class);
    }
}
