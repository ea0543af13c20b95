package dev.athanor.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a CREATE statement as SQLite keeps it, word by word: SQLite itself tells neither the names of constraints
 * nor checks, expressions and conditions otherwise.
 */
final class DdlText {

    private final String sql;
    private final List<Token> tokens;
    private int next;

    /** A word, name, literal or sign, and where it stands. */
    private record Token(String text, int start, int end) {}

    private DdlText(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    static DdlText of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            String text = sql.substring(at, end);
            if (!text.isBlank() && !text.startsWith("--") && !text.startsWith("/*")) {
                tokens.add(new Token(text, at, end));
            }
            at = end;
        }
        return new DdlText(sql, tokens);
    }

    private static int end(String sql, int at) {
        char c = sql.charAt(at);
        return switch (c) {
            case '\'', '"', '`' -> quoted(sql, at, c);
            case '[' -> after(sql, "]", at);
            case '-' -> sql.startsWith("--", at) ? after(sql, "\n", at) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? after(sql, "*/", at) : at + 1;
            default -> word(sql, at);
        };
    }

    private static int quoted(String sql, int at, char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private static int after(String sql, String mark, int at) {
        int found = sql.indexOf(mark, at + 1);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private static int word(String sql, int at) {
        int end = at;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** {@return whether the next words are these; they are not passed} */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (next + i >= tokens.size() || !tokens.get(next + i).text().equalsIgnoreCase(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Passes the next words if they are these, and says whether they are. */
    boolean takes(String... words) {
        if (!sees(words)) {
            return false;
        }
        next += words.length;
        return true;
    }

    /** Passes one word. */
    void skip() {
        next++;
    }

    /** Passes all up to {@code word}, parentheses as a whole, and says whether there is one. */
    boolean skipTo(String word) {
        while (!atEnd() && !sees(word)) {
            if (sees("(")) {
                String unused = group();
            } else {
                next++;
            }
        }
        return !atEnd();
    }

    /** Passes a name and returns it without its quotes. */
    String name() {
        String text = tokens.get(next++).text();
        char first = text.charAt(0);
        if (first == '[') {
            return text.substring(1, text.length() - 1);
        }
        if (first == '"' || first == '`' || first == '\'') {
            String quote = String.valueOf(first);
            return text.substring(1, text.length() - 1).replace(quote + quote, quote);
        }
        return text;
    }

    /** Passes one word and returns it in upper case. */
    String word() {
        return tokens.get(next++).text().toUpperCase(Locale.ROOT);
    }

    /** Passes parentheses and returns what stands between them. */
    String group() {
        int from = tokens.get(next).end();
        int depth = 0;
        while (next < tokens.size()) {
            Token token = tokens.get(next++);
            if (token.text().equals("(")) {
                depth++;
            } else if (token.text().equals(")") && --depth == 0) {
                return sql.substring(from, token.start()).strip();
            }
        }
        return sql.substring(from).strip();
    }

    /** Passes parentheses and returns what stands between them, at the commas. */
    List<DdlText> parts() {
        List<DdlText> parts = new ArrayList<>();
        next++;
        int depth = 1;
        int from = next;
        while (next < tokens.size() && depth > 0) {
            String text = tokens.get(next).text();
            if (text.equals("(")) {
                depth++;
            } else if (text.equals(")")) {
                depth--;
            }
            if (depth == 0 || (depth == 1 && text.equals(","))) {
                parts.add(new DdlText(sql, tokens.subList(from, next)));
                from = next + 1;
            }
            next++;
        }
        return parts;
    }

    /** Passes parentheses and returns the names between them. */
    List<String> names() {
        return parts().stream().map(DdlText::name).toList();
    }

    /** Passes an expression that may stand without parentheses: a literal, a name, a signed number. */
    String term() {
        if (sees("(")) {
            return "(" + group() + ")";
        }
        int from = tokens.get(next).start();
        if (sees("+") || sees("-")) {
            next++;
        }
        int end = tokens.get(next++).end();
        while (!atEnd() && (sees(".") || tokens.get(next).start() == end)) {
            end = tokens.get(next++).end();
        }
        return sql.substring(from, end);
    }

    /** {@return the rest, as it stands there, or {@code null} if there is none} */
    @Nullable
    String rest() {
        return atEnd()
                ? null
                : sql.substring(
                                tokens.get(next).start(),
                                tokens.get(tokens.size() - 1).end())
                        .strip();
    }
}
