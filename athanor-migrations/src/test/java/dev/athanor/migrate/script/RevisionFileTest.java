package dev.athanor.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionFileTest {

    private static final Instant CREATED = Instant.parse("2026-11-23T20:00:00Z");

    @TempDir
    Path folder;

    @Test
    void writesARevisionAsAClass() {
        RevisionDraft draft = new RevisionDraft(
                "1975ea83b712",
                List.of("ae1027a6acf"),
                "create account",
                CREATED,
                "com.acme",
                new TreeSet<>(List.of("static dev.athanor.sql.Sql.column", "java.util.List")),
                "op.dropTable(\"a\");\nop.dropTable(\"b\");\n",
                "");

        assertThat(RevisionFile.source(draft, "R1975ea83b712_create_account")).isEqualTo("""
                package com.acme;

                import static dev.athanor.sql.Sql.column;

                import dev.athanor.migrate.Migration;
                import dev.athanor.migrate.Operations;
                import dev.athanor.migrate.Revision;
                import java.util.List;

                /** create account. */
                @Revision(id = "1975ea83b712", revises = "ae1027a6acf", created = "2026-11-23T20:00:00Z")
                public final class R1975ea83b712_create_account implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        op.dropTable("a");
                        op.dropTable("b");
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
    }

    @Test
    void callsTheFileByIdAndWords() throws IOException {
        Path file = RevisionFile.write(draft("1975ea83b712", "create account"), folder);

        assertThat(file).isEqualTo(folder.resolve("R1975ea83b712_create_account.java"));
        assertThat(Files.readString(file)).contains("class R1975ea83b712_create_account ");
        assertThat(RevisionFile.list(folder)).containsExactly(file);
    }

    @Test
    void aMessageWithoutWordsLeavesTheId() {
        assertThat(RevisionFile.write(draft("ae10", "***"), folder)).isEqualTo(folder.resolve("Rae10.java"));
    }

    @Test
    void neverWritesOverAFile() {
        Path file = RevisionFile.write(draft("ae10", "x"), folder);

        assertThatThrownBy(() -> RevisionFile.write(draft("ae10", "x"), folder))
                .hasMessage("file " + file + ": it exists already; choose another id or message [G016]");
    }

    @Test
    void refusesAnIllegalIdBeforeItWrites() {
        assertThatThrownBy(() -> RevisionFile.write(draft("a/b", "x"), folder)).hasMessageEndingWith("[G001]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void listsSourcesOfThisFolderOnly() throws IOException {
        for (String name : List.of("Rb.java", "Ra.java", "notes.txt", ".#Ra.java", "package-info.java")) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("below.java"));

        assertThat(RevisionFile.list(folder)).containsExactly(folder.resolve("Ra.java"), folder.resolve("Rb.java"));
    }

    @Test
    void aMissingFolderIsAnError() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> RevisionFile.list(missing))
                .hasMessage("the folder of the revisions, " + missing + ": it does not exist; create it with 'athanor"
                        + " init', or correct its name [G016]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create account",
                "*/ class Evil { static { System.exit(1); } } /*",
                "\\u002a\\u002f class Evil {} \\u002f\\u002a",
                "back\\slash \\",
                "a <b>bold</b> & {@link Nothing} @deprecated {",
                "ends with a star *",
                "&lt;already&gt; &amp;lt;",
                "Größe 漢字 😀",
                "x'; drop table y; --"
            })
    void anyMessageCanBeReadBack(String message) {
        String source = RevisionFile.source(draft("ae10", message), "Rae10");

        assertThat(RevisionFile.message(source, "Rae10")).isEqualTo(message);
        assertThat(source.substring(source.indexOf("/**"), source.indexOf("*/") + 3))
                .startsWith("/** ")
                .endsWith("*/\n");
        assertThat(source).contains(" */\n@Revision(").doesNotContain("\\u");
    }

    @Test
    void aMessageIsOneLineThatEndsOnce() {
        assertThat(message("two\n lines\tand\u0000 more")).isEqualTo("two lines and more");
        assertThat(message("done.")).isEqualTo("done");
        assertThat(message("done?")).isEqualTo("done?");
        assertThat(message("")).isEqualTo("empty message");
    }

    @Test
    void theMessageIsTheDocumentationOfTheClass() {
        String source = """
                /** Licence. */
                import java.util.List;
                /**
                 * Adds a column.
                 *
                 * <p>More words.
                 */
                public final class R1 implements Migration {
                    /** Not this. */
                """;

        assertThat(RevisionFile.message(source, "R1")).isEqualTo("Adds a column");
        assertThat(RevisionFile.message("class R1 {}", "R1975ea_create_account"))
                .isEqualTo("create account");
        assertThat(RevisionFile.message(null, "R1975ea_create_account")).isEqualTo("create account");
    }

    private static String message(String message) {
        return RevisionFile.message(RevisionFile.source(draft("ae10", message), "Rae10"), "Rae10");
    }

    private static RevisionDraft draft(String id, String message) {
        return RevisionDraft.empty(id, List.of(), message, CREATED);
    }
}
