package dev.athanor.migrate.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the history, as people write it: {@code head}, {@code base}, an id or the first four and more characters
 * of one, or so many steps from a place: {@code +1}, {@code -2}, {@code ae10+2}.
 */
public sealed interface RevisionExpression {

    /** The last revision. */
    record Head() implements RevisionExpression {
        @Override
        public String toString() {
            return "head";
        }
    }

    /** The place before the first revision. */
    record Base() implements RevisionExpression {
        @Override
        public String toString() {
            return "base";
        }
    }

    /**
     * The revision whose id is, or begins with, a text.
     *
     * @param text the text
     */
    record Named(String text) implements RevisionExpression {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * So many steps from a place.
     *
     * @param from the place, or {@code null} for where the database is
     * @param steps how many; negative ones go towards the base
     */
    record Relative(@Nullable RevisionExpression from, int steps) implements RevisionExpression {
        @Override
        public String toString() {
            return (from == null ? "" : from) + (steps < 0 ? "" : "+") + steps;
        }
    }

    /**
     * Returns the expression that {@code text} is.
     *
     * @throws MigrationException if it is none ({@code G009})
     */
    static RevisionExpression parse(String text) {
        Matcher relative = Syntax.RELATIVE.matcher(text);
        if (relative.matches()) {
            String from = relative.group(1);
            int steps = Integer.parseInt(relative.group(2));
            return new Relative(from.isEmpty() ? null : symbol(from, text), steps);
        }
        return symbol(text, text);
    }

    private static RevisionExpression symbol(String symbol, String text) {
        if (symbol.equals("head") || symbol.equals("heads")) {
            return new Head();
        }
        if (symbol.equals("base")) {
            return new Base();
        }
        if (!Syntax.ID.matcher(symbol).matches()) {
            throw new MigrationException(
                    "G009",
                    "revision expression '" + text + "'",
                    "it names no place in the history",
                    "write head, base, an id or at least four characters of one, or steps such as +1, -1, ae10+2");
        }
        return new Named(symbol);
    }

    /** How expressions are written. */
    final class Syntax {

        static final Pattern RELATIVE = Pattern.compile("(.*?)([+-]\\d{1,9})");
        static final Pattern ID = Pattern.compile("\\w+");

        private Syntax() {}
    }
}
