package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.except;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.rowNumber;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.star;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.typeCoerce;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.Nodes;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.CustomOperator;
import dev.athanor.sql.ast.FrameBound;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.WindowFrame;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What queries made of queries, operators and windows do on every database alike. */
public abstract class QueryContract {

    private static final MetaData METADATA = new MetaData();
    private static final Table T =
            Table.of("t", METADATA, column("id", INTEGER).primaryKey(), column("x", INTEGER), column("name", VARCHAR));
    private static final Table U = Table.of(
            "u",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("t_id", INTEGER).references("t.id"));
    private static final Column<Integer> ID = T.c("id", Integer.class);
    private static final Column<Integer> X = T.c("x", Integer.class);
    private static final Column<String> NAME = T.c("name", String.class);
    private static final Column<Integer> U_ID = U.c("id", Integer.class);
    private static final Column<Integer> T_ID = U.c("t_id", Integer.class);

    /** For the tests of a dialect. */
    protected QueryContract() {}

    /** Returns the dialect under test. */
    protected abstract Dialect dialect();

    private String sql(SqlNode node) {
        return Compiled.of(node, dialect()).sql();
    }

    private static void assertRefused(ThrowingCallable building, String message) {
        assertThatThrownBy(building).isInstanceOf(CompileException.class).hasMessage(message);
    }

    /** An operand stands in parentheses where it binds no tighter, unless it is the same associative operator. */
    @Test
    @Covers("CORE-OPS-02")
    protected void operandsThatBindNoTighterStandInParentheses() {
        assertThat(sql(X.minus(ID).minus(1))).isEqualTo("(t.x - t.id) - ?");
        assertThat(sql(X.minus(ID.minus(1)))).isEqualTo("t.x - (t.id - ?)");
        assertThat(sql(X.plus(1).times(2))).isEqualTo("(t.x + ?) * ?");
        assertThat(sql(X.times(ID).times(3))).isEqualTo("t.x * t.id * ?");
        assertThat(sql(X.plus(ID).plus(3))).isEqualTo("t.x + t.id + ?");
        assertThat(sql(and(X.eq(1), or(X.eq(2), X.eq(3))))).isEqualTo("t.x = ? AND (t.x = ? OR t.x = ?)");
        assertThat(sql(or(X.eq(1), and(X.eq(2), X.eq(3))))).isEqualTo("t.x = ? OR t.x = ? AND t.x = ?");
        assertThat(sql(X.eq(1).eq(X.eq(2)))).isEqualTo("(t.x = ?) = (t.x = ?)");
    }

    /** A condition is turned into its opposite where there is one, else into NOT. */
    @Test
    @Covers("CORE-OPS-07")
    protected void conditionsAreTurnedIntoTheirOpposites() {
        Condition custom = X.boolOp("@@", 1);

        assertThat(sql(not(X.eq(1)))).isEqualTo("t.x != ?");
        assertThat(sql(not(NAME.like("a")))).isEqualTo("t.name NOT LIKE ?");
        assertThat(sql(not(X.in(1, 2)))).isEqualTo("(t.x NOT IN (?, ?))");
        assertThat(sql(not(X.between(1, 2)))).isEqualTo("t.x NOT BETWEEN ? AND ?");
        assertThat(sql(not(X.isNull()))).isEqualTo("t.x IS NOT NULL");
        assertThat(sql(not(exists(select(U_ID))))).isEqualTo("NOT (EXISTS (SELECT u.id FROM u))");
        assertThat(sql(not(and(X.eq(1), X.eq(2))))).isEqualTo("NOT (t.x = ? AND t.x = ?)");
        assertThat(sql(not(custom))).isEqualTo("NOT (t.x @@ ?)");
        assertThat(sql(not(not(X.eq(1))))).isEqualTo("t.x = ?");
        assertThat(sql(not(not(custom)))).isEqualTo("t.x @@ ?");
    }

    /** An operator of the user's own binds as loosely as nothing else, or as it is said. */
    @Test
    protected void operatorsOfOnesOwnBindAsSaid() {
        CustomOperator tight = CustomOperator.of("**").precedence(9);

        assertThat(sql(X.op("&&&", ID).plus(1))).isEqualTo("(t.x &&& t.id) + ?");
        assertThat(sql(X.plus(1).op("&&&", 2))).isEqualTo("t.x + ? &&& ?");
        assertThat(sql(X.op(tight, ID, INTEGER).times(2))).isEqualTo("t.x ** t.id * ?");
        assertThat(sql(X.times(2).op(tight, ID, INTEGER))).isEqualTo("(t.x * ?) ** t.id");
        assertRefused(
                () -> X.boolOp("= 1 --", 2),
                "'= 1 --' is no operator: it is written without quotes, so it may be made of + - * / < > = ~ ! @ # % ^ &"
                        + " | ? : $ . or of words; use function(...) or text(...) [C041]");
    }

