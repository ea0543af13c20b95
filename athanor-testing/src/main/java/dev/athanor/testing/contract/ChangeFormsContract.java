package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.assigned;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms of INSERT and UPDATE, on every database. The tests of a dialect extend this. */
public abstract class ChangeFormsContract {

    private final MetaData metadata = new MetaData();
    private final Table t = Table.of(
            "t",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("x", INTEGER),
            column("name", varchar(20)),
            column("kind", varchar(20)).onInsert(ColumnDefault.sql(upper(literal("k")))));
    private final Table u = Table.of(
            "u", metadata, column("id", INTEGER).primaryKey(), column("t_id", INTEGER), column("name", varchar(20)));
    private final Column<Integer> id = t.c("id", Integer.class);
    private final Column<Integer> x = t.c("x", Integer.class);
    private final Column<String> name = t.c("name", String.class);
    private final Column<Integer> otherId = u.c("id", Integer.class);
    private final Column<Integer> tId = u.c("t_id", Integer.class);
    private final Column<String> otherName = u.c("name", String.class);

    /** For the tests of a dialect. */
    protected ChangeFormsContract() {}

    /** {@return whether an UPDATE reads from other tables} */
    protected boolean readsOthersInUpdates() {
        return true;
    }

    /** {@return whether an UPDATE changes several tables, which stand before SET} */
    protected boolean updatesSeveralTables() {
        return false;
    }

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    private static String sql(Statement<?> statement, Engine engine) {
        return Compiled.of(statement, engine.dialect()).sql();
    }

    private List<List<@Nullable Object>> rows(Connection connection) {
        return connection
                .execute(select(id, x, name).orderBy(id))
                .<List<@Nullable Object>>map(row -> Arrays.asList(row.v1(), row.v2(), row.v3()))
                .all();
    }

    /** Without values an insert is shown with all columns; run, it names those that get one, in the table's order. */
    @Test
    @Covers("CORE-INS-01")
    protected void insertsNameTheColumnsThatGetValues(Engine engine, SqlRecorder recorder) {
        assertThat(insert(t)).hasToString("INSERT INTO t (id, x, name, kind) VALUES (:id, :x, :name, :kind)");
        engine.run(c -> {
            recorder.clear();
            c.execute(insert(t).set(name, "a"), Map.of("x", 1));
            c.execute(insert(t).values(Map.of("name", "b")), List.of(Map.of("x", 2), Map.of("x", 3)));
            assertThat(recorder.sql())
                    .allSatisfy(
                            sql -> assertThat(sql).startsWith("INSERT INTO t (x, name, kind) VALUES (?, ?, upper(?))"));
            recorder.clear();
            c.executeMany(insert(t), List.of(new Object[] {7, 8, "p", "q"}, new Object[] {9, 10, "r", "s"}));
            assertThat(recorder.sql()).containsExactly("INSERT INTO t (id, x, name, kind) VALUES (?, ?, ?, ?)");
            assertThat(rows(c)).extracting(row -> row.get(1)).containsExactlyInAnyOrder(1, 2, 3, 8, 10);
            assertThat(c.scalars(select(t.c("kind", String.class)).where(x.le(3)))
                            .all())
                    .containsOnly("K");
            recorder.clear();
            c.execute(insert(u));
            assertThat(recorder.sql().get(0)).doesNotContain("t_id");
        });
    }

    /** Values may be expressions, queries, parameters with names of their own, and values of other columns. */
    @Test
    @Covers("CORE-INS-05")
    protected void valuesMayBeMadeInTheStatement(Engine engine) {
        var insert = insert(t)
                .set(id, parameter("key", INTEGER))
                .set(x, select(max(otherId)).scalarSubquery(Integer.class))
                .set(name, lower(literal("ABC")))
                .set(t.c("kind", String.class), assigned(name).concat("!"));
        assertThat(insert)
                .hasToString("INSERT INTO t (id, x, name, kind) VALUES (:key, (SELECT max(u.id) AS max_1 FROM u),"
                        + " lower(:param_1), lower(:param_1) || :param_2)");
        engine.run(c -> {
            c.execute(insert(u).set(otherId, 41));
            c.execute(insert, Map.of("key", 5));
            assertThat(rows(c)).containsExactly(List.of(5, 41, "abc"));
            assertThat(c.scalar(select(t.c("kind", String.class)))).isEqualTo("abc!");
            c.insertMany(
                    t,
                    List.of(id, name, x),
                    List.of(
                            new Object[] {6, "m", assigned(id).plus(1)},
                            new Object[] {7, "n", assigned(id).plus(2)}),
                    List.of(name));
            assertThat(rows(c)).contains(List.of(6, 7, "m"), List.of(7, 9, "n"));
            c.execute(update(t).where(id.eq(6)).set(x, 20).set(name, assigned(x).cast(varchar(10))));
            assertThat(rows(c)).contains(List.of(6, 20, "20"));
        });
    }

