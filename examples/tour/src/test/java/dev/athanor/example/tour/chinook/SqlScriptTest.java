package dev.athanor.example.tour.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void splitsAtSemicolonsOutsideOfQuotesAndComments() {
        SqlScript script = SqlScript.of("""
                /* first; */
                INSERT INTO t VALUES ('a;b', 'it''s; so'); -- and; then
                SELECT [x;y], "p;q" FROM t""");

        assertThat(script.statements())
                .containsExactly("INSERT INTO t VALUES ('a;b', 'it''s; so')", "SELECT [x;y], \"p;q\" FROM t");
    }

    @Test
    void leavesOutWhatOnlyTheShellUnderstands() {
        SqlScript script = SqlScript.of("""
                DROP DATABASE IF EXISTS chinook;
                CREATE DATABASE chinook;
                \\c chinook;
                CREATE TABLE t (id INT);
                """);

        assertThat(script.statements()).containsExactly("CREATE TABLE t (id INT)");
    }
}
