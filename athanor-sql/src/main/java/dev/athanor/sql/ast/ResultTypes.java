package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;

/** The types of sums, differences and products, by those of their operands. */
final class ResultTypes {

    private static final Set<Class<?>> WHOLE = Set.of(Short.class, Integer.class, Long.class);

    private static final Set<Class<?>> MOMENTS = Set.of(LocalDateTime.class, OffsetDateTime.class, Instant.class);

    private ResultTypes() {}

    /** Returns the type of {@code left operator right}: where nothing else is known, that of {@code left}. */
    static SqlType<?> of(StandardOperator operator, SqlType<?> left, SqlType<?> right) {
        if (left.equals(Types.NULL)) {
            return right;
        }
        if (WHOLE.contains(left.javaType()) && right.javaType() == BigDecimal.class) {
            return right;
        }
        return switch (operator) {
            case PLUS -> sum(left, right);
            case MINUS -> difference(left, right);
            case TIMES -> right.javaType() == Duration.class ? right : left;
            default -> left;
        };
    }

    private static SqlType<?> sum(SqlType<?> left, SqlType<?> right) {
        Class<?> other = right.javaType();
        if (left.javaType() == LocalDate.class && (other == Duration.class || other == LocalTime.class)) {
            return Types.TIMESTAMP;
        }
        if (left.javaType() == LocalTime.class && other == LocalDate.class) {
            return Types.TIMESTAMP;
        }
        if (left.javaType() == Duration.class) {
            return other == LocalDate.class ? Types.TIMESTAMP : right;
        }
        return WHOLE.contains(left.javaType()) && other == LocalDate.class ? right : left;
    }

    private static SqlType<?> difference(SqlType<?> left, SqlType<?> right) {
        Class<?> own = left.javaType();
        Class<?> other = right.javaType();
        if (own == LocalDate.class) {
            return other == LocalDate.class
                    ? Types.INTEGER
                    : other == Duration.class ? Types.TIMESTAMP : MOMENTS.contains(other) ? Types.INTERVAL : left;
        }
        boolean moments = MOMENTS.contains(own) && (MOMENTS.contains(other) || other == LocalDate.class);
        return moments || (own == LocalTime.class && other == LocalTime.class) ? Types.INTERVAL : left;
    }
}
