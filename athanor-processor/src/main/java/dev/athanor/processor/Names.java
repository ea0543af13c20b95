package dev.athanor.processor;

import java.util.Locale;

/**
 * The conventions of names: columns in snake_case, the metamodel of {@code User} is {@code User_} with {@code USER}.
 */
final class Names {

    private Names() {}

    /** From {@code emailAddress} to {@code email_address}, from {@code htmlURL} to {@code html_url}. */
    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (i > 0 && Character.isUpperCase(letter) && beginsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
        }
        return snake.toString();
    }

    private static boolean beginsWord(String name, int at) {
        char before = name.charAt(at - 1);
        if (before == '_') {
            return false;
        }
        boolean endsAcronym = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return !Character.isUpperCase(before) || endsAcronym;
    }

    /** The constant for an entity class: {@code OrderItem} has {@code ORDER_ITEM}. */
    static String constant(String simpleName) {
        return snakeCase(simpleName).toUpperCase(Locale.ROOT);
    }

    /** The simple name of the metamodel for the binary name of an entity class, without its package. */
    static String metamodel(String binaryName) {
        return binaryName.replace('$', '_') + "_";
    }
}
