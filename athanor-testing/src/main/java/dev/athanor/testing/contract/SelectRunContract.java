package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.alias;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.except;
import static dev.athanor.sql.Sql.exceptAll;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.forKeyShare;
import static dev.athanor.sql.Sql.forNoKeyUpdate;
import static dev.athanor.sql.Sql.forShare;
import static dev.athanor.sql.Sql.forUpdate;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.intersect;
import static dev.athanor.sql.Sql.intersectAll;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.outerJoin;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.recursive;
import static dev.athanor.sql.Sql.scalar;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row1;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Locking;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.Values;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Lack;
import dev.athanor.sql.compile.ResultColumn;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a SELECT returns, whatever it is made of. */
abstract class SelectRunContract extends RowsContract {

    /** For {@link LanguageRunContract}. */
    SelectRunContract() {}

    private static final Select<Row1<Integer>> BY_ID = select(ID).orderBy(ID);

    /** Returns the locks the database has, as it writes them, by how they are asked for. */
    protected abstract Map<Locking, String> locks();

    /** {@return whether a member of a set operation may stand in parentheses} */
    protected boolean groupsMembers() {
        return true;
    }

    private static boolean hasMethod(Class<?> type, String name, Class<?>... parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(Method::getParameterTypes)
                .anyMatch(types -> parameters.length == 0 || Arrays.equals(types, parameters));
    }

    /** A SELECT takes columns, tables, labels, functions, values and SQL by hand, but no bare text. */
    @Test
    @Covers("CORE-SEL-01")
    protected void selectTakesWhatHasAValue() {
        assertThat(rows(select(T).where(ID.eq(3)))).containsExactly(row(3, null, "50%", null, null, null));
        assertThat(rows(select(ID, X.as("n"), lower(NAME), literal(5), literalColumn("7", INTEGER))
                        .where(ID.eq(2))))
                .containsExactly(row(2, 20, "bob", 5, 7));
        assertThat(rows(select(List.of(ID, text("x + 1").expression(INTEGER)))
                        .selectFrom(T)
                        .where(ID.eq(1))))
                .containsExactly(row(1, 11));
        assertThat(sql(select(literal(5)).selectFrom(T))).isEqualTo("SELECT ? AS anon_1 FROM t");
        assertThat(hasMethod(Sql.class, "select", String.class)).isFalse();
        assertThat(hasMethod(Sql.class, "select", List.class)).isTrue();
    }

    /** Limits are values or expressions, replace each other, and can be taken away. */
    @Test
    @Covers({"CORE-SEL-08", "CORE-SEL-09"})
    protected void limitsAreValuesOrExpressions() {
        assertThat(rows(BY_ID.limit(2))).containsExactly(1, 2);
        assertThat(rows(BY_ID.offset(1))).containsExactly(2, 3);
        assertThat(rows(BY_ID.limit(1).offset(2))).containsExactly(3);
        assertThat(rows(BY_ID.limit(0))).isEmpty();
        assertThat(rows(BY_ID.limit(literal(1)).offset(literal(1)))).containsExactly(2);
        assertThat(rows(BY_ID.limit(1).offset(1).unlimited())).containsExactly(1, 2, 3);
        assertThat(rows(BY_ID.limit(3).fetch(1))).containsExactly(1);
        assertThat(rows(BY_ID.fetch(1).limit(2))).containsExactly(1, 2);
        assertThat(rows(BY_ID.slice(1, 3))).containsExactly(2, 3);
        assertThat(sql(BY_ID.slice(2, 7))).isEqualTo(sql(BY_ID.limit(5).offset(2)));
        assertThat(Compiled.of(BY_ID.limit(2), dialect()).binds())
                .extracting(Bind::value)
                .contains(2);
        refused(() -> BY_ID.limit(-1), "[C024]");
        refused(() -> BY_ID.offset(-1), "[C024]");
    }

