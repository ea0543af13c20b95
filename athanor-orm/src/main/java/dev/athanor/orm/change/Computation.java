package dev.athanor.orm.change;

import static dev.athanor.orm.state.EntityState.UNKNOWN;

import dev.athanor.sql.ast.StandardOperator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Computes with numbers and texts as the database does, where the result is the same on all of them. */
final class Computation {

    private Computation() {}

    static boolean knows(StandardOperator operator) {
        return switch (operator) {
            case PLUS, MINUS, TIMES, DIVIDE, MODULO, CONCAT -> true;
            default -> false;
        };
    }

    static @Nullable Object of(@Nullable Object left, StandardOperator operator, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (operator == StandardOperator.CONCAT) {
            return left instanceof String one && right instanceof String other ? one + other : UNKNOWN;
        }
        if (!(left instanceof Number first && right instanceof Number second)) {
            return UNKNOWN;
        }
        BigDecimal one = Likeness.decimal(first);
        BigDecimal other = Likeness.decimal(second);
        return one == null || other == null ? UNKNOWN : ofNumbers(one, operator, other);
    }

    private static Object ofNumbers(BigDecimal one, StandardOperator operator, BigDecimal other) {
        try {
            return switch (operator) {
                case PLUS -> one.add(other);
                case MINUS -> one.subtract(other);
                case TIMES -> one.multiply(other);
                case MODULO -> one.remainder(other);
                default -> one.divide(other);
            };
        } catch (ArithmeticException endlessOrByZero) {
            return UNKNOWN;
        }
    }

    /** Returns {@code value} as a number of {@code type}, or unknown if that would not be the same. */
    static @Nullable Object as(Class<?> type, @Nullable Object value) {
        if (value == null || value == UNKNOWN || type.isInstance(value)) {
            return value;
        }
        if (!(value instanceof BigDecimal number)) {
            return UNKNOWN;
        }
        try {
            if (type == Integer.class) {
                return number.intValueExact();
            }
            if (type == Long.class) {
                return number.longValueExact();
            }
            return type == Short.class ? (Object) number.shortValueExact() : UNKNOWN;
        } catch (ArithmeticException tooLargeOrNotWhole) {
            return UNKNOWN;
        }
    }
}
