package dev.athanor.example.tour.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void keepsAShortStatementOnOneLine() {
        assertThat(SqlText.lines("SELECT a\nFROM t\n  WHERE b = 'x  y'", 80))
                .containsExactly("SELECT a FROM t WHERE b = 'x  y'");
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
