package dev.athanor.sql.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.error.CompileException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private final Identifiers identifiers = identifiers(63, Identifiers.Unit.BYTES);

    private static Identifiers identifiers(int maxLength, Identifiers.Unit unit) {
        return new Identifiers("\"", "\"", maxLength, unit, Set.of("order", "user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "user_account", "_x", "a1", "a$b"})
    void leavesPlainNamesAlone(String name) {
        assertThat(identifiers.quote(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "order, \"order\"",
                "Order, \"Order\"",
                "Status, \"Status\"",
                "1a, \"1a\"",
                "$a, \"$a\"",
                "a b, \"a b\"",
                "a.b, \"a.b\"",
                "straße, \"straße\"",
                "a;drop table t, \"a;drop table t\"",
                "a\"b, \"a\"\"b\"",
                "\"; drop table t; --, \"\"\"; drop table t; --\""
            })
    void quotesTheRest(String name, String quoted) {
        assertThat(identifiers.quote(name)).isEqualTo(quoted);
    }

    @Test
    void doublesTheClosingQuoteOnly() {
        Identifiers brackets = new Identifiers("[", "]", 128, Identifiers.Unit.CHARACTERS, Set.of());

        assertThat(brackets.quote("a]b[c")).isEqualTo("[a]]b[c]");
    }

    @Test
    void refusesAnEmptyName() {
        assertThatThrownBy(() -> identifiers.quote(""))
                .isInstanceOf(CompileException.class)
                .hasMessage("an identifier is empty; give it a name [C001]");
    }

    @Test
    void refusesTheNullCharacter() {
        assertThatThrownBy(() -> identifiers.quote("a\0b"))
                .isInstanceOf(CompileException.class)
                .hasMessage("the identifier 'a?b' contains U+0000, which no database takes; remove it [C001]");
    }

    @Test
    void countsBytesWhereTheDatabaseDoes() {
        assertThat(identifiers.quote("ä".repeat(31))).hasSize(33);
        assertThatThrownBy(() -> identifiers.quote("ä".repeat(32)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the identifier '" + "ä".repeat(32)
                        + "' has 64 bytes, the database takes 63; choose a shorter name [C002]");
    }

    @Test
    void countsCodePointsWhereTheDatabaseDoes() {
        Identifiers four = identifiers(4, Identifiers.Unit.CHARACTERS);

        assertThat(four.quote("\uD83D\uDE00".repeat(4))).hasSize(10);
        assertThatThrownBy(() -> four.quote("abcde"))
                .isInstanceOf(CompileException.class)
                .hasMessage("the identifier 'abcde' has 5 characters, the database takes 4; choose a shorter name"
                        + " [C002]");
    }
}
