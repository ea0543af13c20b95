package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * A few rows that stay as they are, for contracts that read them: {@code t} with three, {@code u} with three that refer
 * to two of those. What a query is written as is compared in standard SQL, what it returns as lists of values.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RowsContract {

    static final MetaData METADATA = new MetaData();
    /** The table with three rows, called {@code t}. */
    protected static final Table T = Table.of(
            "t",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("x", INTEGER),
            column("name", varchar(20)),
            column("born", DATE),
            column("size", DOUBLE),
            column("ok", BOOLEAN));

    static final Table U = Table.of(
            "u",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("t_id", INTEGER).references("t.id"),
            column("x", INTEGER));

    static final Column<Integer> ID = T.c("id", Integer.class);
    static final Column<Integer> X = T.c("x", Integer.class);
    static final Column<String> NAME = T.c("name", String.class);
    static final Column<LocalDate> BORN = T.c("born", LocalDate.class);
    static final Column<Double> SIZE = T.c("size", Double.class);
    static final Column<Boolean> OK = T.c("ok", Boolean.class);
    static final Column<Integer> U_ID = U.c("id", Integer.class);
    static final Column<Integer> T_ID = U.c("t_id", Integer.class);
    static final Column<Integer> UX = U.c("x", Integer.class);

    private @Nullable Engine engine;

    /** For the contracts of this package. */
    RowsContract() {}

    /** {@return what the database has nothing for} */
    protected Set<Lack> lacks() {
        return Set.of();
    }

    /** Returns {@code sql}, as the dialect writes it, with what it always writes in another way as in standard SQL. */
    protected String standard(String sql) {
        return sql;
    }

    /** Makes the tables and their rows, once for all tests. */
    @BeforeAll
    protected void fill(Engine given) {
        engine = given;
        METADATA.createAll(given);
        given.run(c -> {
            c.execute(person(1, 10, "ann", LocalDate.of(2024, 2, 29))
                    .set(SIZE, 1.5)
                    .set(OK, true));
            c.execute(person(2, 20, "Bob", LocalDate.of(2025, 12, 31))
                    .set(SIZE, 2.5)
                    .set(OK, false));
            c.execute(person(3, null, "50%", null));
            c.execute(child(1, 1, 5));
            c.execute(child(2, 1, 6));
            c.execute(child(3, 2, 7));
        });
    }

    private static dev.athanor.sql.Insert<Row> person(
            int id, @Nullable Integer x, String name, @Nullable LocalDate born) {
        return insert(T).set(ID, id).set(X, x).set(NAME, name).set(BORN, born);
    }

    private static Statement<Row> child(int id, int parent, int x) {
        return insert(U).set(U_ID, id).set(T_ID, parent).set(UX, x);
    }

    final Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("the tables are made first");
        }
        return engine;
    }

    /** The dialect with lists written as lists, as standard SQL has them. */
    final Dialect dialect() {
        return Dialect.extending(engine().dialect())
                .without(Capability.ARRAY_BINDS)
                .build();
    }

    final String sql(SqlNode node) {
        return standard(Compiled.of(node, dialect()).sql());
    }

    /** Returns what {@code query} returns, a list of values for each row, or the value alone where there is one. */
    final List<@Nullable Object> rows(Query<?> query) {
        try (Connection connection = engine().connect()) {
            List<@Nullable Object> rows = new ArrayList<>();
            for (Object row : connection.execute(query).all()) {
                List<@Nullable Object> values = ((Row) row).values();
                rows.add(values.size() == 1 ? values.get(0) : values);
            }
            return rows;
        }
    }

    /** Returns one row of several values, as {@link #rows} does. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** Checks that {@code query} returns {@code expected}, or is refused where the database lacks {@code lack}. */
    final void check(Lack lack, Query<?> query, @Nullable Object... expected) {
        if (lacks().contains(lack)) {
            refused(() -> rows(query), "[C040]");
        } else {
            assertThat(rows(query)).isEqualTo(Arrays.asList(expected));
        }
    }

    static void refused(ThrowingCallable work, String end) {
        assertThatThrownBy(work).isInstanceOf(CompileException.class).hasMessageEndingWith(end);
    }
}