    /** Rows of a query get what the engine fills in as columns of the query, unless that is not wanted. */
    @Test
    @Covers("CORE-INS-06")
    protected void rowsOfAQueryGetDefaultsToo(Engine engine) {
        var insert = insert(t).from(List.of(x, name), select(otherId, otherName));
        engine.run(c -> {
            c.execute(insert(u).set(otherId, 3).set(otherName, "u3"));
            assertThat(c.execute(insert).rowCount()).isEqualTo(1);
            assertThat(c.scalars(select(t.c("kind", String.class))).all()).containsExactly("K");
            assertThat(c.execute(insert.withoutDefaults()).rowCount()).isEqualTo(1);
            assertThat(c.scalars(select(t.c("kind", String.class))
                                    .where(t.c("kind").isNull()))
                            .all())
                    .hasSize(1);
        });
        assertThat(sql(insert, engine)).isEqualTo("INSERT INTO t (x, name) SELECT u.id, u.name FROM u");
        assertThatThrownBy(() -> insert(t).from(List.of(x, name), select(otherId)))
                .hasMessageEndingWith("[C051]");
        assertThatThrownBy(() -> insert.set(x, 1))
                .hasMessageContaining("inserts the rows of a query")
                .hasMessageEndingWith("[C016]");
        assertThatThrownBy(() -> insert(t).set(x, 1).from(List.of(x), select(otherId)))
                .hasMessageContaining("has values already")
                .hasMessageEndingWith("[C016]");
    }

    /** An UPDATE of many rows: by a parameter that is called like no column that is set. */
    @Test
    @Covers("CORE-UPD-03")
    protected void manyRowsAreUpdatedByAParameter(Engine engine, SqlRecorder recorder) {
        var byKey = update(t).where(id.eq(parameter("b_id", INTEGER)));
        engine.run(c -> {
            c.execute(insert(t).values(List.of(Map.of("id", 101, "x", 1), Map.of("id", 102, "x", 2))));
            recorder.clear();
            assertThat(c.execute(byKey, List.of(Map.of("b_id", 101, "name", "a"), Map.of("b_id", 102, "name", "b")))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(recorder.sql()).containsExactly("UPDATE t SET name=? WHERE t.id = ?");
            assertThat(rows(c)).containsExactly(List.of(101, 1, "a"), List.of(102, 2, "b"));
            assertThat(c.execute(insert(t), List.of(Map.of("x", 9)))
                            .insertedPrimaryKey()
                            .get(id))
                    .isNotNull();
            assertThatThrownBy(() -> c.execute(
                            update(t).where(id.eq(parameter("id", INTEGER))),
                            List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "b"))))
                    .isInstanceOf(ParameterException.class)
                    .hasMessage("the value for :id may be meant for the parameter of that name, or to set column t.id;"
                            + " give the parameter a name that no column has [E071]");
        });
    }

    /** What an UPDATE reads from other tables it is joined with, as the database writes it; or it is refused. */
    @Test
    @Covers("CORE-UPD-04")
    protected void updatesReadOtherTables(Engine engine) {
        Update<Row> joined = update(t).set(x, otherId).where(tId.eq(id));
        if (!readsOthersInUpdates()) {
            assertThatThrownBy(() -> sql(joined, engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("has no UPDATE that reads other tables");
            return;
        }
        Cte big = select(tId, otherName).where(otherId.gt(10)).cte("big");
        Update<Row> byCte =
                update(t).set(name, big.column(otherName)).where(big.column(tId).eq(id));
        assertThat(sql(joined, engine))
                .isEqualTo(
                        updatesSeveralTables()
                                ? "UPDATE t, u SET t.x=u.id WHERE u.t_id = t.id"
                                : "UPDATE t SET x=u.id FROM u WHERE u.t_id = t.id");
        engine.run(c -> {
            c.execute(insert(t).values(List.of(Map.of("id", 1, "x", 1), Map.of("id", 2, "x", 2))));
            c.execute(insert(u).values(Map.of("id", 41, "t_id", 2, "name", "u41")));
            assertThat(c.execute(joined).rowCount()).isEqualTo(1);
            if (!updatesSeveralTables()) {
                assertThat(c.execute(byCte).rowCount()).isEqualTo(1);
                assertThat(rows(c)).contains(List.of(2, 41, "u41"));
            }
            Alias q = t.as("q");
            c.execute(update(q).set(q.column(x), 5).where(q.column(id).eq(1)));
            assertThat(rows(c)).contains(Arrays.asList(1, 5, null));
        });
    }

    /** Only MySQL and MariaDB change several tables by one statement. */
    @Test
    @Covers("CORE-UPD-04")
    protected void severalTablesAreChangedOrRefused(Engine engine) {
        Update<Row> both = update(t).set(x, 7).set(otherName, "seven").where(tId.eq(id));
        if (!updatesSeveralTables()) {
            assertThatThrownBy(() -> sql(both, engine))
                    .isInstanceOf(CompileException.class)
                    .hasMessageStartingWith("column u.name does not belong to the table that the statement changes")
                    .hasMessageEndingWith("[C015]");
            return;
        }
        assertThat(sql(both, engine)).isEqualTo("UPDATE t, u SET t.x=?, u.name=? WHERE u.t_id = t.id");
        engine.run(c -> {
            c.execute(insert(t).values(Map.of("id", 1, "x", 1)));
            c.execute(insert(u).values(Map.of("id", 2, "t_id", 1)));
            assertThat(c.execute(both).rowCount()).isEqualTo(2);
            assertThat(rows(c)).containsExactly(Arrays.asList(1, 7, null));
            assertThat(c.scalar(select(otherName))).isEqualTo("seven");
        });
    }
}