    /** Rows alike are returned once, or the first of each group where the database can say so. */
    @Test
    @Covers("CORE-SEL-10")
    protected void rowsAlikeAreReturnedOnce() {
        assertThat(rows(select(T_ID).distinct().orderBy(T_ID))).containsExactly(1, 2);
        assertThat(sql(select(T_ID).distinct())).isEqualTo("SELECT DISTINCT u.t_id FROM u");
        check(Lack.DISTINCT_ON, select(T_ID, UX).distinctOn(T_ID).orderBy(T_ID, UX.desc()), row(1, 6), row(2, 7));
        if (!lacks().contains(Lack.DISTINCT_ON)) {
            assertThat(sql(select(UX).distinctOn(T_ID))).isEqualTo("SELECT DISTINCT ON (u.t_id) u.x FROM u");
        }
    }

    /** Rows are locked as the database can, in all its ways, and the rest is refused. */
    @Test
    @Covers("CORE-SEL-11")
    protected void rowsAreLocked() {
        Locking plain = forUpdate();
        for (Locking lock : List.of(
                plain, forShare(), forNoKeyUpdate(), forKeyShare(), plain.of(T), plain.nowait(), plain.skipLocked())) {
            Select<?> locked = select(NAME).where(ID.eq(1)).withForUpdate(lock);
            String end = locks().get(lock);
            if (end == null) {
                refused(() -> rows(locked), "[C040]");
            } else {
                assertThat(sql(locked)).isEqualTo("SELECT t.name FROM t WHERE t.id = ?" + end);
                assertThat(rows(locked)).containsExactly("ann");
            }
        }
    }

    /** Columns are added, exchanged and reduced; what a statement returns is known before it runs. */
    @Test
    @Covers("CORE-SEL-12")
    protected void columnsAreEdited() {
        Select<?> joined = select(ID, T_ID, X, UX).join(U).where(UX.eq(X.minus(5)));
        Select<?> counted = joined.maintainColumnFroms().withColumns(count());

        assertThat(rows(BY_ID.addColumns(X))).contains(row(1, 10));
        assertThat(rows(BY_ID.withColumns(X))).containsExactly(10, 20, null);
        assertThat(rows(counted)).containsExactly(1L);
        assertThat(sql(counted)).contains("FROM t JOIN u ON t.id = u.t_id");
        assertThat(rows(select(ID).maintainColumnFroms().withColumns(count()))).containsExactly(3L);
        assertThat(rows(joined.reduceColumns(false))).containsExactly(row(1, 10, 5));
        assertThat(joined.reduceColumns().resultColumns()).isEqualTo(List.of(ID, T_ID, X, UX));
        assertThat(select(X, UX).where(X.eq(UX)).reduceColumns().resultColumns())
                .isEqualTo(List.of(X));
        assertThat(select(X, UX).outerJoin(U, X.eq(UX)).reduceColumns().resultColumns())
                .isEqualTo(List.of(X, UX));
        assertThat(Compiled.of(select(ID, NAME.as("n"), count()), dialect()).columns())
                .isEqualTo(List.of(
                        new ResultColumn("id", INTEGER),
                        new ResultColumn("n", NAME.type()),
                        new ResultColumn("count_1", count().type())));
        assertThat(hasMethod(Select.class, "c")).isFalse();
    }

