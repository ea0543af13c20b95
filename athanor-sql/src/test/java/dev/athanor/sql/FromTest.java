package dev.athanor.sql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static dev.athanor.sql.Tables.sql;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.Alias;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What statements read from. */
class FromTest {

    private static final MetaData METADATA = new MetaData();
    private static final Table PARENT = Table.of(
            "parent",
            METADATA,
            column("a", INTEGER).primaryKey(),
            column("b", INTEGER).primaryKey());
    private static final Table CHILD = Table.of(
            "child",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("a", INTEGER),
            column("b", INTEGER),
            foreignKey(List.of("a", "b"), "parent", List.of("a", "b")));
    private static final Table TRANSFER = Table.of(
            "transfer",
            METADATA,
            column("id", INTEGER).primaryKey(),
            column("source", INTEGER).references("child.id"),
            column("target", INTEGER).references("child.id"));

    @Test
    void isWhatColumnsAndConditionsNeed() {
        assertThat(sql(select(T.id).where(U.tId.eq(T.id)))).isEqualTo("SELECT t.id FROM t, u WHERE u.t_id = t.id");
        assertThat(sql(select(T.id).orderBy(U.id).groupBy(U.id)))
                .isEqualTo("SELECT t.id FROM t GROUP BY u.id ORDER BY u.id");
        assertThat(select(T.id).where(U.tId.eq(1)).fromClauses()).containsExactly(T, U);
    }

    @Test
    void isWhatWasNamedFirst() {
        assertThat(sql(select(T.id).selectFrom(U))).isEqualTo("SELECT t.id FROM u, t");
        assertThat(sql(select(count()).selectFrom(T, U))).isEqualTo("SELECT count(*) AS count_1 FROM t, u");
    }

    @Test
    void keepsTheJoinWhereItsLeftSideStood() {
        Alias a = T.as("a");

        assertThat(sql(select(count()).selectFrom(T, a).join(U, U.tId.eq(T.id))))
                .isEqualTo("SELECT count(*) AS count_1 FROM t JOIN u ON u.t_id = t.id, t AS a");
    }

    @Test
    void isJoinedInAChain() {
        Alias a = U.as("a");

        assertThat(sql(select(T.id).join(U).join(a, a.column(U.id).eq(U.id))))
                .isEqualTo("SELECT t.id FROM t JOIN u ON t.id = u.t_id JOIN u AS a ON a.id = u.id");
        assertThat(sql(select(T.id).outerJoin(a)))
                .isEqualTo("SELECT t.id FROM t LEFT OUTER JOIN u AS a ON t.id = a.t_id");
    }

    @Test
    void isJoinedByAllColumnsOfAKey() {
        assertThat(sql(select(PARENT.c("a")).join(CHILD)))
                .isEqualTo("SELECT parent.a FROM parent JOIN child ON parent.a = child.a AND parent.b = child.b");
    }

    @Test
    void isJoinedByTheKeyThatASubqueryLetsThrough() {
        Subquery s = select(U.tId, U.name).subquery("s");

        assertThat(sql(select(T.id, s.c("name")).join(s)))
                .isEqualTo("SELECT t.id, s.name FROM t JOIN (SELECT u.t_id AS t_id, u.name AS name FROM u) AS s"
                        + " ON t.id = s.t_id");
    }

    @Test
    void putsAJoinOnTheRightInParentheses() {
        Alias a = T.as("a");
        Join right = new Join(U, JoinKind.INNER, a, a.column(T.id).eq(U.tId));

        assertThat(sql(select(T.id).join(right, U.tId.eq(T.id))))
                .isEqualTo("SELECT t.id FROM t JOIN (u JOIN t AS a ON a.id = u.t_id) ON u.t_id = t.id");
    }

    @Test
    void mustBeJoinedByAKey() {
        assertThatThrownBy(() -> sql(select(T.id).join(CHILD)))
                .isInstanceOf(CompileException.class)
                .hasMessage("no foreign key leads from t to child or back; give join(...) a condition [C012]");
        assertThatThrownBy(() -> sql(select(CHILD.c("id")).join(TRANSFER)))
                .isInstanceOf(CompileException.class)
                .hasMessage("several foreign keys lead between child and transfer; give join(...) a condition [C013]");
    }

