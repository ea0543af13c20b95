package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.desc;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Case;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the language does on every database alike: names, sources, conditions, tables. */
public abstract class LanguageContract {

    private static final MetaData METADATA = new MetaData();
    private static final Table T =
            Table.of("t", METADATA, column("id", INTEGER).primaryKey(), column("x", INTEGER), column("name", VARCHAR));
    private static final Table U = Table.of(
            "u",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("t_id", INTEGER).references("t.id"));
    private static final Table V = Table.of("v", METADATA, column("id", INTEGER).primaryKey());
    private static final Column<Integer> ID = T.c("id", Integer.class);
    private static final Column<Integer> X = T.c("x", Integer.class);
    private static final Column<Integer> T_ID = U.c("t_id", Integer.class);
    private static final Condition ONE = X.eq(1);
    private static final Condition TWO = X.gt(2);

    /** For the tests of a dialect. */
    protected LanguageContract() {}

    /** Returns the dialect under test. */
    protected abstract Dialect dialect();

    /** Returns {@code sql}, as the dialect writes it, with what it always writes in another way as in standard SQL. */
    protected String standard(String sql) {
        return sql;
    }

    /** Returns how the dialect writes that a column is distinct from itself. */
    protected String distinct(String column) {
        return column + " IS DISTINCT FROM " + column;
    }

    /** {@return whether the database has full outer joins} */
    protected boolean hasFullJoins() {
        return true;
    }

    private String sql(SqlNode node) {
        return standard(Compiled.of(node, dialect()).sql());
    }

    /** A method of a statement leaves the statement as it was. */
    @Test
    @Covers("CORE-SEL-02")
    protected void statementsStayAsTheyAre() {
        Select<?> statement = select(ID);
        String before = sql(statement);

        assertThat(sql(statement.where(ONE))).isEqualTo("SELECT t.id FROM t WHERE t.x = ?");
        assertThat(sql(statement.orderBy(X).distinct())).isEqualTo("SELECT DISTINCT t.id FROM t ORDER BY t.x");
        assertThat(sql(statement.join(U))).isEqualTo("SELECT t.id FROM t JOIN u ON t.id = u.t_id");
        assertThat(sql(statement.where(ONE).where(TWO))).endsWith("WHERE t.x = ? AND t.x > ?");
        assertThat(sql(statement)).isEqualTo(before);
    }

    /** A statement reads from what its columns and conditions need, once each. */
    @Test
    @Covers("CORE-SEL-05")
    protected void fromFollowsFromTheRest() {
        assertThat(sql(select(ID, X))).isEqualTo("SELECT t.id, t.x FROM t");
        assertThat(sql(select(ID).where(T_ID.eq(ID)))).endsWith("FROM t, u WHERE u.t_id = t.id");
        assertThat(sql(select(ID).selectFrom(U, T))).endsWith("FROM u, t");
        assertThat(sql(select(ID, T_ID).join(U))).endsWith("FROM t JOIN u ON t.id = u.t_id");
        assertThat(sql(select(ID).where(exists(select(T_ID).where(T_ID.eq(ID))))))
                .isEqualTo("SELECT t.id FROM t WHERE EXISTS (SELECT u.t_id FROM u WHERE u.t_id = t.id)");
        assertThat(sql(select(ID).orderBy(T_ID).groupBy(T_ID)))
                .isEqualTo("SELECT t.id FROM t GROUP BY u.t_id ORDER BY u.t_id");
        assertThat(select(ID).where(T_ID.eq(1)).fromClauses()).containsExactly(T, U);
    }

    /** A join follows the foreign key, or its condition, from the side that it is clear. */
    @Test
    @Covers("CORE-SEL-06")
    protected void joinsFollowForeignKeys() {
        assertThat(sql(select(ID).join(U))).endsWith("FROM t JOIN u ON t.id = u.t_id");
        assertThat(sql(select(T_ID).join(T))).endsWith("FROM u JOIN t ON t.id = u.t_id");
        assertThat(sql(select(ID).join(U, T_ID.gt(ID)))).endsWith("FROM t JOIN u ON u.t_id > t.id");
        assertThat(sql(select(ID).outerJoin(U))).endsWith("FROM t LEFT OUTER JOIN u ON t.id = u.t_id");
        if (hasFullJoins()) {
            assertThat(sql(select(ID).fullJoin(U))).endsWith("FROM t FULL OUTER JOIN u ON t.id = u.t_id");
        }
        assertThat(sql(select(count()).joinFrom(T, U))).endsWith("FROM t JOIN u ON t.id = u.t_id");
        assertThat(sql(select(count()).outerJoinFrom(T, U))).endsWith("FROM t LEFT OUTER JOIN u ON t.id = u.t_id");
        assertThat(sql(select(V.c("id"), ID).join(U)))
                .isEqualTo("SELECT v.id, t.id AS id_1 FROM t JOIN u ON t.id = u.t_id, v");
        assertThatThrownBy(() -> sql(select(V.c("id")).join(U)))
                .isInstanceOf(CompileException.class)
                .hasMessage("no foreign key leads from v to u or back; give join(...) a condition [C012]");
        assertThatThrownBy(() -> sql(select(ID, T.as("a").c("id")).join(U)))
                .isInstanceOf(CompileException.class)
                .hasMessage("it is not clear what to join u to: [t, alias a of t] fits; say it with selectFrom(...),"
                        + " joinFrom(left, right) or a condition [C011]");
    }

