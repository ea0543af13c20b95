package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.autoescape;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;

import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes expressions by chance, and their values with them. The same seed makes the same ones. */
final class RandomExpressions {

    private static final int DEEPEST = 5;
    private static final int LARGEST = 10_000;
    private static final String LETTERS = "abcXYZ%_/' ";

    private final Random random;
    private final Map<String, Integer> kinds = new TreeMap<>();

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    /**
     * An expression and its value.
     *
     * @param expression the expression
     * @param value its value; {@code null} is NULL, or unknown
     * @param depth how many nodes lie above each other
     */
    record Sample<T>(Expression<T> expression, @Nullable T value, int depth) {}

    /** {@return how many nodes of each kind were made} */
    Map<String, Integer> kinds() {
        return kinds;
    }

    Sample<?> next() {
        return switch (random.nextInt(6)) {
            case 0 -> number(0);
            case 1 -> text(0);
            default -> truth(0);
        };
    }

    private void met(String kind) {
        kinds.merge(kind, 1, Integer::sum);
    }

    private boolean leaf(int depth) {
        return depth >= DEEPEST || random.nextInt(6) == 0;
    }

    private Sample<Integer> number(int depth) {
        if (leaf(depth)) {
            met("number");
            Integer value = random.nextInt(5) == 0 ? null : random.nextInt(41) - 20;
            return new Sample<>(literal(value, INTEGER), value, 1);
        }
        return switch (random.nextInt(9)) {
            case 0 -> binary("plus", depth, Expression::plus, Integer::sum);
            case 1 -> binary("minus", depth, Expression::minus, (a, b) -> a - b);
            case 2 -> binary("times", depth, Expression::times, (a, b) -> a * b);
            case 3 -> binary("bit and", depth, Expression::bitwiseAnd, (a, b) -> a & b);
            case 4 -> binary("bit or", depth, Expression::bitwiseOr, (a, b) -> a | b);
            case 5 -> binary("bit xor", depth, Expression::bitwiseXor, (a, b) -> a ^ b);
            case 6 -> negation(number(depth + 1));
            case 7 -> choice(number(depth + 1), number(depth + 1), truth(depth + 1));
            default -> remainder(number(depth + 1));
        };
    }

    /** Makes a node of two expressions. */
    private interface Maker {
        Expression<Integer> of(Expression<Integer> left, Expression<Integer> right);
    }

    private Sample<Integer> binary(String kind, int depth, Maker maker, IntBinaryOperator operator) {
        Sample<Integer> left = number(depth + 1);
        Sample<Integer> right = number(depth + 1);
        Integer value = left.value() == null || right.value() == null
                ? null
                : Integer.valueOf(operator.applyAsInt(left.value(), right.value()));
        if (value != null && Math.abs(value) > LARGEST) {
            return left;
        }
        met(kind);
        return new Sample<>(maker.of(left.expression(), right.expression()), value, deeper(left, right));
    }

    private Sample<Integer> negation(Sample<Integer> operand) {
        met("negation");
        Integer value = operand.value() == null ? null : Integer.valueOf(-operand.value());
        return new Sample<>(operand.expression().neg(), value, operand.depth() + 1);
    }

    private Sample<Integer> remainder(Sample<Integer> operand) {
        met("remainder");
        int divisor = 2 + random.nextInt(7);
        Integer value = operand.value() == null ? null : Integer.valueOf(operand.value() % divisor);
        return new Sample<>(operand.expression().mod(divisor), value, operand.depth() + 1);
    }

    private <T> Sample<T> choice(Sample<T> one, Sample<T> other, Sample<Boolean> condition) {
        if (random.nextBoolean()) {
            met("case");
            T value = Boolean.TRUE.equals(condition.value()) ? one.value() : other.value();
            return new Sample<>(
                    caseWhen(condition.expression(), one.expression()).orElse(other.expression()),
                    value,
                    Math.max(deeper(one, other), condition.depth() + 1));
        }
        met("coalesce");
        T value = one.value() != null ? one.value() : other.value();
        return new Sample<>(coalesce(one.expression(), other.expression()), value, deeper(one, other));
    }

    private static int deeper(Sample<?> one, Sample<?> other) {
        return Math.max(one.depth(), other.depth()) + 1;
    }

    private Sample<String> text(int depth) {
        if (leaf(depth)) {
            met("text");
            String value = random.nextInt(5) == 0 ? null : letters();
            return new Sample<>(literal(value, VARCHAR), value, 1);
        }
        return switch (random.nextInt(4)) {
            case 0 -> concatenation(text(depth + 1), text(depth + 1));
            case 1 -> mapped("upper", text(depth + 1));
            case 2 -> mapped("lower", text(depth + 1));
            default -> choice(text(depth + 1), text(depth + 1), truth(depth + 1));
        };
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private Sample<String> concatenation(Sample<String> one, Sample<String> other) {
        met("concatenation");
        String value = one.value() == null || other.value() == null ? null : one.value() + other.value();
        return new Sample<>(one.expression().concat(other.expression()), value, deeper(one, other));
    }

    private Sample<String> mapped(String kind, Sample<String> operand) {
        met(kind);
        boolean up = kind.equals("upper");
        Expression<String> expression = up ? upper(operand.expression()) : lower(operand.expression());
        String value = operand.value();
        if (value != null) {
            value = up ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT);
        }
        return new Sample<>(expression, value, operand.depth() + 1);
    }