    @Test
    void mustHaveOneSideToJoinTo() {
        assertThatThrownBy(() -> sql(select(T.id, CHILD.c("id")).join(U.as("a"), U.id.eq(1))))
                .isInstanceOf(CompileException.class)
                .hasMessage("it is not clear what to join alias a of u to: nothing fits; say it with selectFrom(...),"
                        + " joinFrom(left, right) or a condition [C011]");
        assertThatThrownBy(() -> sql(select(T.id, T.as("b").column(T.id)).join(U)))
                .isInstanceOf(CompileException.class)
                .hasMessage("it is not clear what to join u to: [t, alias b of t] fits; say it with selectFrom(...),"
                        + " joinFrom(left, right) or a condition [C011]");
    }

    @Test
    void leavesOutWhatTheStatementDirectlyAroundReads() {
        assertThat(sql(select(T.id).where(exists(select(U.id).where(U.tId.eq(T.id))))))
                .isEqualTo("SELECT t.id FROM t WHERE EXISTS (SELECT u.id FROM u WHERE u.t_id = t.id)");
        assertThat(sql(select(
                        T.id,
                        select(U.name)
                                .where(U.tId.eq(T.id))
                                .scalarSubquery(String.class)
                                .as("n"))))
                .isEqualTo("SELECT t.id, (SELECT u.name FROM u WHERE u.t_id = t.id) AS n FROM t");
        assertThat(sql(update(T)
                        .set(T.name, select(U.name).where(U.tId.eq(T.id)).scalarSubquery(String.class))))
                .isEqualTo("UPDATE t SET name=(SELECT u.name FROM u WHERE u.t_id = t.id)");
    }

    @Test
    void keepsItsOnlySource() {
        assertThat(sql(select(T.id).where(T.id.in(select(T.x)))))
                .isEqualTo("SELECT t.id FROM t WHERE t.id IN (SELECT t.x FROM t)");
    }

    @Test
    void seesNothingAroundInFrom() {
        Subquery s = select(U.id).where(U.tId.eq(T.id)).subquery("s");

        assertThat(sql(select(T.id, s.c("id"))))
                .isEqualTo("SELECT t.id, s.id AS id_1 FROM t, (SELECT u.id AS id FROM u, t WHERE u.t_id = t.id) AS s");
    }

    @Test
    void mustLeaveASubquerySomething() {
        assertThatThrownBy(() ->
                        sql(select(T.id, U.id).where(exists(select(T.id).where(U.tId.eq(T.id))))))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "a subquery reads only from [t, u], all of which the statement around it reads from"
                                + " already, so nothing is left for its FROM; alias what it shall read itself, or say it with correlate(...) [C010]");
    }

    @Test
    void writesACteOnceBeforeTheStatement() {
        Cte first = select(T.id).where(T.x.eq(1)).cte("first");
        Cte second = select(first.c("id")).cte("second");

        assertThat(sql(select(second.c("id"))
                        .where(second.c("id", Integer.class).in(select(first.column(T.id))))))
                .isEqualTo("WITH first AS (SELECT t.id AS id FROM t WHERE t.x = ?),"
                        + " second AS (SELECT first.id AS id FROM first)"
                        + " SELECT second.id FROM second WHERE second.id IN (SELECT first.id FROM first)");
    }

    @Test
    void namesACteThatHasNoName() {
        Cte cte = select(T.id).cte();

        assertThat(sql(select(cte.c("id"))))
                .isEqualTo("WITH anon_1 AS (SELECT t.id AS id FROM t) SELECT anon_1.id FROM anon_1");
    }

    @Test
    void mustHaveOneCteOfAName() {
        Cte one = select(T.id).cte("c");
        Cte other = select(U.id).cte("c");

        assertThatThrownBy(() -> sql(select(one.c("id"), other.c("id"))))
                .isInstanceOf(CompileException.class)
                .hasMessage("the statement has two different CTEs called c; give one another name, or read from the"
                        + " same object twice [C023]");
    }

    @Test
    void numbersAliasesWithoutAName() {
        Alias one = new Alias(T, null);
        Alias two = new Alias(T, null);

        assertThat(sql(select(one.column(T.id), two.column(T.x))))
                .isEqualTo("SELECT t_1.id, t_2.x FROM t AS t_1, t AS t_2");
    }
}
