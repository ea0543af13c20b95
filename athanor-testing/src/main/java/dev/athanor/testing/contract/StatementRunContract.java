package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.METADATA;
import static dev.athanor.testing.contract.StatementSchema.NODES;
import static dev.athanor.testing.contract.StatementSchema.ORDERS;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.result.Result;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.CreateView;
import dev.athanor.sql.ddl.DdlStatement;
import dev.athanor.sql.ddl.DropView;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statements of {@link StatementCases}, run for real on a database that holds a few rows. What a dialect writes is
 * held to its text by {@link StatementContract}; here the database has its say.
 *
 * <pre>{@code
 * @OnDatabase(DatabaseKind.SQLITE)
 * class SqliteStatementRunTest extends StatementRunContract {
 *     protected Map<String, String> failures() { return Map.of("FUN-14", "no such function"); }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StatementRunContract {

    /** For the tests of a dialect. */
    protected StatementRunContract() {}

    /** Returns the cases that the database, or the dialect, refuses, by id, with a part of the message. */
    protected abstract Map<String, String> failures();

    /** Adds what the cases ask for beside the tables: a schema, a function. */
    protected void prepare(Connection connection) {}

    /** {@return the cases} */
    protected static List<StatementCase> cases() {
        return StatementCases.all();
    }

    /** Creates the tables, with a few rows, once for all cases: each case is rolled back. */
    @BeforeAll
    protected void fill(Engine engine) {
        // The cases define tables of their own.
        assertThat(cases()).isNotEmpty();
        engine.run(this::prepare);
        create(engine);
    }

    private static void create(Engine engine) {
        StatementSchema.create(engine);
        engine.run(c -> c.createTables(writable(engine.dialect()), true));
        engine.run(c -> {
            c.execute(insert(USERS)
                    .set(USERS.id, 1001)
                    .set(USERS.name, "1")
                    .set(USERS.fullname, "Sandy Cheeks")
                    .set(USERS.age, 30)
                    .set(USERS.createdAt, LocalDateTime.of(2026, 1, 2, 3, 4, 5))
                    .set(USERS.active, true));
            c.execute(insert(USERS).set(USERS.id, 1002).set(USERS.name, "2"));
            c.execute(insert(ADDRESSES)
                    .set(ADDRESSES.id, 1001)
                    .set(ADDRESSES.emailAddress, "sandy@a.org")
                    .set(ADDRESSES.userId, 1001));
            c.execute(insert(ORDERS)
                    .set(ORDERS.c("id", Integer.class), 1001)
                    .set(ORDERS.c("user_id", Integer.class), 1001)
                    .set(ORDERS.c("total", BigDecimal.class), new BigDecimal("12.50"))
                    .set(ORDERS.c("doc", String.class), "{\"a\": 1}"));
            c.execute(insert(NODES).set(NODES.c("id", Integer.class), 1001));
        });
    }

    private static List<Table> writable(Dialect dialect) {
        List<Table> tables = new ArrayList<>(METADATA.sortedTables());
        tables.removeIf(table -> !isWritable(new CreateTable(table), dialect));
        return tables;
    }

    private static boolean isWritable(CreateTable statement, Dialect dialect) {
        try {
            return Compiled.of(statement, dialect).columns().isEmpty();
        } catch (CompileException e) {
            return false;
        }
    }

    /** The database takes each statement, and its rows have as many values as the statement says. */
    @ParameterizedTest
    @MethodSource("cases")
    protected void runs(StatementCase example, Engine engine) {
        Statement<?> statement = example.statement().get();
        String failure = failure(example, engine);
        try (Connection connection = engine.connect()) {
            if (statement instanceof CreateTable create) {
                makeRoomFor(create.table(), connection);
            }
            if (failure == null) {
                readAll(connection.execute(statement), Compiled.of(statement, engine.dialect()));
            } else {
                assertThatThrownBy(() -> connection.execute(statement))
                        .isInstanceOfAny(DatabaseException.class, CompileException.class)
                        .hasMessageContaining(failure);
            }
        }
        if (statement instanceof DdlStatement && !engine.dialect().has(Capability.TRANSACTIONAL_DDL)) {
            if (failure == null && statement instanceof CreateView view) {
                engine.run(c -> c.execute(new DropView(view.view(), false, false)));
            }
            METADATA.dropAll(engine);
            create(engine);
        }
    }

    // What the dialect refuses to write is refused here, too.
    private @Nullable String failure(StatementCase example, Engine engine) {
        String known = failures().get(example.id());
        Outcome outcome = example.outcomes().get(engine.dialect().name());
        return known == null && outcome instanceof Outcome.Refused refused ? refused.message() : known;
    }

    /** No failure is left over from a case that is no more. */
    @Test
    protected void failsInKnownCasesOnly() {
        assertThat(cases().stream().map(StatementCase::id).toList())
                .containsAll(failures().keySet());
    }

    // The tables it refers to stay, those that refer to it go.
    private static void makeRoomFor(Table table, Connection connection) {
        List<Table> sorted = new ArrayList<>(METADATA.sortedTables());
        if (sorted.contains(table)) {
            Collections.reverse(sorted);
            connection.dropTables(sorted.subList(0, sorted.indexOf(table) + 1), true);
        }
    }

    private static void readAll(Result<?> result, Compiled compiled) {
        if (!result.returnsRows()) {
            assertThat(result.rowCount()).isGreaterThanOrEqualTo(-1);
            return;
        }
        assertThat(result.names()).hasSize(compiled.columns().size());
        result.all().forEach(row -> assertThat(row).isNotNull());
    }
}
