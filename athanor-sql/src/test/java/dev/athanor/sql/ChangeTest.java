package dev.athanor.sql;

import static dev.athanor.sql.Sql.assigned;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.parameter;
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
import dev.athanor.sql.error.CompileException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE. */
class ChangeTest {

    @Test
    void listsColumnsInTheOrderOfTheTable() {
        assertThat(sql(insert(T).set(T.name, "a").set(T.id, 1))).isEqualTo("INSERT INTO t (id, name) VALUES (?, ?)");
        assertThat(sql(update(T).set(T.name, "a").set(T.x, 1))).isEqualTo("UPDATE t SET x=?, name=?");
        assertThat(sql(insert(T).set(T.x, parameter("x", INTEGER)))).isEqualTo("INSERT INTO t (x) VALUES (?)");
    }

    @Test
    void takesTheLastValueOfAColumn() {
        assertThat(insert(T).set(T.x, 1).set(T.x, T.id.plus(2))).hasToString("INSERT INTO t (x) VALUES (t.id + :id_1)");
        assertThat(update(T).set(T.x, 1).setNull(T.x)).hasToString("UPDATE t SET x=NULL");
    }

    @Test
    void takesRowsByName() {
        assertThat(sql(insert(T).values(List.of(Map.of("x", 1, "name", literal("a")), Map.of("x", 2, "name", "b")))))
                .isEqualTo("INSERT INTO t (x, name) VALUES (?, ?), (?, ?)");
    }

