package dev.athanor.migrate.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Any text in a Javadoc comment, so that neither the compiler nor the tool sees anything in it but text. */
final class Javadoc {

    // A backslash could begin a Unicode escape, which the compiler reads even in comments.
    private static final List<Map.Entry<String, String>> ESCAPES = List.of(
            Map.entry("&", "&amp;"),
            Map.entry("<", "&lt;"),
            Map.entry(">", "&gt;"),
            Map.entry("@", "&#64;"),
            Map.entry("{", "&#123;"),
            Map.entry("}", "&#125;"),
            Map.entry("*", "&#42;"),
            Map.entry("\\", "&#92;"));

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\p{Cs}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STARS = Pattern.compile("(?m)^\\s*\\*+ ?");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?]");

    private Javadoc() {}

    /** Returns {@code text} as one line that ends like a sentence. */
    static String escape(String text) {
        String line = BLANK.matcher(text).replaceAll(" ").strip();
        line = line.isEmpty() ? "empty message" : line;
        line = SENTENCE_END.matcher(line).matches() ? line : line + ".";
        for (Map.Entry<String, String> escape : ESCAPES) {
            line = line.replace(escape.getKey(), escape.getValue());
        }
        return line;
    }

    /** Returns the first line of a comment's {@code text}, without the full stop at its end. */
    static String firstLine(String text) {
        String line = STARS.matcher(text)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        for (int i = ESCAPES.size() - 1; i >= 0; i--) {
            line = line.replace(ESCAPES.get(i).getValue(), ESCAPES.get(i).getKey());
        }
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
