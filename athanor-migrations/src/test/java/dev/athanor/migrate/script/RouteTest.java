package dev.athanor.migrate.script;

import static dev.athanor.migrate.script.Nodes.graph;
import static dev.athanor.migrate.script.Nodes.ids;
import static dev.athanor.migrate.script.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    private static final RevisionGraph LINE = graph(
            new RevisionNode("aaaa1", List.of(), "create account", null, "a.java"),
            node("aaaa2", "aaaa1"),
            node("bbbb3", "aaaa2"),
            node("cccc4", "bbbb3"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            '',    head,      aaaa1 aaaa2 bbbb3 cccc4
            '',    aaaa2,     aaaa1 aaaa2
            '',    bbbb,      aaaa1 aaaa2 bbbb3
            '',    +1,        aaaa1
            '',    base,      ''
            aaaa2, head,      bbbb3 cccc4
            aaaa2, +2,        bbbb3 cccc4
            aaaa2, aaaa1+2,   bbbb3
            aaaa2, head-1,    bbbb3
            aaaa2, base+3,    bbbb3
            cccc4, head,      ''
            cccc4, aaaa1,     ''
            """)
    void goesUp(String current, String target, String expected) {
        assertThat(ids(up(current, target))).isEqualTo(words(expected));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            cccc4, base,    cccc4 bbbb3 aaaa2 aaaa1
            cccc4, -1,      cccc4
            cccc4, -4,      cccc4 bbbb3 aaaa2 aaaa1
            cccc4, aaaa2,   cccc4 bbbb3
            cccc4, aaaa1+1, cccc4 bbbb3
            bbbb3, bbbb3,   ''
            '',    base,    ''
            """)
    void goesDown(String current, String target, String expected) {
        assertThat(ids(down(current, target))).isEqualTo(words(expected));
    }

    @Test
    void aBeginningOfAnIdCountsFromFourCharactersOn() {
        assertThatThrownBy(() -> up("", "bbb"))
                .hasMessage(
                        "revision 'bbb': the beginning of an id counts from 4 characters on; write more of it: bbbb3"
                                + " [G008]");
    }

    @Test
    void anAmbiguousBeginningShowsTheCandidates() {
        assertThatThrownBy(() -> up("", "aaaa"))
                .hasMessage("revision 'aaaa': 2 ids begin so; write more of it: aaaa1 (create account), aaaa2 [G008]");
    }

    @Test
    void anUnknownRevisionShowsWhatWasPerhapsMeant() {
        assertThatThrownBy(() -> up("", "bbxb3"))
                .hasMessage("revision 'bbxb3': no id is or begins so; did you mean bbbb3? [G007]");
        assertThatThrownBy(() -> up("", "create_account"))
                .hasMessage("revision 'create_account': no id is or begins so; did you mean aaaa1 (create account)?"
                        + " [G007]");
        assertThatThrownBy(() -> up("", "zzzz"))
                .hasMessage("revision 'zzzz': no id is or begins so; choose one that exists, for example cccc4, bbbb3,"
                        + " aaaa2, … [G007]");
        assertThatThrownBy(() -> Route.up(graph(), List.of(), RevisionExpression.parse("zzzz")))
                .hasMessageContaining("there are no revisions yet");
    }

    @Test
    void moreStepsThanThereAreIsAnErrorThatCountsThem() {
        assertThatThrownBy(() -> up("bbbb3", "+2"))
                .hasMessage("revision expression '+2': the history ends before: from bbbb3 there are 1 steps; write"
                        + " fewer, or head [G010]");
        assertThatThrownBy(() -> down("aaaa1", "-2")).hasMessageContaining("there are 1 steps; write fewer, or base");
    }

    @Test
    void upIsNotDown() {
        assertThatThrownBy(() -> up("bbbb3", "-1"))
                .hasMessage("upgrade target '-1': it lies below where the database is; write +1 or more, or downgrade"
                        + " [G010]");
        assertThatThrownBy(() -> down("aaaa2", "head"))
                .hasMessage("downgrade target 'head': it lies above where the database is, aaaa2; upgrade to it, or"
                        + " write -1, base or a revision below [G011]");
        assertThatThrownBy(() -> down("aaaa2", "+1")).hasMessageEndingWith("[G011]");
    }

    @Test
    void aDatabaseAtAnUnknownRevisionIsLeftAlone() {
        assertThatThrownBy(() -> up("dddd5", "head"))
                .hasMessageStartingWith(
                        "the database: it is at revision dddd5, which is not among the 4 revisions here")
                .hasMessageEndingWith("[G012]");
    }

    @Test
    void aDatabaseAtSeveralRevisionsIsLeftAlone() {
        assertThatThrownBy(() -> Route.up(LINE, List.of("aaaa1", "aaaa2"), RevisionExpression.parse("head")))
                .hasMessageStartingWith("the database: it is at several revisions at once, [aaaa1, aaaa2]");
    }

    private static List<RevisionNode> up(String current, String target) {
        return Route.up(LINE, words(current), RevisionExpression.parse(target));
    }

    private static List<RevisionNode> down(String current, String target) {
        return Route.down(LINE, words(current), RevisionExpression.parse(target));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