    @Test
    void refusesRowsThatAreNotAlike() {
        assertThatThrownBy(() -> insert(T).values(List.of(Map.of("x", 1), Map.of("x", 1, "name", "b"))))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("row 1 of the insert into t has the columns [")
                .hasMessageEndingWith(
                        "], the first row has [x]; give all rows the same columns, with null where a value"
                                + " is missing [C017]");
        assertThatThrownBy(() -> insert(T).values(List.of(Map.of("x", 1), Map.of("name", "b"))))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "row 1 of the insert into t has the columns [name], the first row has [x]; give all rows the"
                                + " same columns, with null where a value is missing [C017]");
        assertThatThrownBy(() -> insert(T)
                        .values(List.of(Map.of("x", 1), Map.of("x", 2)))
                        .set(T.name, "a"))
                .isInstanceOf(CompileException.class)
                .hasMessage("the insert into t has 2 rows; set(...) fills a single one [C016]");
    }

    @Test
    void refusesColumnsThatTheTableDoesNotHave() {
        assertThatThrownBy(() -> insert(T).values(Map.of("zz", 1)))
                .isInstanceOf(CompileException.class)
                .hasMessage("values(...) names column 'zz', which table t does not have; it has [id, x, name, b]"
                        + " [C015]");
        assertThatThrownBy(() -> insert(T).set(U.name, "a"))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "column u.name does not belong to table t, which the statement changes; set a column of that"
                                + " table [C015]");
        assertThatThrownBy(() -> sql(update(T).set(U.name, "a")))
                .isInstanceOf(CompileException.class)
                .hasMessage("column u.name does not belong to the table that the statement changes, and standard has no"
                        + " UPDATE of several tables; set a column of that table, or run two statements [C015]");
    }

    @Test
    void refusesValuesOfAnotherClass() {
        assertThatThrownBy(() -> insert(T).values(Map.of("x", "one")))
                .isInstanceOf(CompileException.class)
                .hasMessage("column t.x holds java.lang.Integer, not java.lang.String; convert the value first [C018]");
    }

    @Test
    void refusesAnUpdateOfNothing() {
        assertThatThrownBy(() -> sql(update(T)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the update of t sets nothing; call set(column, value) at least once [C019]");
    }

    @Test
    void asksForTheKeyThatIsNotGiven() {
        assertThat(insert(T).set(T.x, 1).fetched()).containsExactly(T.id);
        assertThat(insert(T).fetched()).containsExactly(T.id);
        assertThat(insert(T).set(T.id, T.id.plus(1)).fetched()).containsExactly(T.id);
        assertThat(insert(T).set(T.id, 1).fetched()).isEmpty();
        assertThat(insert(T).set(T.x, 1).inline().fetched()).isEmpty();
        assertThat(insert(T).set(T.x, 1).returning(T.x).fetched()).isEmpty();
        assertThat(insert(T).values(List.of(Map.of("x", 1), Map.of("x", 2))).fetched())
                .isEmpty();
    }

    @Test
    void returnsColumns() {
        assertThat(sql(update(T).set(T.x, 1).returning(List.of(T.id, T.x.plus(1)))))
                .isEqualTo("UPDATE t SET x=? RETURNING t.id, t.x + ? AS anon_1");
        assertThat(sql(delete(T).returning(List.of(T.id, T.x)))).isEqualTo("DELETE FROM t RETURNING t.id, t.x");
    }

    @Test
    void insertsTheRowsOfAQuery() {
        assertThat(sql(insert(T).from(List.of(T.name, T.x), select(U.name, U.id))))
                .isEqualTo("INSERT INTO t (name, x) SELECT u.name, u.id FROM u");
        assertThat(insert(T).from(List.of(T.x), select(U.id)).fetched()).isEmpty();
        assertThat(insert(T).from(List.of(T.x), select(U.id)).rows()).isEmpty();
    }

    @Test
    void refusesQueriesThatDoNotFit() {
        assertThatThrownBy(() -> insert(T).from(List.of(T.x, T.name), select(U.id)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the insert into t fills 2 columns from a query of 1; name one column for each that it"
                        + " selects [C051]");
        assertThatThrownBy(() -> insert(T).set(T.x, 1).from(List.of(T.x), select(U.id)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the insert into t has values already, to which the rows of a query cannot be added; give"
                        + " them in one call, or in a statement of their own [C016]");
        assertThatThrownBy(() -> insert(T).from(List.of(T.x), select(U.id)).set(T.name, "a"))
                .isInstanceOf(CompileException.class)
                .hasMessage("the insert into t inserts the rows of a query; set(...) fills a single one, so let the"
                        + " query select the value [C016]");
        assertThatThrownBy(() -> insert(T).from(List.of(U.name), select(U.id)))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("column u.name does not belong to table t");
    }

    @Test
    void mergesValuesOfOneRow() {
        assertThat(insert(T).values(Map.of("name", "a")).values(Map.of("x", 1)).set(T.b, true))
                .hasToString("INSERT INTO t (x, name, b) VALUES (:x_1, :name_1, :b_1)");
        assertThat(update(T).values(Map.of("name", "a")).values(Map.of("x", T.x.plus(1))))
                .hasToString("UPDATE t SET x=(t.x + :x_1), name=:name_1");
        assertThatThrownBy(() -> insert(T).set(T.x, 1).values(List.of(Map.of("x", 1))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("has values already, to which several rows cannot be added");
        assertThatThrownBy(() -> insert(T).values(List.of()))
                .isInstanceOf(CompileException.class)
                .hasMessage("values(...) of the insert into t has no rows; leave the call out for a row of defaults, or"
                        + " run nothing [C054]");
    }

    @Test
    void saysWhatBecomesOfConflicts() {
        Insert<?> insert = insert(T).set(T.x, 1);

        assertThat(sql(insert.onConflict(T.x).where(T.name.isNull()).doNothing()))
                .isEqualTo("INSERT INTO t (x) VALUES (?) ON CONFLICT (x) WHERE name IS NULL DO NOTHING");
        assertThat(sql(insert.onConflict(lower(T.name)).doUpdate(T.b, T.x)))
                .isEqualTo("INSERT INTO t (x) VALUES (?) ON CONFLICT (lower(name))"
                        + " DO UPDATE SET x = excluded.x, b = excluded.b");
        assertThat(sql(insert.onConflict(T.id)
                        .doNothing()
                        .onConflict(T.x)
                        .doUpdate(T.x)
                        .returning(T.id)))
                .isEqualTo("INSERT INTO t (x) VALUES (?) ON CONFLICT (id) DO NOTHING"
                        + " ON CONFLICT (x) DO UPDATE SET x = excluded.x RETURNING t.id");
        assertThat(insert.onConflict().doNothing().fetched()).isEmpty();
        assertThat(insert.prefixWith("OR REPLACE")).hasToString("INSERT OR REPLACE INTO t (x) VALUES (:x_1)");
    }

    @Test
    void refusesConflictsThatChangeNothing() {
        assertThatThrownBy(() -> insert(T).set(T.x, 1).onConflict(T.x).doUpdate())
                .isInstanceOf(CompileException.class)
                .hasMessage("the insert into t sets nothing of the row that is there; call set(column, value) at least"
                        + " once, or doNothing() [C019]");
        assertThatThrownBy(() -> insert(T).onConflict(T.x).doUpdate(U.name))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C015]");
        assertThatThrownBy(() ->
                        insert(T).onDuplicateKeyUpdate(row -> row.set(T.x, 1).where(T.x.gt(1))))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("ON DUPLICATE KEY UPDATE of table t takes no condition")
                .hasMessageEndingWith("[C050]");
    }

    @Test
    void readsFromOtherTables() {
        Alias q = T.as("q");
        assertThat(sql(update(T).set(T.name, U.name).where(U.tId.eq(T.id))))
                .isEqualTo("UPDATE t SET name=u.name FROM u WHERE u.t_id = t.id");
        assertThat(sql(update(q).set(q.column(T.x), 1).where(q.column(T.id).eq(2))))
                .isEqualTo("UPDATE t AS q SET x=? WHERE q.id = ?");
        assertThat(sql(delete(q).where(q.column(T.id).eq(2)).returning(q.column(T.id))))
                .isEqualTo("DELETE FROM t AS q WHERE q.id = ? RETURNING q.id");
        assertThat(sql(delete(T)
                        .using(new Join(U, JoinKind.LEFT, q, q.column(T.id).eq(U.tId)))
                        .where(U.tId.eq(T.id))))
                .isEqualTo("DELETE FROM t USING u LEFT OUTER JOIN t AS q ON q.id = u.t_id WHERE u.t_id = t.id");
        Cte some = select(U.tId).cte("some_t");
        assertThat(sql(update(T).set(T.x, 1).where(T.id.in(select(some.column(U.tId))))))
                .isEqualTo("WITH some_t AS (SELECT u.t_id AS t_id FROM u) UPDATE t SET x=?"
                        + " WHERE t.id IN (SELECT some_t.t_id FROM some_t)");
        assertThat(sql(delete(T).where(T.id.eq(some.column(U.tId)))))
                .isEqualTo("WITH some_t AS (SELECT u.t_id AS t_id FROM u) DELETE FROM t USING some_t"
                        + " WHERE t.id = some_t.t_id");
    }

    @Test
    void takesWhatOtherColumnsAreSetTo() {
        assertThat(insert(T).set(T.id, T.x.plus(1)).set(T.x, assigned(T.id).times(2)))
                .hasToString("INSERT INTO t (id, x) VALUES (t.x + :x_1, (t.x + :x_1) * :param_1)");
        assertThat(insert(T).set(T.x, assigned(T.id))).hasToString("INSERT INTO t (x) VALUES (NULL)");
        assertThat(update(T).set(T.x, assigned(T.id)).set(T.name, assigned(T.name)))
                .hasToString("UPDATE t SET x=t.id, name=NULL");
        assertThatThrownBy(() -> sql(select(assigned(T.id))))
                .isInstanceOf(CompileException.class)
                .hasMessage("assigned(id) stands for what an INSERT or UPDATE sets that column to, but is no part of a"
                        + " value that one sets; use the column itself [C062]");
    }

    @Test
    void refusesToChangeWhatIsNoTable() {
        Alias rows = select(T.id).cte("c").as("rows");

        assertThatThrownBy(() -> delete(rows))
                .isInstanceOf(CompileException.class)
                .hasMessage("alias rows of CTE c is no table, so its rows cannot be changed; change the table that they"
                        + " come from [C053]");
        assertThatThrownBy(() -> delete(T).returning(List.of()))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C052]");
    }
}