    private Sample<Boolean> truth(int depth) {
        if (depth >= DEEPEST) {
            return comparison(depth);
        }
        return switch (random.nextInt(10)) {
            case 0 -> conjunction(truth(depth + 1), truth(depth + 1));
            case 1 -> disjunction(truth(depth + 1), truth(depth + 1));
            case 2 -> opposite(truth(depth + 1));
            case 3, 4, 5 -> ofText(text(depth + 1));
            case 6, 7 -> among(number(depth + 1));
            default -> comparison(depth);
        };
    }

    private Sample<Boolean> comparison(int depth) {
        Sample<Integer> left = number(depth + 1);
        Sample<Integer> right = number(depth + 1);
        Expression<Integer> one = left.expression();
        Expression<Integer> two = right.expression();
        Integer order = left.value() == null || right.value() == null
                ? null
                : left.value().compareTo(right.value());
        return switch (random.nextInt(6)) {
            case 0 -> compared("eq", one.eq(two), order == null ? null : order == 0, left, right);
            case 1 -> compared("ne", one.ne(two), order == null ? null : order != 0, left, right);
            case 2 -> compared("lt", one.lt(two), order == null ? null : order < 0, left, right);
            case 3 -> compared("ge", one.ge(two), order == null ? null : order >= 0, left, right);
            case 4 -> compared("is null", one.isNull(), left.value() == null, left, right);
            default ->
                compared(
                        "distinct", one.isDistinctFrom(two), !Objects.equals(left.value(), right.value()), left, right);
        };
    }

    private Sample<Boolean> compared(
            String kind, Condition condition, @Nullable Boolean value, Sample<?> left, Sample<?> right) {
        met(kind);
        return new Sample<>(condition, value, deeper(left, right));
    }

    private Sample<Boolean> conjunction(Sample<Boolean> one, Sample<Boolean> other) {
        met("and");
        Boolean value = joined(one, other, false);
        return new Sample<>(and(one.expression(), other.expression()), value, deeper(one, other));
    }

    private Sample<Boolean> disjunction(Sample<Boolean> one, Sample<Boolean> other) {
        met("or");
        Boolean value = joined(one, other, true);
        return new Sample<>(or(one.expression(), other.expression()), value, deeper(one, other));
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

    private Sample<Boolean> opposite(Sample<Boolean> operand) {
        met("not");
        Boolean value = operand.value() == null ? null : Boolean.valueOf(!operand.value());
        return new Sample<>(not(operand.expression()), value, operand.depth() + 1);
    }

    // LIKE of SQLite and MariaDB does not tell small from capital letters, so there are none but small ones.
    private Sample<Boolean> ofText(Sample<String> any) {
        Sample<String> operand = mapped("lower", any);
        String searched = letters().toLowerCase(Locale.ROOT);
        Expression<String> text = operand.expression();
        String value = operand.value();
        return switch (random.nextInt(4)) {
            case 0 ->
                tested(
                        "starts",
                        operand,
                        text.startsWith(searched, autoescape()),
                        value != null && value.startsWith(searched));
            case 1 ->
                tested(
                        "ends",
                        operand,
                        text.endsWith(searched, autoescape()),
                        value != null && value.endsWith(searched));
            case 2 ->
                tested(
                        "contains",
                        operand,
                        text.contains(searched, autoescape()),
                        value != null && value.contains(searched));
            default -> tested("same", operand, text.eq(searched), searched.equals(value));
        };
    }

    private Sample<Boolean> tested(String kind, Sample<String> operand, Condition condition, boolean known) {
        met(kind);
        return new Sample<>(condition, operand.value() == null ? null : Boolean.valueOf(known), operand.depth() + 1);
    }

    private Sample<Boolean> among(Sample<Integer> operand) {
        Integer value = operand.value();
        if (random.nextBoolean()) {
            met("in");
            List<Integer> list = List.of(1, 2, random.nextInt(41) - 20);
            return new Sample<>(
                    operand.expression().in(list),
                    value == null ? null : Boolean.valueOf(list.contains(value)),
                    operand.depth() + 1);
        }
        met("between");
        return new Sample<>(
                operand.expression().between(-5, 5),
                value == null ? null : Boolean.valueOf(value >= -5 && value <= 5),
                operand.depth() + 1);
    }
}
