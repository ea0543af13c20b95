package dev.athanor.processor;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what was meant by a name that does not exist. */
final class Nearest {

    private static final int LETTERS_PER_MISTAKE = 3;

    private Nearest() {}

    /** What to add to a message about {@code name}: the name that was probably meant, or else those there are. */
    static String hint(String name, Collection<String> names) {
        String nearest = to(name, names);
        if (nearest != null) {
            return "; did you mean " + nearest + "?";
        }
        return names.isEmpty() ? "" : "; there are " + String.join(", ", names);
    }

    /** The name nearest to {@code name}, or null if none is near enough to be a slip of the hand. */
    static @Nullable String to(String name, Collection<String> names) {
        String nearest = null;
        int least = Math.max(2, name.length() / LETTERS_PER_MISTAKE) + 1;
        for (String candidate : names) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least && distance < Math.max(name.length(), candidate.length())) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The number of letters to insert, delete or replace (Levenshtein). */
    static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
