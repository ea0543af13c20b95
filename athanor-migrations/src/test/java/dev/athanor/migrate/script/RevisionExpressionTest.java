package dev.athanor.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.migrate.script.RevisionExpression.Base;
import dev.athanor.migrate.script.RevisionExpression.Head;
import dev.athanor.migrate.script.RevisionExpression.Named;
import dev.athanor.migrate.script.RevisionExpression.Relative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionExpressionTest {

    @Test
    void namesPlaces() {
        assertThat(RevisionExpression.parse("head")).isEqualTo(new Head());
        assertThat(RevisionExpression.parse("heads")).isEqualTo(new Head());
        assertThat(RevisionExpression.parse("base")).isEqualTo(new Base());
        assertThat(RevisionExpression.parse("1975ea")).isEqualTo(new Named("1975ea"));
    }

    @Test
    void countsSteps() {
        assertThat(RevisionExpression.parse("+2")).isEqualTo(new Relative(null, 2));
        assertThat(RevisionExpression.parse("-1")).isEqualTo(new Relative(null, -1));
        assertThat(RevisionExpression.parse("ae10+2")).isEqualTo(new Relative(new Named("ae10"), 2));
        assertThat(RevisionExpression.parse("head-1")).isEqualTo(new Relative(new Head(), -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "base", "ae10", "+2", "-1", "ae10+2", "base+1"})
    void isShownAsItIsWritten(String text) {
        assertThat(RevisionExpression.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "-", "x@head", "a:b", "+1+1", "ae10 ", "+99999999999", "a;drop"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> RevisionExpression.parse(text))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageEndingWith("[G009]");
    }
}