    /** A SELECT stands in others as a source, a value or a condition, and as nothing else. */
    @Test
    @Covers("CORE-SEL-15")
    protected void selectsStandInOthers() {
        Select<Row1<Integer>> most = select(max(UX)).where(T_ID.eq(ID));
        Subquery named = select(T_ID.as("k"), sum(UX).as("n")).groupBy(T_ID).subquery("s");

        assertThat(rows(select(named.c("n")).orderBy(named.c("k")))).hasSize(2);
        assertThat(sql(select(named.c("k")))).endsWith(" AS s");
        assertThat(rows(select(ID, scalar(most)).orderBy(ID))).containsExactly(row(1, 6), row(2, 7), row(3, null));
        assertThat(sql(select(ID, scalar(most).as("best")))).endsWith(" AS best FROM t");
        assertThat(rows(select(ID).where(exists(most.withColumns(U_ID))).orderBy(ID)))
                .containsExactly(1, 2);
        Cte cte = select(T_ID).distinct().cte("parents");
        assertThat(rows(select(count()).selectFrom(cte))).containsExactly(2L);
        Subquery last =
                select(UX).where(T_ID.eq(ID)).orderBy(UX.desc()).limit(1).lateral("l");
        check(Lack.LATERAL, select(ID, last.c("x")).orderBy(ID), row(1, 6), row(2, 7));
        refused(() -> select(ID, X).scalarSubquery(Integer.class), "take the others out with withColumns(...) [C025]");
        assertThat(FromClause.class.isAssignableFrom(Select.class)).isFalse();
    }

    /** A note that rides along. */
    private record Note(String text) implements StatementOption {

        @Override
        public Note traverse(Traversal walk) {
            return new Note(walk.value(text));
        }
    }

    /** Parameters get their values later, options ride along; changes take neither. */
    @Test
    @Covers("CORE-SEL-17")
    protected void parametersGetTheirValuesLater() {
        Select<?> open = select(ID).where(X.gt(parameter("low", INTEGER)), X.lt(parameter("high", INTEGER)));
        Select<?> half = open.params(Map.of("low", 5));

        assertThat(rows(half.params(Map.of("high", 15)))).containsExactly(1);
        try (Connection connection = engine().connect()) {
            assertThat(connection.execute(half, Map.of("high", 15)).all()).hasSize(1);
        }
        refused(() -> open.params(Map.of("nope", 1)), "[C020]");
        refused(() -> open.params(Map.of("low", "text")), "[C018]");
        Select<?> noted = BY_ID.options(new Note("a"));
        assertThat(noted.options()).isEqualTo(List.of(new Note("a")));
        assertThat(CacheKey.of(noted)).isNotEqualTo(CacheKey.of(BY_ID));
        assertThat(rows(noted)).containsExactly(1, 2, 3);
        for (Class<?> change : List.of(Insert.class, Update.class, Delete.class)) {
            assertThat(hasMethod(change, "params")).isFalse();
        }
    }

    /** A second name makes a second source with columns of its own. */
    @Test
    @Covers("CORE-FROM-01")
    protected void aliasesAreSourcesOfTheirOwn() {
        Alias one = alias(T);
        Alias two = alias(T);
        Column<Integer> column = ID;

        assertThat(rows(select(one.column(ID), two.column(ID))
                        .selectFrom(one)
                        .join(two, one.column(column).lt(two.column(column)))
                        .orderBy(one.column(ID), two.column(ID))))
                .containsExactly(row(1, 2), row(1, 3), row(2, 3));
        assertThat(sql(select(one.column(ID)).selectFrom(one).crossJoin(two)))
                .isEqualTo("SELECT t_1.id FROM t AS t_1 CROSS JOIN t AS t_2");
        assertThat(sql(select(T.as("q").column(ID)))).isEqualTo("SELECT q.id FROM t AS q");
        assertThat(T.as("q").as("r").element()).isSameAs(T);
        assertThat(alias(one).element()).isSameAs(T);
        assertThat(one.column(ID)).isNotSameAs(two.column(ID)).isSameAs(one.c("id"));
    }

