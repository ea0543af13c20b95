package dev.athanor.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.migrate.script.RevisionDraft;
import dev.athanor.migrate.script.RevisionFile;
import dev.athanor.migrate.script.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionsTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWritten() {
        Path first = write(RevisionDraft.empty("1975ea83b712", List.of(), "create account", CREATED));
        Path second = write(RevisionDraft.empty("ae1027a6acf0", List.of("1975ea83b712"), "*/ evil /* \\u002a/", CREATED)
                .inPackage("com.acme.migrations"));

        Revisions revisions = Revisions.in(folder);

        assertThat(revisions.history())
                .containsExactly(
                        new RevisionNode(
                                "ae1027a6acf0",
                                List.of("1975ea83b712"),
                                "*/ evil /* \\u002a/",
                                CREATED,
                                second.toString()),
                        new RevisionNode("1975ea83b712", List.of(), "create account", CREATED, first.toString()));
        assertThat(revisions.heads()).extracting(RevisionNode::id).containsExactly("ae1027a6acf0");
    }

    @Test
    void theFolderMayBeRelative() {
        Path file = write(RevisionDraft.empty("ae10", List.of(), "a", CREATED));
        Path relative = Path.of("").toAbsolutePath().relativize(folder);

        assertThat(Revisions.in(relative).history())
                .extracting(RevisionNode::origin)
                .containsExactly(file.toString());
    }

    @Test
    void anEmptyFolderIsAnEmptyHistory() {
        assertThat(Revisions.in(folder).history()).isEmpty();
    }

    @Test
    void twoFilesWithOneIdAreBothNamed() {
        Path first = write(RevisionDraft.empty("ae10", List.of(), "a", CREATED));
        Path second = write(RevisionDraft.empty("ae10", List.of(), "b", CREATED));

        assertThatThrownBy(() -> Revisions.in(folder))
                .hasMessageContaining(first + " and " + second)
                .hasMessageEndingWith("[G002]");
    }

    @Test
    void otherClassesMayHelp() throws IOException {
        write(RevisionDraft.empty("ae10", List.of(), "a", CREATED));
        file("Shared", "import dev.athanor.migrate.*; abstract class Shared implements Migration { interface X {} }");

        assertThat(Revisions.in(folder).history()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public class X implements Migration {%s}                                   | it has no @Revision
            @Revision(id = "a") public class X {}                                      | is no Migration
            @Revision(id = "a") class X implements Migration {%s}                      | it cannot be created
            @Revision(id = "a") public class X implements Migration {%s X(int i) {} }  | it cannot be created
            @Revision(id = "a") public abstract class X implements Migration {}        | it cannot be created
            @Revision(id = "a") public class X implements Migration {%s public X() { throw new IllegalStateException("no"); } } | its constructor failed: java.lang.IllegalStateException: no
            @Revision(id = "a", created = "yesterday") public class X implements Migration {%s} | created is 'yesterday'
            """)
    void aClassThatIsNoRevisionIsAnError(String source, String reason) throws IOException {
        Path file =
                file("X", "import dev.athanor.migrate.*; " + source.formatted("public void upgrade(Operations op) {}"));

        assertThatThrownBy(() -> Revisions.in(folder))
                .hasMessageStartingWith("class X in " + file + ": ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("[G015]");
    }

    @CanIgnoreReturnValue
    private Path write(RevisionDraft draft) {
        return RevisionFile.write(draft, folder);
    }

    @CanIgnoreReturnValue
    private Path file(String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source);
    }
}
