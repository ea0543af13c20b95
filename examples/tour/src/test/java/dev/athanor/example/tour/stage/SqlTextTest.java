package dev.athanor.example.tour.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void keepsAShortStatementOnOneLine() {
        assertThat(SqlText.lines("SELECT a FROM t WHERE b = ?", 80)).containsExactly("SELECT a FROM t WHERE b = ?");
    }

    @Test
    void leavesTheLinesOfSqlWrittenByHand() {
        assertThat(SqlText.lines("SELECT a\n  FROM t\n", 80)).containsExactly("SELECT a", "  FROM t");
    }

    @Test
    void breaksALongStatementBeforeItsClausesButNotInsideOfParentheses() {
        assertThat(SqlText.lines(
                        "SELECT artist.name FROM artist WHERE artist.id IN (SELECT id FROM album WHERE year > ?)"
                                + " ORDER BY artist.name",
                        60))
                .containsExactly(
                        "SELECT artist.name",
                        "FROM artist",
                        "WHERE artist.id IN (SELECT id FROM album WHERE year > ?)",
                        "ORDER BY artist.name");
    }

    @Test
    void indentsTheClausesOfALongSubquery() {
        assertThat(SqlText.lines(
                        "SELECT a.id FROM a WHERE a.id IN (SELECT b.a_id FROM b JOIN c ON c.id = b.c_id WHERE c.x = ?)"
                                + " ORDER BY a.id",
                        50))
                .containsExactly(
                        "SELECT a.id",
                        "FROM a",
                        "WHERE a.id IN (",
                        "    SELECT b.a_id",
                        "    FROM b",
                        "    JOIN c ON c.id = b.c_id",
                        "    WHERE c.x = ?)",
                        "ORDER BY a.id");
    }

    @Test
    void doesNotBreakInsideOfAType() {
        assertThat(SqlText.lines("CREATE TABLE t (a INTEGER NOT NULL, b NUMERIC(10, 2) NOT NULL)", 50))
                .containsExactly("CREATE TABLE t (a INTEGER NOT NULL,", "    b NUMERIC(10, 2) NOT NULL)");
    }

    @Test
    void showsOneOfManyRowsOfParameters() {
        String rows = String.join(", ", Collections.nCopies(500, "(?, ?, ?)"));

        assertThat(SqlText.lines("INSERT INTO t (a, b, c) VALUES " + rows + " RETURNING id", 80))
                .containsExactly("INSERT INTO t (a, b, c) VALUES (?, ?, ?), … RETURNING id");
    }

    @Test
    void countsTheParametersOfALongList() {
        String list = String.join(", ", Collections.nCopies(40, "?"));

        assertThat(SqlText.lines("SELECT a FROM t WHERE id IN (" + list + ")", 80))
                .containsExactly("SELECT a FROM t WHERE id IN (?, ?, ?, ?, ?, ?, … 40 in all)");
    }

    @Test
    void coloursNothingOnAPlainScreen() {
        Screen plain = Screen.plain(new ByteArrayOutputStream());

        assertThat(SqlText.coloured("SELECT 'FROM' WHERE a = ?", plain)).isEqualTo("SELECT 'FROM' WHERE a = ?");
    }

    @Test
    void coloursKeywordsTextsAndParametersOnATerminal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen terminal = Screen.terminal(out, true, 80);

        terminal.line(SqlText.coloured("SELECT 'FROM', ?", terminal));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\u001b[1;36mSELECT\u001b[0m \u001b[32m'FROM'\u001b[0m, \u001b[33m?\u001b[0m\n");
    }
}
