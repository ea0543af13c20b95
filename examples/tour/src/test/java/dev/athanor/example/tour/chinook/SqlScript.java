package dev.athanor.example.tour.chinook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements of a file written for a database's own shell. */
final class SqlScript {

    private final List<String> statements;

    private SqlScript(List<String> statements) {
        this.statements = statements;
    }

    static SqlScript read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return of(text.startsWith("\ufeff") ? text.substring(1) : text); // the byte order mark of the generator
    }

    /** Splits at semicolons outside of quotes and comments, and leaves out what only the shell understands. */
    static SqlScript of(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (text.startsWith("/*", i)) {
                i = after(text, "*/", i + 2);
            } else if (text.startsWith("--", i)
                    || (c == '\\' && statement.toString().isBlank())) {
                i = after(text, "\n", i);
            } else if (c == '\'' || c == '"' || c == '[') {
                int end = after(text, c == '[' ? "]" : String.valueOf(c), i + 1);
                statement.append(text, i, end);
                i = end;
            } else if (c == ';') {
                add(statement, statements);
                i++;
            } else {
                statement.append(c);
                i++;
            }
        }
        add(statement, statements);
        return new SqlScript(List.copyOf(statements));
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static void add(StringBuilder statement, List<String> statements) {
        String sql = statement.toString().strip();
        statement.setLength(0);
        // The test has a database of its own already.
        if (!sql.isEmpty() && !sql.matches("(?is)(CREATE|DROP) DATABASE .*")) {
            statements.add(sql);
        }
    }

    List<String> statements() {
        return statements;
    }

    /** Runs everything in one transaction. */
    void run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement jdbc = connection.createStatement()) {
            for (String sql : statements) {
                jdbc.execute(sql);
            }
        }
        connection.commit();
    }
}
