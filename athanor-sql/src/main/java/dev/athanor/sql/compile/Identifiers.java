package dev.athanor.sql.compile;

import dev.athanor.sql.error.CompileException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a dialect quotes names: only those that need it.
 *
 * @param open the opening quote
 * @param close the closing quote, doubled inside a name
 * @param maxLength the most characters of a name
 * @param reserved the words that need quotes, in lower case
 */
public record Identifiers(String open, String close, int maxLength, Set<String> reserved) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    /** Creates the rules; the words are copied. */
    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    /**
     * Returns {@code name} as it is written in SQL.
     *
     * @throws CompileException if no identifier can be called so ({@code C001})
     */
    public String quote(String name) {
        check(name);
        boolean plain = PLAIN.matcher(name).matches() && !reserved.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : open + name.replace(close, close + close) + close;
    }

    private void check(String name) {
        if (name.isEmpty()) {
            throw new CompileException("C001", "an identifier is empty; give it a name");
        }
        if (name.indexOf('\0') >= 0) {
            throw new CompileException(
                    "C001",
                    "the identifier '" + name.replace('\0', '?') + "' contains U+0000, which no database takes");
        }
        if (name.codePointCount(0, name.length()) > maxLength) {
            throw new CompileException(
                    "C002",
                    "the identifier '" + name + "' has " + name.codePointCount(0, name.length())
                            + " characters, the database takes " + maxLength + "; choose a shorter name");
        }
    }
}
