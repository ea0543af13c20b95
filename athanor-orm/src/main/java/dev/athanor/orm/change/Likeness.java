package dev.athanor.orm.change;

import dev.athanor.orm.state.EntityState;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares values as the database would. Where that depends on how it compares texts, or rounds, the answer is
 * {@link EntityState#UNKNOWN}.
 */
final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final double NEAR = 1e-6;

    private Likeness() {}

    /** Returns whether two values, neither of them null, are equal. */
    static Object equal(Object left, Object right) {
        Object order = order(left, right);
        if (order instanceof Integer sign) {
            return sign == 0;
        }
        if (left instanceof String one && right instanceof String other) {
            return folded(one).equals(folded(other)) ? EntityState.UNKNOWN : (Object) false;
        }
        return isPlain(left) && left.getClass() == right.getClass() ? (Object) left.equals(right) : EntityState.UNKNOWN;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof UUID
                || value instanceof Character;
    }

    /** Returns which of two values, neither of them null, comes first: a negative number, zero or a positive one. */
    static Object order(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return ofNumbers(one, other);
        }
        if (left instanceof LocalDate one && right instanceof LocalDate other) {
            return one.compareTo(other);
        }
        if (left instanceof Temporal one && left.getClass() == right.getClass()) {
            return ofTimes(one, (Temporal) right);
        }
        return left instanceof String && left.equals(right) ? 0 : EntityState.UNKNOWN;
    }

    private static Object ofNumbers(Number left, Number right) {
        BigDecimal one = decimal(left);
        BigDecimal other = decimal(right);
        if (one == null || other == null) {
            return EntityState.UNKNOWN;
        }
        int sign = one.compareTo(other);
        boolean floating = isFloating(left) || isFloating(right);
        double distance = Math.abs(left.doubleValue() - right.doubleValue());
        boolean near = floating && distance < NEAR * Math.max(1, Math.abs(left.doubleValue()));
        return sign != 0 && near ? EntityState.UNKNOWN : (Object) sign;
    }

    private static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static @Nullable BigDecimal decimal(Number number) {
        try {
            return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    // Databases keep milliseconds, microseconds or whole seconds.
    private static Object ofTimes(Temporal left, Temporal right) {
        try {
            Duration distance = Duration.between(right, left);
            return !distance.isZero() && distance.abs().compareTo(Duration.ofSeconds(1)) < 0
                    ? EntityState.UNKNOWN
                    : (Object) distance.compareTo(Duration.ZERO);
        } catch (RuntimeException notMeasured) {
            return EntityState.UNKNOWN;
        }
    }

    /** Returns what a text has in common with all that some collation takes for the same. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).stripTrailing();
    }
}