    /** A join is a source as well; without a condition it follows the foreign key, of all its columns. */
    @Test
    @Covers("CORE-FROM-03")
    protected void joinsAreSources() {
        Table parent = Table.of(
                "pt",
                new MetaData(),
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey());
        Table child = Table.of(
                "ct",
                parent.metadata(),
                column("a", INTEGER),
                column("b", INTEGER),
                Sql.foreignKey(List.of("a", "b"), "pt", List.of("a", "b")));
        Table two = Table.of("t2", new MetaData(), column("id", INTEGER).primaryKey());
        Table twice = Table.of(
                "ft",
                two.metadata(),
                column("p", INTEGER).references("t2.id"),
                column("q", INTEGER).references("t2.id"));
        Alias other = T.as("o");

        assertThat(rows(select(ID, UX).selectFrom(join(T, U)).orderBy(UX)))
                .containsExactly(row(1, 5), row(1, 6), row(2, 7));
        assertThat(rows(select(ID, UX)
                        .selectFrom(outerJoin(T, U, T_ID.eq(ID).and(UX.gt(5))))
                        .orderBy(ID)))
                .containsExactly(row(1, 6), row(2, 7), row(3, null));
        assertThat(sql(select(count()).selectFrom(join(parent, child))))
                .endsWith("FROM pt JOIN ct ON pt.a = ct.a AND pt.b = ct.b");
        assertThat(rows(select(count())
                        .selectFrom(T)
                        .outerJoin(join(U, other, other.column(ID).eq(T_ID)), T_ID.eq(ID))))
                .containsExactly(4L);
        assertThat(sql(select(count())
                        .selectFrom(outerJoin(T, join(U, other, other.column(ID).eq(T_ID)), T_ID.eq(ID)))))
                .endsWith("FROM t LEFT OUTER JOIN (u JOIN t AS o ON o.id = u.t_id) ON u.t_id = t.id");
        refused(() -> join(T, parent), "[C012]");
        refused(() -> join(two, twice), "[C013]");
    }

    /** Rows of values can be read from, as wide as their columns are. */
    @Test
    @Covers("CORE-FROM-05")
    protected void valuesAreSources() {
        Values v = values("v", column("a", INTEGER), column("b", varchar(5)))
                .row(1, "x")
                .row(2, "y");
        Values one = values("w", column("a", INTEGER)).row(1).row(3);
        Cte cte = v.cte("vc");

        check(Lack.VALUES_COLUMN_NAMES, select(v.c("b"), v.c("a")).orderBy(v.c("a")), row("x", 1), row("y", 2));
        assertThat(rows(select(cte.c("b")).where(cte.c("a", Integer.class).gt(1))))
                .containsExactly("y");
        assertThat(sql(select(cte.c("a")))).isEqualTo("WITH vc(a, b) AS (VALUES (?, ?), (?, ?)) SELECT vc.a FROM vc");
        assertThat(rows(select(ID).where(ID.in(one.query())).orderBy(ID))).containsExactly(1, 3);
        check(
                Lack.LATERAL,
                select(ID).join(one.query().lateral("l"), Sql.trueValue()).where(ID.eq(1)),
                1,
                1);
        assertThat(Compiled.of(select(cte), dialect()).binds())
                .extracting(Bind::type)
                .isEqualTo(List.of(INTEGER, varchar(5), INTEGER, varchar(5)));
        refused(() -> v.row(1), "give each column one [C043]");
        refused(() -> v.row("1", "x"), "convert the value first [C018]");
    }

    /** Queries are put together in all ways, if they are as wide as each other. */
    @Test
    @Covers("CORE-CTE-01")
    protected void queriesArePutTogether() {
        Select<Row1<Integer>> ids = select(ID);
        Select<Row1<Integer>> parents = select(T_ID);

        assertThat(rows(union(ids, parents))).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(rows(unionAll(parents, ids, parents))).hasSize(9);
        assertThat(rows(intersect(ids, parents))).containsExactlyInAnyOrder(1, 2);
        assertThat(rows(except(ids, parents))).containsExactly(3);
        assertThat(rows(ids.union(parents))).hasSize(3);
        assertThat(rows(parents.unionAll(ids))).hasSize(6);
        assertThat(rows(ids.intersect(parents))).hasSize(2);
        assertThat(rows(ids.except(parents))).containsExactly(3);
        if (lacks().contains(Lack.COUNTING_SETS)) {
            refused(() -> rows(exceptAll(parents, ids)), "[C040]");
            refused(() -> rows(parents.intersectAll(ids)), "[C040]");
        } else {
            assertThat(rows(exceptAll(parents, ids))).containsExactly(1);
            assertThat(rows(parents.intersectAll(parents))).hasSize(3);
            assertThat(rows(parents.exceptAll(ids)).equals(rows(exceptAll(parents, ids))))
                    .isTrue();
            assertThat(rows(intersectAll(parents, ids))).containsExactlyInAnyOrder(1, 2);
        }
        assertThat(Compiled.of(union(ids.withColumns(ID.as("k")), parents), dialect())
                        .columns())
                .extracting(ResultColumn::name)
                .isEqualTo(List.of("k"));
        refused(() -> union(select(ID, X), parents), "select the same number in each [C043]");
        assertThat(Query.class.isAssignableFrom(Table.class)).isFalse();
    }

