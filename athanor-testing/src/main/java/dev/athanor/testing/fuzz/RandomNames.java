package dev.athanor.testing.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Names and texts as nobody should choose them. */
final class RandomNames {

    private static final List<String> RESERVED = List.of(
            "select",
            "order",
            "user",
            "group",
            "table",
            "from",
            "where",
            "KEY",
            "Order",
            "values",
            "limit",
            "desc",
            "end",
            "default",
            "column",
            "all",
            "and",
            "natural",
            "interval",
            "rank",
            "Current_User",
            "true",
            "null");

    private static final List<String> FRAGMENTS = List.of(
            "\"",
            "'",
            "`",
            "[",
            "]",
            "\\",
            "\0",
            "\uD83D\uDE00",
            "\u00e9",
            "\u00df",
            "\u65e5",
            " ",
            "\t",
            "\n",
            "\r\n",
            "--",
            "/*",
            "*/",
            ";",
            "?",
            ":x",
            "$1",
            "$$",
            "%s",
            "_",
            ".",
            "{d",
            "}",
            "@",
            "#",
            "&",
            "a",
            "B",
            "1",
            "E'",
            "\u202e",
            "\ufeff",
            "\u00a0",
            "\u0301",
            "\ud83d",
            "\\u0041");

    private static final List<String> UNITS = List.of("x", "Y", "\u00e9", "\uD83D\uDE00", "\"", "'");

    private static final List<Integer> LENGTHS = List.of(31, 32, 63, 63, 63, 64, 64, 65, 128, 129, 200, 256, 257);

    /** What kinds of names there are, each with what tells them. */
    static final Map<String, Predicate<String>> KINDS = kinds();

    private RandomNames() {}

    private static Map<String, Predicate<String>> kinds() {
        Map<String, Predicate<String>> kinds = new LinkedHashMap<>();
        kinds.put("reserved word", RESERVED::contains);
        kinds.put("plain", name -> name.matches("[a-z][a-z0-9_]*") && !RESERVED.contains(name));
        kinds.put("double quote", name -> name.contains("\""));
        kinds.put("single quote", name -> name.contains("'"));
        kinds.put("backquote", name -> name.contains("`"));
        kinds.put("bracket", name -> name.contains("]"));
        kinds.put("backslash", name -> name.contains("\\"));
        kinds.put("U+0000", name -> name.contains("\0"));
        kinds.put("emoji", name -> name.contains("\uD83D\uDE00"));
        kinds.put("blank", name -> name.contains(" "));
        kinds.put("new line", name -> name.contains("\n"));
        kinds.put("comment", name -> name.contains("--") || name.contains("/*"));
        kinds.put("question mark", name -> name.contains("?"));
        kinds.put("63 characters", name -> name.length() >= 62 && name.length() <= 63);
        kinds.put("64 characters", name -> name.length() >= 64 && name.length() <= 66);
        kinds.put("128 characters and more", name -> name.length() >= 126);
        return kinds;
    }

    /** {@return a few names, some of which no database takes} */
    static Arbitrary<List<String>> few() {
        return one().list().ofSize(4);
    }

    private static Arbitrary<String> one() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(RESERVED)),
                Tuple.of(
                        2,
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .withChars("_019")
                                .ofMinLength(1)
                                .ofMaxLength(20)),
                Tuple.of(
                        12,
                        Arbitraries.of(FRAGMENTS)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(9)
                                .map(parts -> String.join("", parts))),
                Tuple.of(
                        7,
                        Combinators.combine(Arbitraries.of(UNITS), Arbitraries.of(LENGTHS))
                                .as(RandomNames::repeated)));
    }

    private static String repeated(String unit, int length) {
        return unit.repeat(Math.max(1, length / unit.length()));
    }
}
