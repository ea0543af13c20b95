package dev.athanor.orm.change;

import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Like;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tests texts for a pattern as the database would; whether it tells small from capital letters is its own affair. */
final class LikePattern {

    private LikePattern() {}

    /** Returns whether {@code text} is like {@code pattern}, whatever {@code test} says of negation. */
    static Object matches(Like test, String text, String pattern) {
        String whole = switch (test.wildcards()) {
            case NONE -> pattern;
            case AFTER -> pattern + "%";
            case BEFORE -> "%" + pattern;
            case AROUND -> "%" + pattern + "%";
        };
        Character escape = test.escape();
        if (escape == null && whole.indexOf('\\') >= 0) {
            return EntityState.UNKNOWN; // some databases take it for an escape
        }
        String tested = test.caseless() ? text.toLowerCase(Locale.ROOT) : text;
        String wanted = test.caseless() ? whole.toLowerCase(Locale.ROOT) : whole;
        if (regex(wanted, escape).matcher(tested).matches()) {
            return true;
        }
        return regex(Likeness.folded(wanted), escape)
                        .matcher(Likeness.folded(tested))
                        .matches()
                ? EntityState.UNKNOWN
                : (Object) false;
    }

    private static Pattern regex(String pattern, @Nullable Character escape) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (escape != null && letter == escape && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else if (letter == '%') {
                regex.append(".*");
            } else if (letter == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
