package dev.athanor.sql.type;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.athanor.sql.error.SchemaException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types every database has a form of; meant to be imported statically. */
public final class Types {

    /** Whole numbers of 16 bits. */
    public static final SqlType<Short> SMALLINT = type("SMALLINT", Short.class);

    /** Whole numbers of 32 bits. */
    public static final SqlType<Integer> INTEGER = type("INTEGER", Integer.class);

    /** Whole numbers of 64 bits. */
    public static final SqlType<Long> BIGINT = type("BIGINT", Long.class);

    /** Exact decimal numbers of any precision the database has. */
    public static final SqlType<BigDecimal> NUMERIC = type("NUMERIC", BigDecimal.class);

    /** Floating-point numbers of 32 bits. */
    public static final SqlType<Float> REAL = type("REAL", Float.class);

    /** Floating-point numbers of as many bits as the database takes where none are said: 64, on MySQL 32. */
    public static final SqlType<Double> FLOAT = type("FLOAT", Double.class);

    /** Floating-point numbers of 64 bits. */
    public static final SqlType<Double> DOUBLE = type("DOUBLE PRECISION", Double.class);

    /** Truth values; {@code null} stands for SQL's <i>unknown</i>. */
    public static final SqlType<Boolean> BOOLEAN = type("BOOLEAN", Boolean.class);

    /** Text of any length the database allows for {@code VARCHAR} without one. */
    public static final SqlType<String> VARCHAR = type("VARCHAR", String.class);

    /** Long text. */
    public static final SqlType<String> TEXT = type("TEXT", String.class);

    /** Text of one character, or more where the database allows it. */
    public static final SqlType<String> CHAR = type("CHAR", String.class);

    /** Long text. */
    public static final SqlType<String> CLOB = type("CLOB", String.class);

    /** Days without a time zone. */
    public static final SqlType<LocalDate> DATE = type("DATE", LocalDate.class);

    /** Times of day without a time zone. */
    public static final SqlType<LocalTime> TIME = type("TIME", LocalTime.class);

    /** Times of day with an offset. */
    public static final SqlType<OffsetTime> TIME_TZ = type("TIME WITH TIME ZONE", OffsetTime.class);

    /** Date and time without a time zone. */
    public static final SqlType<LocalDateTime> TIMESTAMP = type("TIMESTAMP", LocalDateTime.class);

    /** Points in time, read with an offset; the instant is kept, the offset written need not be. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_TZ = type("TIMESTAMP WITH TIME ZONE", OffsetDateTime.class);

    /** Points in time. */
    public static final SqlType<Instant> INSTANT = type("TIMESTAMP WITH TIME ZONE", Instant.class);

    /**
     * Lengths of time. Databases without a type for them keep the date and time that comes so long after the beginning
     * of 1970.
     */
    public static final SqlType<Duration> INTERVAL = type("INTERVAL", Duration.class);

    /** Bytes. */
    public static final SqlType<byte[]> BLOB = type("BLOB", byte[].class);

    /** Universally unique identifiers of RFC 9562. */
    public static final SqlType<UUID> UUID = type("UUID", UUID.class);

    /** Universally unique identifiers, as their text with hyphens. */
    public static final SqlType<String> UUID_TEXT = new ConvertedType<>(UUID, String.class, UuidText.TEXT);

    /** Universally unique identifiers kept as 32 digits, also by databases that have a type for them. */
    public static final SqlType<UUID> UUID_DIGITS =
            new ConvertedType<>(new StandardType<>("CHAR", String.class, List.of(32)), UUID.class, UuidDigits.DIGITS);

    /** JSON documents as text. */
    public static final SqlType<String> JSON = type("JSON", String.class);

    /** JSON documents in a form of the database's own, for those that have one. */
    public static final SqlType<String> JSONB = type("JSONB", String.class);

    /** The type of SQL's NULL where nothing says more. */
    public static final SqlType<Object> NULL = type("NULL", Object.class);

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = byClass();

    private Types() {}

    /** Returns the type of text of at most {@code length} characters. */
    public static SqlType<String> varchar(int length) {
        return new StandardType<>("VARCHAR", String.class, List.of(positive(length, "length")));
    }

    /** Returns the type of text of exactly {@code length} characters, padded with blanks. */
    public static SqlType<String> character(int length) {
        return new StandardType<>("CHAR", String.class, List.of(positive(length, "length")));
    }

    /** Returns the type of decimal numbers of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        if (scale < 0 || scale > precision) {
            throw new SchemaException(
                    "S009",
                    "the scale of NUMERIC(" + precision + ", " + scale + ") is out of range; give 0 to " + precision
                            + " digits after the point");
        }
        return new StandardType<>("NUMERIC", BigDecimal.class, List.of(positive(precision, "precision"), scale));
    }

    /** Returns the type of text of at most {@code length} characters of the national character set. */
    public static SqlType<String> nationalVarchar(int length) {
        return new StandardType<>("NVARCHAR", String.class, List.of(positive(length, "length")));
    }

