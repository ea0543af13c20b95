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
            "SELECT",
            "FROM",
            "WHERE",
            "JOIN",
            "LEFT",
            "OUTER",
            "CROSS",
            "FULL",
            "ON",
            "GROUP",
            "BY",
            "HAVING",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "INSERT",
            "INTO",
            "VALUES",
            "UPDATE",
            "SET",
            "DELETE",
            "RETURNING",
            "UNION",
            "ALL",
            "WITH",
            "RECURSIVE",
            "AS",
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "BETWEEN",
            "IS",
            "NULL",
            "DISTINCT",
            "EXISTS",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "ASC",
            "DESC",
            "CREATE",
            "DROP",
            "ALTER",
            "TABLE",
            "INDEX",
            "UNIQUE",
            "ADD",
            "COLUMN",
            "CONSTRAINT",
            "PRIMARY",
            "FOREIGN",
            "KEY",
            "REFERENCES",
            "DEFAULT",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "SAVEPOINT",
            "RELEASE",
            "RENAME",
            "TO",
            "OVER",
            "PARTITION",
            "IF",
            "CAST",
            "PRAGMA");
    private static final int LISTED = 6;

    private SqlText() {}

    /** Returns the lines of {@code sql}, none much longer than {@code width}; SQL in lines by hand stays as it is. */
    static List<String> lines(String sql, int width) {
        List<String> lines = new ArrayList<>();
        if (sql.strip().contains("\n")) {
            sql.strip().lines().forEach(lines::add);
            return lines;
        }
        String text = shorten(sql.strip());
        if (text.startsWith("CREATE")) {
            wrap(text, width, "", lines);
        } else {
            layout(text, 0, width, lines);
        }
        return lines;
    }

    /** Adds {@code sql} on one line if it fits, else its clauses, and those of a long subquery indented. */
    private static void layout(String sql, int depth, int width, List<String> lines) {
        String indent = "    ".repeat(depth);
        if (indent.length() + sql.length() <= width) {
            lines.add(indent + sql);
            return;
        }
        List<String> clauses = clauses(sql, depth);
        for (String clause : clauses) {
            boolean fits = indent.length() + clause.length() <= width;
            if (!fits && clauses(clause, depth + 1).size() > 1) {
                List<String> inner = clauses(clause, depth + 1);
                wrap(inner.get(0), width, indent, lines);
                inner.subList(1, inner.size()).forEach(part -> layout(part, depth + 1, width, lines));
            } else {
                wrap(clause, width, indent, lines);
            }
        }
    }

    /** Returns {@code line} with keywords, texts and parameters in their colours. */
    static String coloured(String line, Screen screen) {
        Matcher token = TOKEN.matcher(line);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (token.find()) {
            text.append(line.substring(end, token.start())).append(coloured(screen, token.group()));
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

    /** Shortens {@code (?, ?), (?, ?), …} to its first group, and a long {@code ?, ?, …} to its first parameters. */
    private static String shorten(String sql) {
        StringBuilder text = new StringBuilder(sql);
        for (int at = text.indexOf("(?"); at >= 0; at = text.indexOf("(?", at + 1)) {
            int end = text.indexOf(")", at);
            if (end < 0) {
                break;
            }
            String group = text.substring(at, end + 1);
            int repeated = end + 1;
            while (text.indexOf(", " + group, repeated) == repeated) {
                repeated += 2 + group.length();
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

    /** Splits at the keywords that stand inside of {@code depth} parentheses, or of fewer that were opened before. */
    private static List<String> clauses(String sql, int depth) {
        List<String> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(sql);
        int base = depth == 0 ? 0 : 1;
        int start = 0;
        while (clause.find()) {
            if (clause.start() > start && depth(sql, clause.start()) == base) {
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

    private static void wrap(String clause, int width, String margin, List<String> lines) {
        String rest = clause;
        String indent = margin;
        while (indent.length() + rest.length() > width) {
            int cut = cut(rest, width - indent.length());
            if (cut <= 0) {
                break;
            }
            lines.add(indent + rest.substring(0, cut));
            rest = rest.substring(cut).strip();
            indent = margin + "    ";
        }
        lines.add(indent + rest);
    }

    /** Returns where to break: after a comma that is not inside of a type or a function, else at a blank. */
    private static int cut(String text, int width) {
        for (int comma = text.lastIndexOf(", ", width - 1); comma > 0; comma = text.lastIndexOf(", ", comma - 1)) {
            int open = text.lastIndexOf('(', comma);
            boolean inside =
                    open > 0 && Character.isLetter(text.charAt(open - 1)) && text.lastIndexOf(')', comma) < open;
            if (!inside) {
                return comma + 1;
            }
        }
        return text.lastIndexOf(' ', width);
    }
}