    /** Conditions add up, however many are given how often. */
    @Test
    @Covers("CORE-SEL-03")
    protected void conditionsAddUp() {
        assertThat(sql(select(ID).where(X.eq(1), X.eq(2)).where(X.eq(3))))
                .endsWith("WHERE t.x = ? AND t.x = ? AND t.x = ?");
        assertThat(sql(select(ID).groupBy(ID).having(X.eq(1), X.eq(2)).having(X.eq(3))))
                .endsWith("HAVING t.x = ? AND t.x = ? AND t.x = ?");
        assertThat(sql(select(ID).where())).isEqualTo("SELECT t.id FROM t");
        assertThat(sql(select(ID).where(trueValue()))).containsPattern("WHERE (true|1 = 1)$");
        assertThat(sql(select(ID).where(nullValue(BOOLEAN)))).contains(" WHERE NULL");
    }

    /** A column can be named instead of given, if it is one only. */
    @Test
    @Covers("CORE-SEL-04")
    protected void columnsCanBeFoundByName() {
        assertThat(sql(select(ID).filterBy("x", 5))).endsWith("WHERE t.x = ?");
        assertThat(sql(select(ID).join(U).filterBy("t_id", null))).endsWith("WHERE u.t_id IS NULL");
        assertRefused(
                () -> select(ID).join(U).filterBy("id", 1),
                "a column called id is in several of [t, u]; say which with where(column.eq(...)) [C048]");
        assertRefused(
                () -> select(ID).filterBy("nope", 1),
                "none of [t] has a column called nope; correct the name, or use where(...) [C048]");
    }

    /**
     * A subquery leaves to the statement around it what that reads from, as long as something is left or it is said.
     */
    @Test
    @Covers("CORE-SEL-13")
    protected void subqueriesCorrelate() {
        Condition same = T_ID.eq(ID);

        assertThat(sql(select(ID).where(select(U_ID).where(same).exists())))
                .endsWith("EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)");
        assertThat(sql(select(ID).where(select(U_ID).where(same).correlate().exists())))
                .endsWith("EXISTS (SELECT u.id FROM u, t WHERE u.t_id = t.id)");
        assertThat(sql(select(ID, U_ID)
                        .where(select(U_ID).where(same).correlate(T).exists())))
                .contains("EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)");
        assertThat(sql(select(ID, U_ID)
                        .where(select(U_ID).where(same).correlateExcept(U).exists())))
                .contains("EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)");
        assertThat(sql(select(ID, U_ID).where(select(X).correlate(T).exists()))).contains("EXISTS (SELECT t.x");
        assertThatThrownBy(() ->
                        sql(select(ID, U_ID).where(select(U_ID).where(same).exists())))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("or say it with correlate(...) [C010]");
    }

    /** EXISTS takes any query, and has a name among columns. */
    @Test
    @Covers("CORE-OPS-20")
    protected void existsTakesQueries() {
        assertThat(sql(exists(select(star()).selectFrom(U).where(T_ID.eq(1)))))
                .isEqualTo("EXISTS (SELECT * FROM u WHERE u.t_id = ?)");
        assertThat(sql(exists(select(U_ID)))).isEqualTo("EXISTS (SELECT u.id FROM u)");
        assertThat(sql(select(U_ID).exists())).isEqualTo("EXISTS (SELECT u.id FROM u)");
        assertThat(sql(select(exists(select(U_ID))))).startsWith("SELECT EXISTS (SELECT u.id FROM u) AS anon_1");
        assertThat(sql(select(ID).where(exists(select(U_ID).where(T_ID.eq(ID)).correlate(T)))))
                .endsWith("WHERE EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)");
    }

