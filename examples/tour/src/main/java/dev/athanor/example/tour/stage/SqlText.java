package dev.athanor.example.tour.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as one likes to read it: a line for each clause where it is long, lists of parameters shortened. */
final class SqlText {

    private static final Pattern CLAUSE = Pattern.compile("\\b(FROM|WHERE|(?:LEFT OUTER |CROSS |FULL OUTER )?JOIN"
            + "|GROUP BY|HAVING|ORDER BY|LIMIT|VALUES|SET|RETURNING|UNION ALL|UNION|SELECT)\\b");
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\b[A-Z][A-Z_]*\\b|\\?");
    private static final Set<String> KEYWORDS = Set.of(
            "SELECT", "FROM", "WHERE", "JOIN", "LEFT", "OUTER", "CROSS", "FULL", "ON", "GROUP", "BY", "HAVING", "ORDER",
            "LIMIT", "OFFSET", "INSERT", "INTO", "VALUES", "UPDATE", "SET", "DELETE", "RETURNING", "UNION", "ALL", "WITH",
            "RECURSIVE", "AS", "AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL", "DISTINCT", "EXISTS", "CASE",
            "WHEN", "THEN", "ELSE", "END", "ASC", "DESC", "CREATE", "DROP", "ALTER", "TABLE", "INDEX", "UNIQUE", "ADD",
            "COLUMN", "CONSTRAINT", "PRIMARY", "FOREIGN", "KEY", "REFERENCES", "DEFAULT", "BEGIN", "COMMIT", "ROLLBACK",
            "SAVEPOINT", "RELEASE", "RENAME", "TO", "OVER", "PARTITION", "IF", "CAST", "PRAGMA");
    private static final int LISTED = 6;

    private SqlText() {}

    /** Returns the lines of {@code sql}, none much longer than {@code width}. */
    static List<String> lines(String sql, int width) {
        String flat = shorten(flatten(sql), "(?", ")", ", ");
        List<String> lines = new ArrayList<>();
        if (flat.length() <= width) {
            lines.add(flat);
            return lines;
        }
        for (String clause : clauses(flat)) {
            wrap(clause, width, lines);
        }
        return lines;
    }

    /** Returns {@code line} with keywords, texts and parameters in their colours. */
    static String coloured(String line, Screen screen) {
        Matcher token = TOKEN.matcher(line);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (token.find()) {
            text.append(line, end, token.start()).append(coloured(screen, token.group()));
            end = token.end();
        }
        return text.append(line.substring(end)).toString();
    }

    private static String coloured(Screen screen, String token) {
        if (token.equals("?")) {
            return screen.in(Screen.Style.PARAMETER, token);
        }
        if (token.charAt(0) == '\'') {
            return screen.in(Screen.Style.STRING, token);
        }
        return KEYWORDS.contains(token) ? screen.in(Screen.Style.KEYWORD, token) : token;
    }

    /** Puts everything outside of quotes on one line. */
    private static String flatten(String sql) {
        StringBuilder flat = new StringBuilder();
        char quote = 0;
        for (char c : sql.strip().toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
            boolean blank = quote == 0 && Character.isWhitespace(c);
            if (!blank) {
                flat.append(c);
            } else if (flat.charAt(flat.length() - 1) != ' ' && flat.charAt(flat.length() - 1) != '(') {
                flat.append(' ');
            }
        }
        return flat.toString().replace(" )", ")");
    }

    /** Shortens {@code (?, ?), (?, ?), …} to its first group, and a long {@code ?, ?, …} to its first parameters. */
    private static String shorten(String sql, String open, String close, String comma) {
        StringBuilder text = new StringBuilder(sql);
        for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
            int end = text.indexOf(close, at);
            if (end < 0) {
                break;
            }
            String group = text.substring(at, end + 1);
            int repeated = end + 1;
            while (text.indexOf(comma + group, repeated) == repeated) {
                repeated += comma.length() + group.length();
            }
            if (repeated > end + 1) {
                text.replace(end + 1, repeated, ", …");
            }
            int marks = group.split("\\?", -1).length - 1;
            if (marks > 2 * LISTED && group.length() == 2 + marks + 2 * (marks - 1)) {
                text.replace(at, end + 1, "(" + "?, ".repeat(LISTED) + "… " + marks + " in all)");
            }
        }
        return text.toString();
    }

    private static List<String> clauses(String sql) {
        List<String> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(sql);
        int start = 0;
        while (clause.find()) {
            if (clause.start() > start && depth(sql, clause.start()) == 0) {
                clauses.add(sql.substring(start, clause.start()).strip());
                start = clause.start();
            }
        }
        clauses.add(sql.substring(start).strip());
        return clauses;
    }

    private static int depth(String sql, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    private static void wrap(String clause, int width, List<String> lines) {
        String rest = clause;
        String indent = "";
        while (indent.length() + rest.length() > width) {
            int cut = rest.lastIndexOf(", ", width - indent.length());
            cut = cut < 0 ? rest.lastIndexOf(' ', width - indent.length()) : cut + 1;
            if (cut <= 0) {
                break;
            }
            lines.add(indent + rest.substring(0, cut));
            rest = rest.substring(cut).strip();
            indent = "    ";
        }
        lines.add(indent + rest);
    }
}
