package dev.athanor.cli.generate;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names of the database as names of Java. */
final class JavaNames {

    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private JavaNames() {}

    /** Returns {@code name} as the name of a class: {@code user_account} as {@code UserAccount}. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String word : WORDS.split(name, -1)) {
            if (!word.isEmpty()) {
                type.append(Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return valid(type.toString());
    }

    /** Returns {@code name} as the name of a field: {@code user_id} as {@code userId}. */
    static String member(String name) {
        String type = type(name);
        return valid(Character.toLowerCase(type.charAt(0)) + type.substring(1));
    }

    private static String valid(String name) {
        if (name.isEmpty()) {
            return "unnamed";
        }
        String begun = Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
        return SourceVersion.isName(begun, SourceVersion.RELEASE_17) ? begun : begun + "_";
    }

    /** Returns the name of many of what one is called {@code name}; what ends with an s may be many already. */
    static String plural(String name) {
        if (name.matches(".*(ss|x|ch|sh)")) {
            return name + "es";
        }
        if (name.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name.endsWith("s") || name.endsWith("_") ? name : name + "s";
    }

    /** Returns {@code name}, with a number behind it if it is taken. */
    static String free(String name, Collection<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** Returns the name the mapping gives to the column of a field that says none. */
    static String snakeCase(String member) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < member.length(); i++) {
            char c = member.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(member.charAt(i - 1))) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns {@code text} as it may stand in a comment. */
    static String inComment(String text) {
        return text.replace("*/", "*&#47;").replace("\\u", "\\ u").replaceAll("\\s+", " ");
    }
}