    /**
     * A member that has an order, a limit or members of its own stands in parentheses, where the database takes them.
     */
    @Test
    @Covers("CORE-CTE-02")
    protected void membersStandInParentheses() {
        Query<?> limited = BY_ID.limit(1).union(select(U_ID).where(U_ID.eq(3)));
        Query<?> nested = select(ID).union(select(U_ID)).except(select(T_ID));

        if (groupsMembers()) {
            assertThat(rows(limited)).containsExactlyInAnyOrder(1, 3);
            assertThat(sql(limited)).startsWith("(SELECT t.id FROM t ORDER BY t.id LIMIT ?) UNION SELECT");
            assertThat(rows(nested)).containsExactly(3);
            assertThat(sql(nested)).startsWith("(SELECT t.id FROM t UNION SELECT u.id FROM u) EXCEPT SELECT");
        } else {
            refused(() -> rows(limited), "select from it as a subquery [C040]");
            refused(() -> rows(nested), "select from it as a subquery [C040]");
        }
        Subquery wrapped = BY_ID.limit(1).subquery("s");
        assertThat(rows(select(wrapped.c("id")).union(select(U_ID)))).hasSize(3);
    }

    /** Queries together are ordered by the names of their columns, whoever's column is given, and limited. */
    @Test
    @Covers("CORE-CTE-03")
    protected void queriesTogetherAreOrdered() {
        var both = union(select(ID), select(U_ID), select(UX));

        assertThat(rows(both.orderBy("id").limit(2))).containsExactly(1, 2);
        assertThat(rows(both.orderBy(U_ID.desc()).limit(1))).containsExactly(7);
        assertThat(rows(both.orderBy(ID).limit(2).offset(3))).containsExactly(5, 6);
        assertThat(sql(both.orderBy(U_ID.desc()))).endsWith(" ORDER BY id DESC");
        assertThat(sql(union(select(X.as("a")), select(UX)).orderBy("a"))).endsWith(" ORDER BY a");
        refused(() -> rows(both.orderBy("nope")), "[C014]");
        assertThat(hasMethod(both.getClass(), "where")).isFalse();
        assertThat(hasMethod(both.getClass(), "join")).isFalse();
    }

    /** A CTE may read from itself. */
    @Test
    @Covers("CORE-CTE-05")
    protected void ctesMayReadFromThemselves() {
        Cte numbers = recursive(
                "r",
                select(literal(1).as("n")),
                r -> select(r.c("n", Integer.class).plus(1))
                        .where(r.c("n", Integer.class).lt(4)));
        Cte plain = select(ID).cte("p");
        Select<?> all = select(numbers.c("n"));

        assertThat(rows(all.orderBy(numbers.c("n")))).containsExactly(1, 2, 3, 4);
        assertThat(sql(all))
                .isEqualTo(
                        "WITH RECURSIVE r(n) AS (SELECT ? AS n UNION ALL SELECT r.n + ? AS anon_1 FROM r WHERE r.n < ?)"
                                + " SELECT r.n FROM r");
        assertThat(rows(select(count())
                        .selectFrom(plain)
                        .join(numbers, numbers.c("n", Integer.class).eq(plain.column(ID)))))
                .containsExactly(3L);
        assertThat(sql(select(plain.column(ID)).crossJoin(numbers))).startsWith("WITH RECURSIVE p");
    }

