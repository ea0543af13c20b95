package dev.athanor.sql.compile;

import dev.athanor.sql.ast.SqlConvertedType;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.sql.type.VariantType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;

/** Values as they stand in SQL written for people and scripts, where nothing is bound. */
final class Literals {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private Literals() {}

    /** Returns {@code value} of {@code type} as {@code dialect} writes it. */
    static String of(Object value, SqlType<?> type, Dialect dialect) {
        if (type.equals(Types.NULL)) {
            throw new CompileException(
                    "C049",
                    "a value of Java's " + value.getClass().getName()
                            + " is to be written as a literal, but the type it stands for is not known; bind it, or give it"
                            + " a type with literal(value, type)");
        }
        if (type instanceof VariantType<?> variant) {
            return of(value, variant.own(dialect.name()), dialect);
        }
        if (type instanceof SqlConvertedType<?> converted) {
            return of(value, converted.stored(), dialect);
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            return stored(value, converted, dialect);
        }
        if (type instanceof DomainType<?> domain) {
            return of(value, domain.stored(), dialect);
        }
        if (type instanceof EnumType<?> names) {
            return text(label(value, names), dialect);
        }
        String own = dialect.ownLiteral(value);
        if (own != null) {
            return own;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + "'";
        }
        return text(string(value, type), dialect);
    }

    private static String text(String text, Dialect dialect) {
        if (text.indexOf('\0') >= 0) {
            throw new CompileException(
                    "C049", "a text to be written as a literal contains U+0000, which no database takes; bind it");
        }
        return dialect.textLiteral(text);
    }

    @SuppressWarnings("unchecked") // a value of the type is what the converter takes
    private static <J, D> String stored(Object value, ConvertedType<J, D> type, Dialect dialect) {
        return of(type.converter().toDatabase((J) value), type.stored(), dialect);
    }

    @SuppressWarnings("unchecked") // a value of the type is what it has a label for
    private static <T> String label(Object value, EnumType<T> type) {
        return type.label((T) value);
    }

    private static String number(Number number) {
        boolean finite =
                !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
        if (!finite) {
            throw new CompileException("C049", "the number " + number + " has no literal; bind it");
        }
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    private static String string(Object value, SqlType<?> type) {
        if (value instanceof String || value instanceof UUID || value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return TIMESTAMP.format(time);
        }
        if (value instanceof OffsetDateTime time) {
            return ZONED.format(time);
        }
        if (value instanceof Instant instant) {
            return ZONED.format(instant.atOffset(ZoneOffset.UTC));
        }
        throw new CompileException(
                "C049",
                "a value of type " + type.sql() + ", Java's " + value.getClass().getName()
                        + ", has no literal; bind it, or give the dialect one with literal(...)");
    }
}