    /** Orders and groups add up, can be taken away, and go by name. */
    @Test
    @Covers("CORE-SEL-07")
    protected void ordersAndGroupsGoByName() {
        Select<?> labelled = select(X.as("a"));

        assertThat(sql(select(ID).orderBy(ID).orderBy(X))).endsWith("ORDER BY t.id, t.x");
        assertThat(sql(select(ID).groupBy(ID).groupBy(X))).endsWith("GROUP BY t.id, t.x");
        assertThat(sql(select(ID).orderBy(ID).unordered())).isEqualTo("SELECT t.id FROM t");
        assertThat(sql(labelled.orderBy("a"))).endsWith("ORDER BY a");
        assertThat(sql(labelled.orderBy(desc("a")))).endsWith("ORDER BY a DESC");
        assertThat(sql(select(X).orderBy("x"))).endsWith("ORDER BY t.x");
        assertThatThrownBy(() -> sql(labelled.orderBy("bar")))
                .isInstanceOf(CompileException.class)
                .hasMessage("the statement is to be ordered or grouped by 'bar', but no column that it selects or reads"
                        + " from is called so; use an expression, or the name of a column or label [C014]");
    }

    /** A label names its expression among the columns and is written as that name in ORDER BY only. */
    @Test
    @Covers("CORE-LAB-03")
    protected void labelsNameColumns() {
        Label<Integer> foo = X.plus(1).as("foo");

        assertThat(sql(select(foo))).isEqualTo("SELECT t.x + ? AS foo FROM t");
        assertThat(sql(select(foo).orderBy(foo))).endsWith("ORDER BY foo");
        assertThat(sql(select(foo).orderBy(foo.desc()))).endsWith("ORDER BY foo DESC");
        assertThat(sql(select(foo).where(foo.gt(1)))).endsWith("WHERE t.x + ? > ?");
        assertThat(sql(select(foo).groupBy(foo).having(foo.lt(9)))).endsWith("GROUP BY t.x + ? HAVING t.x + ? < ?");
        assertThat(sql(select(foo).orderBy(foo.times(2)))).endsWith("ORDER BY (t.x + ?) * ?");
        assertThat(sql(select(foo).groupBy("foo"))).endsWith("GROUP BY foo");
    }

    /** A query to read from has a name, and so have its columns. */
    @Test
    @Covers("CORE-FROM-02")
    protected void subqueriesHaveNames() {
        Subquery s = select(ID, U.c("id"), X.as("n")).join(U).subquery();

        assertThat(sql(select(s)))
                .isEqualTo("SELECT anon_1.id, anon_1.id_1, anon_1.n FROM (SELECT t.id AS id, u.id AS id_1, t.x AS n"
                        + " FROM t JOIN u ON t.id = u.t_id) AS anon_1");
        assertThat(s.c("n", Integer.class)).isSameAs(s.c("n"));
        assertThat(s.columns()).extracting(Object::toString).containsExactly("id", "id_1", "n");
    }

