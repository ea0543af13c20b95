package dev.athanor.migrate.script;

import static dev.athanor.migrate.script.Nodes.graph;
import static dev.athanor.migrate.script.Nodes.ids;
import static dev.athanor.migrate.script.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.testing.Covers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionGraphTest {

    @Test
    void aLineHasOneHeadAndOneBase() {
        RevisionGraph graph = graph(node("c", "b"), node("a"), node("b", "a"));

        assertThat(ids(graph.heads())).containsExactly("c");
        assertThat(ids(graph.bases())).containsExactly("a");
        assertThat(ids(graph.line())).containsExactly("a", "b", "c");
        assertThat(ids(graph.children(node("a")))).containsExactly("b");
    }

    @Test
    void anEmptyHistoryIsALine() {
        assertThat(graph().line()).isEmpty();
        assertThat(graph().heads()).isEmpty();
    }

    @Test
    void twoRevisionsWithOneIdAreNamedWithTheirFiles() {
        RevisionNode first = new RevisionNode("a", List.of(), "", null, "one.java");
        RevisionNode second = new RevisionNode("a", List.of(), "", null, "two.java");

        assertThatThrownBy(() -> graph(first, second))
                .isInstanceOf(MigrationException.class)
                .hasMessage("revision a: two revisions have this id, one.java and two.java; give one of them another"
                        + " id, and let the revisions after it follow that [G002]");
    }

    @Test
    void aParentThatDoesNotExistIsNamedWithTheChildsFile() {
        assertThatThrownBy(() -> graph(node("b", "a")))
                .hasMessage("revision b in Rb.java: it follows a, which does not exist; bring its file back, or let"
                        + " this revision follow one that exists [G003]");
    }

    @Test
    void aCycleIsNamedWithoutWhatHangsOnIt() {
        assertThatThrownBy(() -> graph(node("a"), node("b", "a", "d"), node("c", "b"), node("d", "c"), node("e", "d")))
                .hasMessageStartingWith("revisions b, c, d: each follows another of them, or itself")
                .hasMessageContaining("[Rb.java, Rc.java, Rd.java] [G004]");
    }

    @Test
    void aRevisionThatFollowsItselfIsACycle() {
        assertThatThrownBy(() -> graph(node("a", "a"))).hasMessageStartingWith("revisions a: each follows");
    }

    @Test
    void allThatIsWrongIsReportedAtOnce() {
        assertThatThrownBy(() -> graph(node("a"), node("a"), node("c", "x"), node("d-e")))
                .hasMessageStartingWith("the revisions: 3 things are wrong with them:")
                .hasMessageContaining("[G001]")
                .hasMessageContaining("[G002]")
                .hasMessageContaining("[G003]")
                .hasMessageEndingWith("[G005]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "a+b", "a@b", "a:b", "a b", "é", "head", "base", "x'; drop table y; --"})
    void idsThatWouldMeanSomethingElseAreRefused(String id) {
        assertThatThrownBy(() -> graph(node(id)))
                .isInstanceOf(MigrationException.class)
                .hasMessageEndingWith("[G001]");
    }

    @Test
    @Covers("MIG-GAP-13")
    void idsLongerThanTheVersionTableTakesAreRefused() {
        assertThat(graph(node("a".repeat(32))).heads()).hasSize(1);
        assertThatThrownBy(() -> graph(node("a".repeat(33)))).hasMessageContaining("1 to 32");
        RevisionDraft draft = RevisionDraft.empty("a".repeat(33), List.of(), "", Instant.EPOCH);
        assertThatThrownBy(() -> RevisionFile.write(draft, Path.of("nowhere"))).hasMessageEndingWith("[G001]");
    }

    @Test
    void aForkIsNoLine() {
        RevisionGraph fork = graph(node("a"), node("b", "a"), node("c", "a"));

        assertThat(ids(fork.heads())).containsExactly("b", "c");
        assertThatThrownBy(fork::line)
                .hasMessage(
                        "revisions b and c: all of them follow a, and only a history in one line can be run; let one"
                                + " follow the other by correcting its 'revises' [G006]");
    }

    @Test
    void twoBasesAreNoLine() {
        assertThatThrownBy(() -> graph(node("a"), node("b")).line())
                .hasMessageStartingWith("revisions a and b: all of them begin the history");
    }

    @Test
    void aMergeIsNoLine() {
        RevisionGraph merge = graph(node("a"), node("b", "a"), node("d", "a", "b"));

        assertThatThrownBy(merge::line).hasMessageEndingWith("[G006]");
    }

    @Test
    @Timeout(10)
    void tenThousandRevisionsAreNoStrain() {
        List<RevisionNode> nodes = new ArrayList<>();
        for (int i = 9_999; i > 0; i--) {
            nodes.add(node("r" + i, "r" + (i - 1)));
        }
        nodes.add(node("r0"));

        assertThat(RevisionGraph.of(nodes).line()).hasSize(10_000);
    }
}
