package dev.athanor.testing.fuzz;

import static dev.athanor.sql.Sql.abs;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.type.Types.INTEGER;

import dev.athanor.sql.ast.Expression;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes whole numbers by chance, small enough that nothing overflows. */
final class RandomNumbers {

    static final List<String> KINDS = List.of(
            "plus",
            "minus",
            "times",
            "bit and",
            "bit or",
            "bit xor",
            "bit not",
            "negation",
            "remainder",
            "absolute",
            "length",
            "number case",
            "number coalesce");

    private static final int LARGEST = 10_000;

    private final RandomExpressions all;

    RandomNumbers(RandomExpressions all) {
        this.all = all;
    }

    Sample<Integer> next(int depth) {
        if (all.isLeaf(depth, 74)) {
            return leaf();
        }
        return all.choices.below(5) > 1
                ? ofTwo(depth - 1)
                : all.choices.oneOf(
                        () -> one("negation", all.number(depth - 1), Expression::neg, a -> -a),
                        () -> one("absolute", all.number(depth - 1), n -> abs(n), Math::abs),
                        () -> complement(all.number(depth - 1)),
                        () -> remainder(all.number(depth - 1)),
                        () -> length(all.text(depth - 1)));
    }

    private Sample<Integer> ofTwo(int depth) {
        return all.choices.oneOf(
                () -> two("plus", depth, Expression::plus, Integer::sum),
                () -> two("minus", depth, Expression::minus, (a, b) -> a - b),
                () -> two("times", depth, Expression::times, (a, b) -> a * b),
                () -> bits("bit and", depth, Expression::bitwiseAnd, (a, b) -> a & b),
                () -> bits("bit or", depth, Expression::bitwiseOr, (a, b) -> a | b),
                () -> bits("bit xor", depth, Expression::bitwiseXor, (a, b) -> a ^ b),
                () -> choice("number case", all.truth(depth), all.number(depth), all.number(depth)),
                () -> firstKnown("number coalesce", all.number(depth), all.number(depth)));
    }

    private Sample<Integer> leaf() {
        return switch (all.choices.below(10)) {
            case 8 -> Sample.leaf("typed null", () -> nullValue(INTEGER).cast(INTEGER), null);
            case 9 -> Sample.leaf(Sample.UNTYPED_NULL, () -> literal(null, INTEGER), null);
            default -> {
                int number = all.choices.below(41) - 20;
                yield Sample.leaf("number", () -> literal(number, INTEGER), number);
            }
        };
    }

    /** Makes an expression of two. */
    private interface Maker {
        Expression<Integer> of(Expression<Integer> left, Expression<Integer> right);
    }

    private Sample<Integer> two(String kind, int depth, Maker maker, IntBinaryOperator operator) {
        return two(kind, all.number(depth), all.number(depth), maker, operator);
    }

    private Sample<Integer> bits(String kind, int depth, Maker maker, IntBinaryOperator operator) {
        UnaryOperator<Expression<Integer>> signed = all.meaning.signed();
        return two(kind, depth, (left, right) -> signed.apply(maker.of(left, right)), operator);
    }

    private static Sample<Integer> two(
            String kind, Sample<Integer> left, Sample<Integer> right, Maker maker, IntBinaryOperator operator) {
        Integer value = left.value() == null || right.value() == null
                ? null
                : Integer.valueOf(operator.applyAsInt(left.value(), right.value()));
        if (value != null && Math.abs(value) > LARGEST) {
            return left;
        }
        return Sample.node(kind, () -> maker.of(left.expression(), right.expression()), value, left, right);
    }

    /** Makes an expression of one. */
    private interface Wrapper {
        Expression<Integer> of(Expression<Integer> operand);
    }

    private static Sample<Integer> one(
            String kind, Sample<Integer> operand, Wrapper wrapper, IntUnaryOperator operator) {
        Integer value = operand.value() == null ? null : Integer.valueOf(operator.applyAsInt(operand.value()));
        return Sample.node(kind, () -> wrapper.of(operand.expression()), value, operand);
    }

    private Sample<Integer> complement(Sample<Integer> operand) {
        return one("bit not", operand, n -> all.meaning.signed().apply(n.bitwiseNot()), a -> ~a);
    }

    private Sample<Integer> remainder(Sample<Integer> operand) {
        int divisor = 2 + all.choices.below(8);
        return one("remainder", operand, n -> n.mod(divisor), a -> a % divisor);
    }

    private static Sample<Integer> length(Sample<String> text) {
        Integer value =
                text.value() == null ? null : Integer.valueOf(text.value().length());
        return Sample.node("length", () -> charLength(text.expression()), value, text);
    }

    static <T> Sample<T> choice(String kind, Sample<Boolean> condition, Sample<T> one, Sample<T> other) {
        T value = Boolean.TRUE.equals(condition.value()) ? one.value() : other.value();
        return Sample.node(
                kind,
                () -> caseWhen(condition.expression(), one.expression()).orElse(other.expression()),
                value,
                condition,
                one,
                other);
    }

    static <T> Sample<T> firstKnown(String kind, Sample<T> one, Sample<T> other) {
        @Nullable T value = one.value() != null ? one.value() : other.value();
        return Sample.node(kind, () -> coalesce(one.expression(), other.expression()), value, one, other);
    }
}