    /** A change may stand in a WITH and hand on its rows, where the database lets it. */
    @Test
    @Covers("CORE-CTE-06")
    protected void changesMayStandInWith() {
        Cte inserted = insert(U).set(U_ID, 90).set(UX, 91).returning(U_ID).cte("ins");
        Query<?> reading =
                select(inserted.c("id")).where(inserted.c("id", Integer.class).gt(5));
        Cte silent = Sql.delete(U).where(U_ID.eq(2)).cte("del");

        check(Lack.CHANGES_IN_WITH, reading, 90);
        check(Lack.CHANGES_IN_WITH, select(ID).where(ID.eq(1)).addCte(silent), 1);
        if (!lacks().contains(Lack.CHANGES_IN_WITH)) {
            assertThat(sql(reading))
                    .isEqualTo("WITH ins AS (INSERT INTO u (id, x) VALUES (?, ?) RETURNING u.id)"
                            + " SELECT ins.id FROM ins WHERE ins.id > ?");
            assertThat(Compiled.describe(reading, dialect())).contains("(:id_1, :x_1)", "ins.id > :id_2");
            assertThat(sql(select(ID).addCte(silent)))
                    .isEqualTo("WITH del AS (DELETE FROM u WHERE u.id = ?) SELECT t.id FROM t");
        }
    }

    /** Names that are made up are cut to what the database takes and stay apart; those that are given are not. */
    @Test
    @Covers("CORE-LAB-04")
    protected void madeUpNamesAreCut() {
        int longest = dialect().identifiers().maxLength();
        Alias wide = alias(Table.of("w".repeat(longest), new MetaData(), column("id", INTEGER)));

        assertThat(sql(select(wide))).endsWith(" AS " + "w".repeat(longest - 6) + "_1");
        assertThat(rows(select(literal(7).as("d".repeat(longest))))).containsExactly(7);
        refused(() -> rows(select(literal(7).as("d".repeat(longest + 1)))), "choose a shorter name [C002]");
        Subquery inner = select(T).withQualifiedLabels().subquery("s".repeat(longest));
        assertThat(rows(select(inner).orderBy(inner.c("t_id")))).hasSize(3);
    }

    /** Labels that say where a column is from are cut, told apart by a number, and known by that name. */
    @Test
    @Covers("CORE-LAB-04")
    protected void qualifiedLabelsAreCut() {
        int longest = dialect().identifiers().maxLength();
        Alias wide = T.as("l".repeat(longest));
        Select<?> labelled = select(List.of(wide.c("id"), wide.c("x"))).withQualifiedLabels();
        String start = "l".repeat(longest - 6) + "_";
        Subquery inner = labelled.subquery("s");

        assertThat(Compiled.of(labelled, dialect()).columns())
                .extracting(ResultColumn::name)
                .containsExactly(start + "1", start + "2");
        assertThat(rows(labelled.orderBy("l".repeat(longest) + "_id")))
                .containsExactly(row(1, 10), row(2, 20), row(3, null));
        assertThat(rows(select(inner).orderBy(inner.columns().get(0)))).hasSize(3);
        assertThat(rows(select(ID.as("i".repeat(longest))).where(ID.eq(2)))).containsExactly(2);
        String unit = dialect().identifiers().unit().name().toLowerCase(Locale.ROOT);
        refused(
                () -> rows(select(ID.as("i".repeat(longest + 1)))),
                "has " + (longest + 1) + " " + unit + ", " + dialect().name() + " takes " + longest
                        + "; choose a shorter name [C002]");
        assertThat(Compiled.describe(X.eq(5).and(X.lt(7)), dialect())).endsWith("t.x < :x_2");
    }
}
