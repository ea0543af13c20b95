package dev.athanor.sql;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.desc;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static dev.athanor.sql.Tables.sql;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.error.CompileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultNamesTest {

    @Test
    void areThoseOfColumns() {
        assertThat(sql(select(T.id, T.x))).isEqualTo("SELECT t.id, t.x FROM t");
    }

    @Test
    void areNumberedWhereAColumnMeetsItsNameTaken() {
        assertThat(sql(select(T.id, U.id, T.as("a").column(T.id))))
                .isEqualTo("SELECT t.id, u.id AS id_1, a.id AS id_2 FROM t, u, t AS a");
    }

    @Test
    void areNumberedWithTwoUnderscoresWhereAColumnIsThereAlready() {
        assertThat(sql(select(T.id, T.id, T.id))).isEqualTo("SELECT t.id, t.id AS id__1, t.id AS id__2 FROM t");
    }

    @Test
    void areMadeForExpressions() {
        assertThat(sql(select(List.of(max(T.x), max(T.id), T.x.plus(1), T.x.eq(1), literal(1)))))
                .isEqualTo("SELECT max(t.x) AS max_1, max(t.id) AS max_2, t.x + ? AS anon_1, t.x = ? AS anon_2,"
                        + " ? AS anon_3 FROM t");
        assertThat(sql(select(T.x.neg(), not(T.x.eq(1).and(T.b)))))
                .isEqualTo("SELECT -t.x, NOT (t.x = ? AND t.b) FROM t");
        assertThat(sql(select(select(max(U.id)).scalarSubquery(Integer.class))))
                .isEqualTo("SELECT (SELECT max(u.id) AS max_1 FROM u) AS anon_1");
        assertThat(sql(select(function("a.b.f", INTEGER)))).isEqualTo("SELECT a.b.f() AS f_1");
    }

    @Test
    void areKeptByACast() {
        assertThat(sql(select(
                        T.x, T.x.cast(BIGINT), T.id.cast(BIGINT), T.x.plus(1).cast(BIGINT))))
                .isEqualTo("SELECT t.x, CAST(t.x AS BIGINT) AS x_1, CAST(t.id AS BIGINT) AS id,"
                        + " CAST(t.x + ? AS BIGINT) AS anon_1 FROM t");
    }

    @Test
    void areGivenByLabels() {
        Label<Integer> n = T.x.plus(1).as("n");

        assertThat(sql(select(n).where(n.gt(1)).groupBy(n).having(n.lt(9)).orderBy(n)))
                .isEqualTo("SELECT t.x + ? AS n FROM t WHERE t.x + ? > ? GROUP BY t.x + ? HAVING t.x + ? < ?"
                        + " ORDER BY n");
        assertThat(sql(select(n).orderBy(n.desc()))).endsWith("ORDER BY n DESC");
        assertThat(sql(select(n).orderBy(n.plus(1)))).endsWith("ORDER BY t.x + ? + ?");
        assertThat(sql(select(T.x.as("a").as("b")))).isEqualTo("SELECT t.x AS b FROM t");
    }

    @Test
    void orderAndGroupTheStatement() {
        assertThat(sql(select(T.x.as("n")).orderBy("n"))).endsWith("ORDER BY n");
        assertThat(sql(select(T.x.as("n")).orderBy(desc("n")))).endsWith("ORDER BY n DESC");
        assertThat(sql(select(T.x.as("n")).groupBy("n"))).endsWith("GROUP BY n");
        assertThat(sql(select(T.x).orderBy("x"))).endsWith("ORDER BY t.x");
        assertThat(sql(select(T.x).orderBy("id"))).endsWith("ORDER BY t.id");
    }

    @Test
    void mustBeKnownToOrderBy() {
        assertThatThrownBy(() -> sql(select(T.x).orderBy("bar")))
                .isInstanceOf(CompileException.class)
                .hasMessage("the statement is to be ordered or grouped by 'bar', but no column that it selects or reads"
                        + " from is called so; use an expression, or the name of a column or label [C014]");
    }

    @Test
    void areAllWrittenInASubquery() {
        Subquery s = select(T.id, U.id, count(U.id).as("n"), T.x).subquery("s");

        assertThat(s.columns()).extracting(Object::toString).containsExactly("id", "id_1", "n", "x");
        assertThat(sql(select(s)))
                .isEqualTo("SELECT s.id, s.id_1, s.n, s.x FROM (SELECT t.id AS id, u.id AS id_1, count(u.id) AS n,"
                        + " t.x AS x FROM t, u) AS s");
    }

    @Test
    void mustBeThoseOfTheSubquery() {
        Subquery s = select(T.id).subquery("s");

        assertThatThrownBy(() -> s.c("x"))
                .isInstanceOf(CompileException.class)
                .hasMessage("column x is none of subquery s; it has [id] [C022]");
        assertThatThrownBy(() -> s.column(T.x))
                .isInstanceOf(CompileException.class)
                .hasMessage("column x is none of subquery s; it has [id] [C022]");
        assertThatThrownBy(() -> s.c("id", String.class))
                .isInstanceOf(CompileException.class)
                .hasMessage("column id of subquery s holds java.lang.Integer, not java.lang.String; ask for its own"
                        + " type [C018]");
    }
}
