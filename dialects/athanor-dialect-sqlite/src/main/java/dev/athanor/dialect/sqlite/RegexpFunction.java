package dev.athanor.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** The function behind the operator REGEXP, which SQLite leaves to its users: Java's regular expressions. */
final class RegexpFunction extends Function {

    private static final String NAME = "regexp";

    // A statement asks for the same pattern row by row.
    private @Nullable Pattern last;

    private RegexpFunction() {}

    static void register(Connection connection) throws SQLException {
        if (connection.isWrapperFor(SQLiteConnection.class)) {
            Function.create(
                    connection.unwrap(SQLiteConnection.class),
                    NAME,
                    new RegexpFunction(),
                    2,
                    Function.FLAG_DETERMINISTIC);
        }
    }

    @Override
    protected void xFunc() throws SQLException {
        String pattern = value_text(0);
        String text = value_text(1);
        if (pattern == null || text == null) {
            result();
        } else {
            result(compiled(pattern).matcher(text).find() ? 1 : 0);
        }
    }

    private Pattern compiled(String pattern) throws SQLException {
        Pattern known = last;
        if (known == null || !known.pattern().equals(pattern)) {
            known = compile(pattern);
            last = known;
        }
        return known;
    }

    private static Pattern compile(String pattern) throws SQLException {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new SQLException("not a regular expression: " + e.getDescription(), e);
        }
    }
}
