package dev.athanor.sql.schema.option;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.TrustedSql;
import java.util.ArrayList;
import java.util.List;

/**
 * Words behind a part of a definition that only one database knows: {@code NOT VALID}, {@code ON CONFLICT REPLACE}.
 *
 * @param dialect the database they are for
 * @param sql the words, written as they are
 */
public record DialectWords(String dialect, TrustedSql sql) {

    /** Creates the words; no part may be null. */
    public DialectWords {
        requireNonNull(dialect, "dialect");
        requireNonNull(sql, "sql");
    }

    /** Returns {@code words} and behind them those for {@code dialect}. */
    public static List<DialectWords> more(List<DialectWords> words, String dialect, String sql) {
        List<DialectWords> more = new ArrayList<>(words);
        more.add(new DialectWords(dialect, new TrustedSql(sql)));
        return List.copyOf(more);
    }
}