    /** Returns the type of text of exactly {@code length} characters of the national character set. */
    public static SqlType<String> nationalCharacter(int length) {
        return new StandardType<>("NCHAR", String.class, List.of(positive(length, "length")));
    }

    /**
     * Returns the type of truth values which, where the database has numbers only, a check called {@code constraint}
     * holds to 0 and 1. MariaDB calls checks of columns as the column.
     */
    public static SqlType<Boolean> checkedBoolean(String constraint) {
        return new CheckedBoolean(constraint);
    }

    /** Returns the type of {@code length} bytes. */
    public static SqlType<byte[]> binary(int length) {
        return new StandardType<>("BINARY", byte[].class, List.of(positive(length, "length")));
    }

    /** Returns the type of at most {@code length} bytes. */
    public static SqlType<byte[]> varbinary(int length) {
        return new StandardType<>("VARBINARY", byte[].class, List.of(positive(length, "length")));
    }

    /** Returns the type {@code text}, compared and ordered by the rules of {@code collation}. */
    public static SqlType<String> collated(SqlType<String> text, String collation) {
        return new CollatedType(text, collation);
    }

    /** Returns the type of floating-point numbers of at least {@code digits} binary digits. */
    public static SqlType<Double> floating(int digits) {
        return new StandardType<>("FLOAT", Double.class, List.of(positive(digits, "precision")));
    }

    /** Returns the type of date and time with {@code digits} after the second. */
    public static SqlType<LocalDateTime> timestamp(int digits) {
        return new StandardType<>("TIMESTAMP", LocalDateTime.class, List.of(fraction(digits)));
    }

    /** Returns the type of points in time with {@code digits} after the second. */
    public static SqlType<OffsetDateTime> timestampTz(int digits) {
        return new StandardType<>("TIMESTAMP WITH TIME ZONE", OffsetDateTime.class, List.of(fraction(digits)));
    }

    /** Returns the type of times of day with {@code digits} after the second. */
    public static SqlType<LocalTime> time(int digits) {
        return new StandardType<>("TIME", LocalTime.class, List.of(fraction(digits)));
    }

    /** Returns the type of arrays of {@code element}, in databases that have them. */
    public static <E> SqlType<List<E>> array(SqlType<E> element) {
        return ArrayType.of(element);
    }

    /** Returns the type of the constants of {@code type}, stored by their names; see {@link EnumType}. */
    public static <E extends Enum<E>> EnumType<E> enumeration(Class<E> type) {
        return EnumType.of(type);
    }

    /** Returns the type of JSON documents that stand for objects of {@code type}. */
    public static <T> SqlType<T> json(Class<T> type, JsonCodec codec) {
        return json(JSON, type, codec);
    }

    /** Returns the type of JSON documents, stored as {@code stored}, that stand for objects of {@code type}. */
    public static <T> SqlType<T> json(SqlType<String> stored, Class<T> type, JsonCodec codec) {
        return new ConvertedType<>(stored, type, new JsonConverter<>(type, codec));
    }

    /** Returns a type of the user's own, stored as {@code stored}; see {@link ConvertedType}. */
    public static <J, D> SqlType<J> converted(SqlType<D> stored, Class<J> type, TypeConverter<J, D> converter) {
        return new ConvertedType<>(stored, type, converter);
    }

    /**
     * Returns the type that every database calls {@code sql}: for types of one database, and where its own name is
     * wanted, as in {@code nativeType("DATETIME", LocalDateTime.class)}.
     */
    public static <T> SqlType<T> nativeType(@CompileTimeConstant String sql, Class<T> javaType) {
        return new NativeType<>(sql, javaType);
    }

    /**
     * Returns the type that stands for {@code javaType} where nothing else says.
     *
     * @return the type, or {@code null} if there is none
     */
    @SuppressWarnings("unchecked") // the map pairs each class with a type of that class
    public static <T> @Nullable SqlType<T> of(Class<T> javaType) {
        return (SqlType<T>) BY_CLASS.get(javaType);
    }

    private static <T> SqlType<T> type(String name, Class<T> javaType) {
        return new StandardType<>(name, javaType, List.of());
    }

    private static int fraction(int digits) {
        if (digits < 0 || digits > 9) {
            throw new SchemaException("S009", "the digits after the second of a type are " + digits + "; give 0 to 9");
        }
        return digits;
    }

    private static int positive(int number, String what) {
        if (number <= 0) {
            throw new SchemaException("S009", "the " + what + " of a type is " + number + "; give at least 1");
        }
        return number;
    }

    private static Map<Class<?>, SqlType<?>> byClass() {
        Map<Class<?>, SqlType<?>> types = new LinkedHashMap<>();
        for (SqlType<?> type : List.of(
                SMALLINT,
                INTEGER,
                BIGINT,
                NUMERIC,
                REAL,
                DOUBLE,
                BOOLEAN,
                VARCHAR,
                DATE,
                TIME,
                TIMESTAMP,
                TIME_TZ,
                TIMESTAMP_TZ,
                INSTANT,
                INTERVAL,
                BLOB,
                UUID)) {
            types.put(type.javaType(), type);
        }
        return Map.copyOf(types);
    }
}
