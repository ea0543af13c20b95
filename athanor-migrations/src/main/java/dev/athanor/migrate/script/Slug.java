package dev.athanor.migrate.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a message as part of a file's and a class's name. */
final class Slug {

    private static final int MAX_LENGTH = 40;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Slug() {}

    /** Returns the words of {@code message}, joined by {@code _}, in lower case, cut between words. */
    static String of(String message) {
        return of(message, MAX_LENGTH);
    }

    static String of(String message, int maxLength) {
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(message).results().toList()) {
            String kept = keep(word.group());
            if (!kept.isEmpty()) {
                words.add(kept);
            }
        }
        String slug = String.join("_", words).toLowerCase(Locale.ROOT);
        if (slug.length() <= maxLength) {
            return slug;
        }
        int cut = Character.isLowSurrogate(slug.charAt(maxLength)) ? maxLength - 1 : maxLength;
        int end = slug.lastIndexOf('_', cut - 1);
        return end <= 0 ? slug.substring(0, cut) : slug.substring(0, end + 1);
    }

    /** Returns {@code slug} without accents and what has no ASCII form, for file systems that know no more. */
    static String ascii(String slug) {
        return Normalizer.normalize(slug, Normalizer.Form.NFD).replaceAll("[^\\p{ASCII}]", "");
    }

    private static String keep(String word) {
        return word.codePoints()
                .filter(Character::isJavaIdentifierPart)
                .filter(c -> !Character.isIdentifierIgnorable(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
