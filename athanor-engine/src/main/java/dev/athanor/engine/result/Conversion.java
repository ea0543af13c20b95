package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of one Java type as another, where nothing is lost. */
public final class Conversion {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class,
            byte.class, Byte.class,
            double.class, Double.class,
            float.class, Float.class,
            boolean.class, Boolean.class,
            char.class, Character.class);

    // Text is what databases without types of their own for these give.
    private static final Map<Class<?>, Function<String, Object>> FROM_TEXT = Map.of(
            LocalDate.class, text -> LocalDate.parse(text),
            LocalTime.class, text -> LocalTime.parse(text),
            LocalDateTime.class, text -> LocalDateTime.parse(text.replace(' ', 'T')),
            OffsetDateTime.class, text -> OffsetDateTime.parse(text.replace(' ', 'T')),
            Instant.class, text -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant(),
            UUID.class, text -> UUID.fromString(text));

    private static final Map<Class<?>, Function<BigDecimal, Object>> FROM_NUMBER = Map.of(
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            Short.class, BigDecimal::shortValueExact,
            Byte.class, BigDecimal::byteValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, number -> number,
            Double.class, number -> exact(number.doubleValue(), number),
            Float.class, number -> exact(number.floatValue(), number),
            Boolean.class, number -> truth(number.intValueExact()));

    private Conversion() {}

    /**
     * Returns {@code value} as {@code type}.
     *
     * @param name what to call the value if it cannot be converted
     * @throws ResultException if it is of another kind, or something would be lost ({@code E019})
     */
    @SuppressWarnings("unchecked") // each conversion gives what its key says
    public static <T> @Nullable T to(Class<T> type, @Nullable Object value, String name) {
        Class<T> target = boxed(type);
        if (value == null || target.isInstance(value)) {
            return (T) value;
        }
        try {
            Object converted = convert(target, value);
            if (converted != null) {
                return (T) converted;
            }
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            throw failure(type, value, name, e);
        }
        throw failure(type, value, name, null);
    }

    /** Returns the class of the objects that stand for values of {@code type}. */
    @SuppressWarnings("unchecked") // a class of values and that of their boxes have one type
    public static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) BOXES.getOrDefault(type, type);
    }

    private static @Nullable Object convert(Class<?> target, Object value) {
        Function<BigDecimal, Object> fromNumber = FROM_NUMBER.get(target);
        if (value instanceof Number number && fromNumber != null) {
            return fromNumber.apply(decimal(number));
        }
        if (value instanceof Boolean truth && fromNumber != null) {
            return fromNumber.apply(truth ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        if (value instanceof String text) {
            return fromText(target, text);
        }
        if (value instanceof OffsetDateTime moment && target == Instant.class) {
            return moment.toInstant();
        }
        return null;
    }

    private static @Nullable Object fromText(Class<?> target, String text) {
        Function<String, Object> parser = FROM_TEXT.get(target);
        if (parser != null) {
            return parser.apply(text);
        }
        if (target == Character.class && text.length() == 1) {
            return text.charAt(0);
        }
        if (target.isEnum()) {
            for (Object constant : target.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        return null;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        boolean whole = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte;
        return whole ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.toString());
    }

    private static Object exact(Number floating, BigDecimal number) {
        if (new BigDecimal(floating.toString()).compareTo(number) != 0) {
            throw new ArithmeticException("digits would be lost");
        }
        return floating;
    }

    private static boolean truth(int number) {
        if (number != 0 && number != 1) {
            throw new ArithmeticException("neither 0 nor 1");
        }
        return number == 1;
    }

    private static ResultException failure(Class<?> type, Object value, String name, @Nullable Exception cause) {
        return new ResultException(
                "E019",
                "the value of '" + name + "' is a " + value.getClass().getName() + ", which cannot become a "
                        + type.getName() + " without loss; read it as it is and convert it",
                cause);
    }
}