    /** NULL and truth values are compared in their own ways. */
    @Test
    @Covers("CORE-OPS-03")
    @SuppressWarnings("NullAway") // what callers without a checker of nulls do
    protected void nullAndTruthAreComparedApart() {
        Integer none = nothing();
        Expression<Boolean> b = X.isNull();

        assertThat(sql(X.eq(none))).isEqualTo("t.x IS NULL");
        assertThat(sql(X.ne(none))).isEqualTo("t.x IS NOT NULL");
        assertThat(sql(b.eq(true))).isEqualTo("(t.x IS NULL) = " + truth());
        assertThat(sql(b.is(true))).isEqualTo("(t.x IS NULL) IS " + truth());
        assertThat(sql(X.isDistinctFrom(X))).isEqualTo(distinct("t.x"));
        assertThatThrownBy(() -> X.lt(none))
                .isInstanceOf(CompileException.class)
                .hasMessage("t.x < null orders by null, which has no order; use eq, ne, isNull or isDistinctFrom"
                        + " [C027]");
        assertThatThrownBy(() -> b.ge(true))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C027]");
    }

    private static @Nullable Integer nothing() {
        return null;
    }

    private String truth() {
        return sql(trueValue());
    }

    /** AND and OR merge with their like and fold constants. */
    @Test
    @Covers("CORE-OPS-05")
    protected void conjunctionsFold() {
        assertThat(sql(and(and(ONE, TWO), ONE))).isEqualTo("t.x = ? AND t.x > ? AND t.x = ?");
        assertThat(sql(or(ONE, or(TWO, ONE)))).isEqualTo("t.x = ? OR t.x > ? OR t.x = ?");
        assertThat(and(trueValue(), ONE)).isEqualTo(ONE);
        assertThat(and(falseValue(), ONE)).isEqualTo(falseValue());
        assertThat(or(trueValue(), ONE)).isEqualTo(trueValue());
        assertThat(or(falseValue(), ONE)).isEqualTo(ONE);
        assertThat(and()).isEqualTo(trueValue());
        assertThat(or()).isEqualTo(falseValue());
    }

    /** CASE chooses by conditions or by a value; its type is that of its first result. */
    @Test
    @Covers("CORE-OPS-17")
    protected void casesChoose() {
        Case<String> choice = caseWhen(ONE, "one");

        assertThat(sql(choice.orElse("many"))).isEqualTo("CASE WHEN (t.x = ?) THEN ? ELSE ? END");
        assertThat(sql(choice)).isEqualTo("CASE WHEN (t.x = ?) THEN ? END");
        assertThat(sql(caseOf(X, new TreeMap<>(Map.of(1, "a"))).orElse("b")))
                .isEqualTo("CASE t.x WHEN ? THEN ? ELSE ? END");
        assertThat(choice.type()).isEqualTo(VARCHAR);
    }

    /** A compiled statement serves all of its shape: the values are those of the statement that is run. */
    @Test
    @Covers("CORE-CCH-03")
    protected void valuesComeFromTheStatementThatIsRun() {
        Compiled compiled = Compiled.of(between(1, 2), dialect());

        List<Bind<?>> binds = compiled.binds(CacheKey.of(between(3, 4)).binds());

        assertThat(CacheKey.of(between(3, 4))).isEqualTo(CacheKey.of(between(1, 2)));
        assertThat(binds.stream().<Object>map(Bind::value)).containsExactly(4, 3, 4);
        assertThat(binds).allMatch(bind -> bind.type().equals(INTEGER));
    }

    private static Select<?> between(int low, int high) {
        Expression<Integer> upper = literal(high);
        Alias other = T.as("other");
        return select(X.plus(upper)).where(X.gt(low), X.lt(upper)).selectFrom(other);
    }

    /** An INSERT takes columns of its table only. */
    @Test
    @Covers("CORE-INS-04")
    protected void insertsTakeTheirOwnColumns() {
        assertThatThrownBy(() -> insert(T).values(Map.of("zz", 1)))
                .isInstanceOf(CompileException.class)
                .hasMessage("values(...) names column 'zz', which table t does not have; it has [id, x, name] [C015]");
        assertThatThrownBy(() -> insert(T).set(U.c("id", Integer.class), 1))
                .isInstanceOf(CompileException.class)
                .hasMessage("column u.id does not belong to table t, which the statement changes; set a column of that"
                        + " table [C015]");
    }

    /** A table has each name once, and each column a name. */
    @Test
    @Covers("CORE-META-06")
    protected void columnsHaveNamesOfTheirOwn() {
        assertThatThrownBy(() -> Table.of("zz", new MetaData(), column("a", INTEGER), column("a", VARCHAR)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table zz has two columns called a; remove or rename one [S005]");
        assertThatThrownBy(() -> column(" ", INTEGER))
                .isInstanceOf(SchemaException.class)
                .hasMessage("a column of type INTEGER has no name; give it one [S010]");
    }

    /** A foreign key refers to a column, by itself or by name, which is looked up when it is needed. */
    @Test
    @Covers("CORE-META-12")
    protected void foreignKeysFindTheirTargets() {
        MetaData metadata = new MetaData();
        Table child = Table.of(
                "child",
                "app",
                metadata,
                column("a", INTEGER).references("app.parent.id"),
                column("b", INTEGER).references("nope.id"),
                column("c", INTEGER).references("app.child.nope"));
        Table parent = Table.of("parent", "app", metadata, column("id", INTEGER).primaryKey());
        Table other = Table.of("other", metadata, column("x", INTEGER).references(parent.c("id")));

        assertThat(child.foreignKeys().get(0).target()).isSameAs(parent);
        assertThat(other.foreignKeys().get(0).targets()).isEqualTo(List.of(parent.c("id")));
        assertThatThrownBy(() -> child.foreignKeys().get(1).target())
                .isInstanceOf(SchemaException.class)
                .hasMessage("foreign key app.child.b refers to table nope, which this MetaData does not have; define"
                        + " the table in the same MetaData or correct the name [S003]");
        assertThatThrownBy(() -> child.foreignKeys().get(2).targets())
                .isInstanceOf(SchemaException.class)
                .hasMessage("table app.child has no column nope; it has [a, b, c] [S004]");
    }

    /** A unique constraint may have a name, and is one of columns that are there. */
    @Test
    @Covers("CORE-CON-03")
    protected void uniqueConstraintsNameColumns() {
        Table table = Table.of(
                "z",
                new MetaData(),
                column("a", INTEGER).unique(),
                column("b", INTEGER),
                unique("a", "b").named("uq"));

        assertThat(sql(new CreateTable(table)))
                .isEqualTo("CREATE TABLE z (a INTEGER, b INTEGER, CONSTRAINT uq UNIQUE (a, b), UNIQUE (a))");
        assertThatThrownBy(() -> Table.of("z4", new MetaData(), column("a", INTEGER), unique("nope")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table z4 has no column nope; it has [a] [S004]");
    }
}
