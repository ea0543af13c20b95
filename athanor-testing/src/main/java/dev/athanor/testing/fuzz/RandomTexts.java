package dev.athanor.testing.fuzz;

import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.varchar;

import dev.athanor.sql.ast.Expression;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Makes texts by chance, of ASCII and of the characters that patterns and literals treat apart. */
final class RandomTexts {

    static final List<String> KINDS = List.of("concatenation", "upper", "lower", "text case", "text coalesce");

    private static final String LETTERS = "abcXYZ019%_/' \"\\-:?";

    private final RandomExpressions all;

    RandomTexts(RandomExpressions all) {
        this.all = all;
    }

    Sample<String> next(int depth) {
        if (all.isLeaf(depth, 84)) {
            return leaf();
        }
        return all.choices.oneOf(
                () -> lowerCase(all.text(depth - 1)),
                () -> upperCase(all.text(depth - 1)),
                () -> concatenation(all.text(depth - 1), all.text(depth - 1)),
                () -> RandomNumbers.firstKnown("text coalesce", all.text(depth - 1), all.text(depth - 1)),
                () -> RandomNumbers.choice(
                        "text case", all.truth(depth - 1), all.text(depth - 1), all.text(depth - 1)));
    }

    private Sample<String> leaf() {
        return switch (all.choices.below(10)) {
            case 8 -> Sample.leaf("typed null", RandomTexts::typedNull, null);
            case 9 -> Sample.leaf(Sample.UNTYPED_NULL, () -> literal(null, VARCHAR), null);
            default -> {
                String text = letters(all.choices);
                yield Sample.leaf("text", () -> literal(text, VARCHAR), text);
            }
        };
    }

    /** Returns a text of up to four letters. */
    static String letters(Choices choices) {
        StringBuilder letters = new StringBuilder();
        for (int i = choices.below(5); i > 0; i--) {
            letters.append(LETTERS.charAt(choices.below(LETTERS.length())));
        }
        return letters.toString();
    }

    private static Expression<String> typedNull() {
        return nullValue(VARCHAR).cast(varchar(10));
    }

    private static Sample<String> concatenation(Sample<String> one, Sample<String> other) {
        String value = one.value() == null || other.value() == null ? null : one.value() + other.value();
        return Sample.node("concatenation", () -> one.expression().concat(other.expression()), value, one, other);
    }

    private static Sample<String> upperCase(Sample<String> text) {
        return mapped("upper", text, operand -> upper(operand), value -> value.toUpperCase(Locale.ROOT));
    }

    private static Sample<String> lowerCase(Sample<String> text) {
        return mapped("lower", text, operand -> lower(operand), value -> value.toLowerCase(Locale.ROOT));
    }

    private static Sample<String> mapped(
            String kind, Sample<String> text, UnaryOperator<Expression<String>> function, UnaryOperator<String> java) {
        String value = text.value() == null ? null : java.apply(text.value());
        return Sample.node(kind, () -> function.apply(text.expression()), value, text);
    }
}
