package dev.athanor.sql;

import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static dev.athanor.sql.Tables.sql;
import static dev.athanor.sql.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThatThrownBy(() -> update(T).set(U.name, "a"))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "column u.name does not belong to table t, which the statement changes; set a column of that"
                                + " table [C015]");
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
        assertThat(insert(T).set(T.x, 1).generatedKey()).containsExactly(T.id);
        assertThat(insert(T).generatedKey()).containsExactly(T.id);
        assertThat(insert(T).set(T.id, T.id.plus(1)).generatedKey()).containsExactly(T.id);
        assertThat(insert(T).set(T.id, 1).generatedKey()).isEmpty();
        assertThat(insert(T).set(T.x, 1).inline().generatedKey()).isEmpty();
        assertThat(insert(T).set(T.x, 1).returning(T.x).generatedKey()).isEmpty();
        assertThat(insert(T).values(List.of(Map.of("x", 1), Map.of("x", 2))).generatedKey())
                .isEmpty();
    }

    @Test
    void returnsColumns() {
        assertThat(sql(update(T).set(T.x, 1).returning(List.of(T.id, T.x.plus(1)))))
                .isEqualTo("UPDATE t SET x=? RETURNING t.id, t.x + ? AS anon_1");
        assertThat(sql(delete(T).returning(List.of(T.id, T.x)))).isEqualTo("DELETE FROM t RETURNING t.id, t.x");
    }
}
