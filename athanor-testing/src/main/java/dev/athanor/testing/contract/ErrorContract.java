package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Transaction;
import dev.athanor.engine.error.CheckViolationException;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.engine.error.ForeignKeyViolationException;
import dev.athanor.engine.error.IntegrityException;
import dev.athanor.engine.error.NotNullViolationException;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.error.ProgrammingException;
import dev.athanor.engine.error.SyntaxException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong, and how it is told, on every database. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class ErrorContract {

    private final Stock stock = new Stock();
    private @Nullable Connection opened;

    /** For the tests of a dialect. */
    protected ErrorContract() {}

    @BeforeEach
    void create(Engine engine) {
        stock.metadata.createAll(engine);
        engine.run(c -> c.execute(insert(stock.items).set(stock.id, 1).set(stock.name, "bolt")));
        opened = engine.connect();
    }

    @AfterEach
    void close() {
        connection().close();
    }

    private Connection connection() {
        return requireNonNull(opened);
    }

    private <E extends DatabaseException> E failure(Class<E> type, Statement<?> statement) {
        try (Transaction attempt = connection().beginNested()) {
            E failure = catchThrowableOfType(type, () -> connection().execute(statement));
            assertThat(failure).isNotNull();
            assertThat(attempt.isActive()).isTrue();
            return failure;
        }
    }

    private void refuses(ErrorKind kind, Statement<?> statement) {
        DatabaseException failure = failure(DatabaseException.class, statement);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(kind.code());
        assertThat(failure).hasMessageContaining("; " + kind.wayOut()).hasMessageEndingWith("[" + kind.code() + "]");
    }

    @Test
    @Covers("CORE-EXC-06")
    void failuresTellStatementAndParameters() {
        UniqueViolationException failure = failure(
                UniqueViolationException.class,
                insert(stock.items).set(stock.id, 2).set(stock.name, "bolt").set(stock.amount, 3));

        assertThat(failure.sql()).isEqualTo("INSERT INTO item (id, name, amount) VALUES (?, ?, ?)");
        assertThat(failure.parameters()).isEqualTo(Arrays.asList(2, "bolt", 3));
        assertThat(failure)
                .isInstanceOf(IntegrityException.class)
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageContaining("\nSQL: INSERT INTO item (id, name, amount) VALUES (?, ?, ?)")
                .hasMessageContaining("\nparameters: [2, 'bolt', 3] [D002]");
    }

    @Test
    void brokenConstraintsAreToldApart() {
        assertThat(failure(NotNullViolationException.class, insert(stock.items).set(stock.id, 2))
                        .kind())
                .isEqualTo(ErrorKind.NOT_NULL_VIOLATION);
        assertThat(failure(
                                ForeignKeyViolationException.class,
                                insert(stock.parts).set(stock.partId, 1).set(stock.partOf, 99))
                        .kind())
                .isEqualTo(ErrorKind.FOREIGN_KEY_VIOLATION);
        assertThat(failure(CheckViolationException.class, update(stock.items).set(stock.amount, -1))
                        .kind())
                .isEqualTo(ErrorKind.CHECK_VIOLATION);
        refuses(ErrorKind.UNIQUE_VIOLATION, insert(stock.items).set(stock.id, 1).set(stock.name, "again"));
    }

    @Test
    void deletingWhatIsReferredToIsRefused() {
        connection().execute(insert(stock.parts).set(stock.partId, 1).set(stock.partOf, 1));

        refuses(ErrorKind.FOREIGN_KEY_VIOLATION, delete(stock.items));
    }

    @Test
    void unknownNamesAreToldApart() {
        MetaData other = new MetaData();
        Table missing = Table.of("no_such_table", other, column("id", INTEGER).primaryKey());

        assertThat(failure(SyntaxException.class, select(missing)))
                .isInstanceOf(ProgrammingException.class)
                .hasMessageContaining("no_such_table");
        refuses(ErrorKind.UNDEFINED_TABLE, select(missing));
        refuses(ErrorKind.UNDEFINED_COLUMN, text("select no_such_column from item"));
        refuses(ErrorKind.SYNTAX, text("selekt 1"));
    }

    @Test
    void createdTwiceIsRefused(Engine engine) {
        connection().rollback();
        assertThatThrownBy(() -> engine.createTables(List.of(stock.items), false))
                .isInstanceOf(ProgrammingException.class)
                .extracting(e -> ((DatabaseException) e).kind())
                .isEqualTo(ErrorKind.DUPLICATE_OBJECT);
    }

    @Test
    @Covers("CORE-CONN-09")
    void parametersWithoutValueAreNamed() {
        assertThatThrownBy(
                        () -> connection().execute(text("select :low + :high").bind("low", 1)))
                .isInstanceOf(ParameterException.class)
                .hasMessage("parameter :high has no value; bind it in the statement or give it on execution [E003]");
        assertThatThrownBy(() ->
                        connection().execute(select(stock.id).where(stock.id.eq(parameter("id", INTEGER))), Map.of()))
                .hasMessage("parameter :id has no value; bind it in the statement or give it on execution [E003]");
        assertThatThrownBy(() -> connection()
                        .executeMany(
                                update(stock.items)
                                        .set(stock.name, parameter("n", VARCHAR))
                                        .where(stock.id.eq(parameter("i", INTEGER))),
                                List.of(new Object[] {"a", 1}, new Object[] {"b"})))
                .hasMessage(
                        "row 1 has 1 values, the statement has 2 parameters: [n, i]; give one value for each [E023]");
        assertThat(connection().inTransaction()).isFalse();
    }

    @Test
    void valuesWithoutParameterAreNotIgnored() {
        assertThatThrownBy(() -> connection().execute(select(stock.id), Map.of("idd", 5)))
                .isInstanceOf(ParameterException.class)
                .hasMessage("there is a value for parameter :idd, which the statement does not have; it waits for [];"
                        + " correct the name, or leave the value out [E004]");
    }

    @Test
    void valuesOfTheWrongTypeAreRefused() {
        Statement<?> byId = select(stock.name).where(stock.id.eq(parameter("id", INTEGER)));

        assertThatThrownBy(() -> connection().execute(byId, Map.of("id", "one")))
                .isInstanceOf(ParameterException.class)
                .hasMessage("parameter :id is a INTEGER, Java's java.lang.Integer, but was given a java.lang.String;"
                        + " convert the value first [E025]");
        assertThatThrownBy(() -> connection().execute(byId, Map.of("id", 5_000_000_000L)))
                .hasMessageEndingWith("[E025]");
        assertThat(connection().execute(byId, Map.of("id", 1L)).scalar()).isEqualTo("bolt");
        assertThatThrownBy(() -> connection().execute(text("select :x"), Map.of("x", new StringBuilder())))
                .hasMessage(
                        "parameter :x was given a java.lang.StringBuilder, which no SQL type stands for; convert it, or"
                                + " bind it with a type [E024]");
    }

    @Test
    void batchesTellTheRowThatFailed() {
        DatabaseException failure = catchThrowableOfType(
                UniqueViolationException.class,
                () -> connection()
                        .executeMany(
                                insert(stock.items)
                                        .set(stock.id, parameter("id", INTEGER))
                                        .set(stock.name, parameter("name", VARCHAR)),
                                List.of(new Object[] {7, "seven"}, new Object[] {1, "one"}, new Object[] {8, "eight"
                                })));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNIQUE_VIOLATION);
        assertThat(failure.parameters()).containsExactly(1, "one");
    }

    @Test
    @Covers("CORE-LOG-07")
    void hiddenParametersAreNowhere(TestDatabase database) {
        try (Engine discreet = Engine.builder(database.url()).hideParameters().build();
                Connection hiding = discreet.connect()) {
            connection().rollback();
            DatabaseException failure = catchThrowableOfType(
                    DatabaseException.class,
                    () -> hiding.execute(
                            insert(stock.items).set(stock.id, 31337).set(stock.name, "bolt")));

            assertThat(failure.kind()).isEqualTo(ErrorKind.UNIQUE_VIOLATION);
            assertThat(failure.parameters()).isEmpty();
            assertThat(failure).hasMessageContaining("\nparameters: hidden");
            assertThat(failure).hasStackTraceContaining("INSERT INTO item");
            for (Throwable part = failure; part != null; part = part.getCause()) {
                assertThat(part.toString()).doesNotContain("31337", "bolt");
            }
        }
    }

    @Test
    void longParametersAreCut() {
        DatabaseException failure =
                failure(DatabaseException.class, text("selekt :x").bind("x", "y".repeat(1000)));

        assertThat(failure).hasMessageContaining("... (702 characters left out) ...");
        assertThat(failure.parameters()).containsExactly("y".repeat(1000));
    }
}
