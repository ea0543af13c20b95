package dev.athanor.sql;

import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "select :a, select ?",
                "select :a || :b, select ? || ?",
                "select x::int, select x::int",
                "select '12:30' where a = :b, select '12:30' where a = ?",
                "select 'it''s :x' where a = :b, select 'it''s :x' where a = ?",
                "select \":a\" from t, select \":a\" from t",
                "select `:a` from t, select `:a` from t",
                "select a[1:2], select a[1:2]",
                "#select 1 -- is :it,\nfrom t where a = :b#, #select 1 -- is :it,\nfrom t where a = ?#",
                "select /* :a */ :b, select /* :a */ ?",
                "select x\\:y, select x:y",
                "select :, select :"
            })
    void findsParametersOutsideOfQuotesAndComments(String text, String expected) {
        assertThat(sql(text(text))).isEqualTo(expected);
    }

    @Test
    void bindsAParameterWhereverItStands() {
        Text text =
                text("select 1 where :a = 1 or :a = 2 or :b = 3").bind("a", 5).bind("b", "x");

        assertThat(Compiled.of(text, Dialect.STANDARD).binds().stream().<Object>map(Bind::value))
                .containsExactly(5, 5, "x");
    }

    @Test
    void waitsForParametersThatHaveNoValue() {
        assertThat(Compiled.of(text("select :a"), Dialect.STANDARD).binds())
                .extracting(Bind::kind)
                .containsExactly(Bind.Kind.REQUIRED);
    }

    @Test
    void writesListsWithTheirParenthesesOnce() {
        List<Integer> ids = List.of(1, 2);

        assertThat(sql(text("select 1 where a in :ids").bind("ids", ids))).isEqualTo("select 1 where a in (?, ?)");
        assertThat(sql(text("select 1 where a in (:ids)").bind("ids", ids))).isEqualTo("select 1 where a in (?, ?)");
        assertThat(sql(text("select 1 where a in :ids").bind("ids", List.of())))
                .isEqualTo("select 1 where a in (NULL) AND (1 != 1)");
    }

    @Test
    void knowsItsColumnsIfTold() {
        Text text = text("select id, x from t").columns(T.id, T.x);

        assertThat(text.resultColumns()).isEqualTo(List.of(T.id, T.x));
    }

    @Test
    void refusesParametersItDoesNotHave() {
        assertThatThrownBy(() -> text("select :a, :b, :a").bind("x", 5))
                .isInstanceOf(CompileException.class)
                .hasMessage("the text has no parameter :x; it has [:a, :b] [C020]");
    }

    @Test
    void refusesValuesWithoutAType() {
        assertThatThrownBy(() -> text("select :a").bind("a", new Object()))
                .isInstanceOf(CompileException.class)
                .hasMessage("parameter :a is a java.lang.Object, which no SQL type stands for; convert it, or name the"
                        + " type with bind(name, value, type) [C018]");
        assertThat(sql(text("select :a").bind("a", null, Types.INTEGER))).isEqualTo("select ?");
    }

    @Test
    void refusesAnEmptyListOfNotIn() {
        assertThatThrownBy(() -> text("select 1 where a NOT  IN (:ids)").bind("ids", List.of()))
                .isInstanceOf(CompileException.class)
                .hasMessage("the list :ids of a NOT IN in text(...) is empty; nothing is in it, so leave the condition"
                        + " out [C021]");
    }
}
