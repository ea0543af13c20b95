package dev.athanor.sql.ast;

/**
 * The character that takes the meaning from {@code %} and {@code _} in a pattern of LIKE.
 *
 * @param character the character
 * @param automatic whether it is put before each {@code %}, {@code _} and itself in the text that is searched for
 */
public record LikeEscape(char character, boolean automatic) {

    /** Returns {@code text} as it stands in a pattern: with its wildcards escaped, if this does so. */
    String apply(String text) {
        if (!automatic) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == character || c == '%' || c == '_') {
                escaped.append(character);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