    /** Queries are put together in all ways, if they are as wide as each other. */
    @Test
    protected void queriesArePutTogether() {
        Select<?> one = select(ID);
        Select<?> two = select(U_ID);

        assertThat(sql(union(one, two, one)))
                .isEqualTo("SELECT t.id FROM t UNION SELECT u.id FROM u UNION SELECT t.id FROM t");
        assertThat(sql(one.unionAll(two))).isEqualTo(sql(unionAll(one, two)));
        assertThat(sql(one.except(two))).isEqualTo(sql(except(one, two)));
        assertThat(sql(union(select(X.as("a")), two).orderBy("a"))).endsWith("ORDER BY a");
        assertThat(sql(union(one, two).orderBy(U_ID.desc()))).endsWith("ORDER BY id DESC");
        assertThatThrownBy(() -> sql(union(one, two).orderBy("nope")))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C014]");
        assertRefused(
                () -> union(select(ID, X), two),
                "the queries of a set operation have as many columns as the first, 2, but query 2 has 1; select the"
                        + " same number in each [C043]");
    }

    /** CTEs stand once before the statement, those they read from first. */
    @Test
    @Covers({"CORE-CTE-04", "CORE-CTE-07"})
    protected void ctesStandBeforeTheStatement() {
        Cte c = select(ID).cte("c");
        Cte d = select(c.column(ID)).cte("d");
        Cte unnamed = select(ID).cte();

        assertThat(sql(select(c))).isEqualTo("WITH c AS (SELECT t.id AS id FROM t) SELECT c.id FROM c");
        assertThat(sql(select(d.c("id")).where(d.c("id", Integer.class).in(select(c.column(ID))))))
                .isEqualTo("WITH c AS (SELECT t.id AS id FROM t), d AS (SELECT c.id AS id FROM c) SELECT d.id FROM d"
                        + " WHERE d.id IN (SELECT c.id FROM c)");
        assertThat(sql(select(c.as("ca").c("id")))).endsWith("FROM c AS ca");
        assertThat(sql(select(unnamed))).startsWith("WITH anon_1 AS (").endsWith("SELECT anon_1.id FROM anon_1");
        assertThatThrownBy(() -> sql(select(c.c("id"), select(X).cte("c").c("x"))))
                .isInstanceOf(CompileException.class)
                .hasMessage("the statement has two different CTEs called c; give one another name, or read from the"
                        + " same object twice [C023]");
        assertThat(sql(select(
                        select(select(X).cte("c").nested().c("x")).subquery("q").c("x"), c.c("id"))))
                .contains("(WITH c AS (SELECT t.x AS x FROM t) SELECT c.x AS x FROM c) AS q");
    }

    /** SQL by hand goes anywhere, with parameters by name; other colons stay. */
    @Test
    @Covers("CORE-TXT-01")
    protected void textGoesAnywhere() {
        assertThat(sql(text("select :x::int, \\:y, ':z'").bind("x", 1))).isEqualTo("select ?::int, :y, ':z'");
        assertThat(sql(text("select :x").bind("x", 1, INTEGER))).isEqualTo("select ?");
        assertThat(sql(select(text("2").expression(INTEGER)).selectFrom(T))).isEqualTo("SELECT 2 FROM t");
        assertThat(sql(select(ID).where(text("x > :low").bind("low", 1).condition())))
                .endsWith("WHERE x > ?");
        assertThat(sql(select(ID)
                        .orderBy(text("lower(name)").expression(VARCHAR).desc())))
                .endsWith("ORDER BY lower(name) DESC");
        assertRefused(() -> text("select :x").bind("y", 1), "the text has no parameter :y; it has [:x] [C020]");
    }

    /** Expressions without a name get one among columns; converted columns keep theirs. */
    @Test
    @Covers("CORE-LAB-02")
    protected void expressionsGetNames() {
        assertThat(sql(select(max(X)))).isEqualTo("SELECT max(t.x) AS max_1 FROM t");
        assertThat(sql(select(X.plus(1), X.plus(2)))).isEqualTo("SELECT t.x + ? AS anon_1, t.x + ? AS anon_2 FROM t");
        assertThat(sql(select(X.cast(VARCHAR)))).endsWith(") AS x FROM t");
        assertThat(sql(select(typeCoerce(X, VARCHAR)))).isEqualTo("SELECT t.x AS x FROM t");
    }

    /** Columns called alike are told apart, or carry their table's name, or are left as they are. */
    @Test
    @Covers("CORE-LAB-01")
    protected void columnsAreToldApart() {
        Table inSchema = Table.of("w", "sch", new MetaData(), column("id", INTEGER));

        assertThat(sql(select(ID, U_ID).join(U))).startsWith("SELECT t.id, u.id AS id_1 FROM");
        assertThat(sql(select(ID, ID))).startsWith("SELECT t.id, t.id AS id__1 FROM");
        assertThat(sql(select(ID, U_ID).join(U).withPlainNames())).startsWith("SELECT t.id, u.id FROM");
        assertThat(sql(select(ID).withQualifiedLabels())).isEqualTo("SELECT t.id AS t_id FROM t");
        assertThat(sql(select(inSchema.c("id")).withQualifiedLabels()))
                .isEqualTo("SELECT sch.w.id AS sch_w_id FROM sch.w");
    }

    /** A window says its rows, their order and its frame, which is one only. */
    @Test
    @Covers("CORE-FUN-04")
    protected void windowsSayTheirRows() {
        assertThat(sql(rowNumber()
                        .over()
                        .partitionBy(X)
                        .orderBy(ID.desc())
                        .rows(FrameBound.of(-3), FrameBound.currentRow())))
                .containsPattern(
                        "^row_number\\(\\) OVER \\(PARTITION BY t.x ORDER BY t.id DESC ROWS BETWEEN . PRECEDING AND"
                                + " CURRENT ROW\\)$");
        assertThat(sql(sum(X).over().orderBy(ID).range(FrameBound.unboundedPreceding(), FrameBound.of(0))))
                .endsWith("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)");
        assertThat(sql(sum(X).over()
                        .groups(FrameBound.following(X), FrameBound.unboundedFollowing())
                        .exclude(WindowFrame.Exclusion.TIES)))
                .isEqualTo("sum(t.x) OVER (GROUPS BETWEEN t.x FOLLOWING AND UNBOUNDED FOLLOWING EXCLUDE TIES)");
        assertRefused(
                () -> sum(X).over().rows(-1, 0).rows(0, 1),
                "the window has a frame already; say one of rows(...), range(...) and groups(...) once [C046]");
        assertRefused(
                () -> sum(X).over().exclude(WindowFrame.Exclusion.GROUP),
                "the window has no frame to exclude rows from; say rows(...), range(...) or groups(...) first [C046]");
    }

    /** Who reads from sources that nothing joins is told so. */
    @Test
    protected void sourcesThatNothingJoinsAreToldOf() {
        Alias a = T.as("a");

        assertThat(Compiled.of(select(ID, U_ID), dialect()).warnings())
                .containsExactly("the statement reads from u and from [t], which no condition joins, so each row of one"
                        + " meets every row of the other; join them, or say that it is meant with crossJoin(...)");
        assertThat(Compiled.of(select(ID, U_ID).where(X.eq(1), U_ID.gt(2)), dialect())
                        .warnings())
                .hasSize(1);
        assertThat(Compiled.of(select(ID, U_ID).where(T_ID.eq(ID)), dialect()).warnings())
                .isEmpty();
        assertThat(Compiled.of(select(ID).crossJoin(U), dialect()).warnings()).isEmpty();
        assertThat(Compiled.of(select(ID, U_ID, a.c("x")).where(T_ID.eq(ID)), dialect())
                        .warnings())
                .hasSize(1);
        assertThat(Compiled.of(select(ID).where(select(U_ID).where(T_ID.eq(ID)).exists()), dialect())
                        .warnings())
                .isEmpty();
    }

    /** Columns of a table are found behind aliases and subqueries, and conditions moved there. */
    @Test
    @Covers({"CORE-EXT-04", "CORE-EXT-05"})
    protected void columnsAreFoundBehindAliases() {
        Alias a = T.as("a");
        Subquery twice = select(a.column(ID).as("n")).subquery("s");

        assertThat(Nodes.correspondingColumn(a, ID)).isSameAs(a.column(ID));
        assertThat(Nodes.correspondingColumn(twice, ID)).isSameAs(twice.c("n"));
        assertThat(Nodes.correspondingColumn(U, ID)).isNull();
        assertThat(sql(Nodes.adapt(and(ID.gt(1), X.eq(ID), T_ID.eq(ID)), a)))
                .isEqualTo("a.id > ? AND a.x = a.id AND u.t_id = a.id");
        assertThat(Nodes.tables(select(count()).selectFrom(T).join(U))).containsExactly(T, U);
        assertThat(Nodes.all(function("f", INTEGER, X.plus(1)))).hasSize(4).contains(X);
    }
}
