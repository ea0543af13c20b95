package dev.athanor.testing.fuzz;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.autoescape;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;

import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes truth values by chance: comparisons, and what logic makes of them. */
final class RandomTruths {

    static final List<String> KINDS = List.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "is null",
            "is distinct",
            "between",
            "in",
            "not in",
            "text eq",
            "text lt",
            "text ge",
            "starts",
            "ends",
            "contains");

    private static final List<Integer> NUMBERS = List.of(-3, 0, 1, 2, 7);

    private final RandomExpressions all;

    RandomTruths(RandomExpressions all) {
        this.all = all;
    }

    Sample<Boolean> next(int depth) {
        int parts = Math.max(1, depth - 1);
        boolean compares = depth <= 2 || all.choices.below(100) < 76;
        if (!compares) {
            return all.choices.oneOf(
                    () -> opposite(all.truth(parts)),
                    () -> conjunction(all.truth(parts), all.truth(parts)),
                    () -> disjunction(all.truth(parts), all.truth(parts)));
        }
        return switch (all.choices.below(22)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> ofNumbers(parts);
            case 9, 10, 11, 12, 13 -> ofNumber(parts);
            case 14, 15, 16, 17 -> ofTexts(parts);
            default -> ofPattern(parts);
        };
    }

    private static Sample<Boolean> conjunction(Sample<Boolean> one, Sample<Boolean> other) {
        Boolean value = joined(one, other, false);
        return Sample.node("and", () -> and(one.expression(), other.expression()), value, one, other);
    }

    private static Sample<Boolean> disjunction(Sample<Boolean> one, Sample<Boolean> other) {
        Boolean value = joined(one, other, true);
        return Sample.node("or", () -> or(one.expression(), other.expression()), value, one, other);
    }

    /** What two truth values make where one of them, {@code deciding}, is enough. */
    private static @Nullable Boolean joined(Sample<Boolean> one, Sample<Boolean> other, boolean deciding) {
        Boolean enough = deciding;
        if (enough.equals(one.value()) || enough.equals(other.value())) {
            return enough;
        }
        boolean unknown = one.value() == null || other.value() == null;
        return unknown ? null : Boolean.valueOf(!deciding);
    }

    private static Sample<Boolean> opposite(Sample<Boolean> operand) {
        Boolean value = operand.value() == null ? null : Boolean.valueOf(!operand.value());
        return Sample.node("not", () -> not(operand.expression()), value, operand);
    }

    /** Makes a condition of two expressions of one type. */
    private interface Comparer<T> {
        Condition of(Expression<T> left, Expression<T> right);
    }

    private Sample<Boolean> ofNumbers(int depth) {
        return all.choices.oneOf(
                () -> compared("eq", depth, Expression::eq, order -> order == 0),
                () -> compared("ne", depth, Expression::ne, order -> order != 0),
                () -> compared("lt", depth, Expression::lt, order -> order < 0),
                () -> compared("le", depth, Expression::le, order -> order <= 0),
                () -> compared("gt", depth, Expression::gt, order -> order > 0),
                () -> compared("ge", depth, Expression::ge, order -> order >= 0),
                () -> distinct(all.number(depth), all.number(depth)));
    }

    private Sample<Boolean> compared(String kind, int depth, Comparer<Integer> comparer, IntPredicate holds) {
        return compared(kind, all.number(depth), all.number(depth), comparer, holds);
    }

    private static <T extends Comparable<T>> Sample<Boolean> compared(
            String kind, Sample<T> left, Sample<T> right, Comparer<T> comparer, IntPredicate holds) {
        Boolean value = (left.value() == null || right.value() == null)
                ? null
                : Boolean.valueOf(holds.test(left.value().compareTo(right.value())));
        return Sample.node(kind, () -> comparer.of(left.expression(), right.expression()), value, left, right);
    }

    private static Sample<Boolean> distinct(Sample<Integer> left, Sample<Integer> right) {
        return Sample.node(
                "is distinct",
                () -> left.expression().isDistinctFrom(right.expression()),
                !Objects.equals(left.value(), right.value()),
                left,
                right);
    }

    private Sample<Boolean> ofNumber(int depth) {
        Sample<Integer> number = all.number(depth);
        return all.choices.oneOf(
                () -> Sample.node("is null", () -> number.expression().isNull(), number.value() == null, number),
                () -> tested("between", number, n -> n.between(-5, 5), value -> value >= -5 && value <= 5),
                () -> tested("in", number, n -> n.in(NUMBERS), NUMBERS::contains),
                () -> tested("not in", number, n -> n.notIn(NUMBERS), value -> !NUMBERS.contains(value)));
    }

    /** Makes a condition of an expression. */
    private interface Tester<T> {
        Condition of(Expression<T> operand);
    }

    private static <T> Sample<Boolean> tested(String kind, Sample<T> operand, Tester<T> tester, Predicate<T> holds) {
        Boolean value = operand.value() == null ? null : Boolean.valueOf(holds.test(operand.value()));
        return Sample.node(kind, () -> tester.of(operand.expression()), value, operand);
    }

    private Sample<Boolean> ofTexts(int depth) {
        Sample<String> left = all.text(depth);
        Sample<String> right = all.text(depth);
        return all.choices.oneOf(
                () -> compared("text eq", left, right, inBinaryOrder(Expression::eq), order -> order == 0),
                () -> compared("text lt", left, right, inBinaryOrder(Expression::lt), order -> order < 0),
                () -> compared("text ge", left, right, inBinaryOrder(Expression::ge), order -> order >= 0));
    }

    private Comparer<String> inBinaryOrder(Comparer<String> comparer) {
        UnaryOperator<Expression<String>> binary = all.meaning.binaryOrder();
        return (left, right) -> comparer.of(binary.apply(left), binary.apply(right));
    }

    /** Makes a condition of a text and what is searched in it. */
    private interface Searcher {
        Condition of(Expression<String> text, String searched);
    }

    // LIKE of SQLite does not tell small from capital letters, so there are none but small ones.
    private Sample<Boolean> ofPattern(int depth) {
        return all.choices.oneOf(
                () -> searched("starts", depth, (text, s) -> text.startsWith(s, autoescape()), String::startsWith),
                () -> searched("ends", depth, (text, s) -> text.endsWith(s, autoescape()), String::endsWith),
                () -> searched("contains", depth, (text, s) -> text.contains(s, autoescape()), String::contains));
    }

    private Sample<Boolean> searched(String kind, int depth, Searcher searcher, BiPredicate<String, String> holds) {
        String searched = RandomTexts.letters(all.choices).toLowerCase(Locale.ROOT);
        return tested(
                kind,
                all.text(depth),
                operand -> searcher.of(lower(operand), searched),
                value -> holds.test(value.toLowerCase(Locale.ROOT), searched));
    }
}
