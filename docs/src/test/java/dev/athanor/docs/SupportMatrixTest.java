package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mssql.MssqlDialect;
import dev.athanor.dialect.mysql.MariadbDialect;
import dev.athanor.dialect.mysql.MysqlDialect;
import dev.athanor.dialect.oracle.OracleDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.testing.contract.StatementCase;
import dev.athanor.testing.contract.StatementCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Writes which construct which database has, from the cases that all dialects are tested with. */
class SupportMatrixTest {

    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs/support-matrix.md");

    private static final List<Dialect> DIALECTS = List.of(
            SqliteDialect.instance(),
            H2Dialect.instance(),
            PostgresqlDialect.instance(),
            MariadbDialect.instance(),
            MysqlDialect.instance(),
            MssqlDialect.instance(),
            OracleDialect.instance());

    @Test
    void isWhatTheDialectsDo() throws IOException {
        String page = page();
        if (System.getProperty("docs.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("run with -Ddocs.update").isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What each database has

                Made from the cases that every dialect is tested with (`StatementCases`), by `SupportMatrixTest`; run it with
                `-Ddocs.update` to write this page anew. *yes* is written as the standard says, *own* in the database's own
                words, – is refused with an error that says what to do instead. SQLite, H2, PostgreSQL and MariaDB run the cases
                for real; mysql, mssql and oracle are text only: no server was at hand, and what MariaDB runs does not count
                for MySQL.

                | case | standard SQL |""");
        DIALECTS.forEach(dialect -> page.append(' ').append(dialect.name()).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(DIALECTS.size())).append('\n');
        Set<String> refusals = new TreeSet<>();
        for (StatementCase example : StatementCases.all()) {
            page.append("| ").append(example.id()).append(" | `");
            page.append(cell(example.sql())).append("` |");
            DIALECTS.forEach(dialect ->
                    page.append(' ').append(support(example, dialect, refusals)).append(" |"));
            page.append('\n');
        }
        page.append("\n## What is refused, and what to do instead\n\n");
        refusals.forEach(refusal -> page.append("- ").append(refusal).append('\n'));
        return page.toString();
    }

    private static String support(StatementCase example, Dialect dialect, Set<String> refusals) {
        try {
            String sql = Compiled.of(example.statement().get(), dialect).sql();
            return sql.equals(example.sql()) ? "yes" : "own";
        } catch (CompileException e) {
            refusals.add(String.valueOf(e.getMessage()));
            return "–";
        }
    }

    private static String cell(String sql) {
        String text = sql.replace("|", "\\|");
        return text.length() <= 100 ? text : text.substring(0, 97) + "…";
    }
}
