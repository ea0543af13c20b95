package dev.athanor.dialect.mysql;

import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Types of MySQL's and MariaDB's own; meant to be imported statically.
 *
 * <pre>{@code
 * column("flags", unsigned(MEDIUMINT, Integer.class))              // MEDIUMINT UNSIGNED
 * column("days", set("mon", "tue"))                                // SET('mon','tue')
 * column("code", text(varchar(5), "utf8mb4", "utf8mb4_bin"))
 * }</pre>
 */
public final class MysqlTypes {

    /** Whole numbers of 8 bits. */
    public static final SqlType<Short> TINYINT = new NativeType<>("TINYINT", Short.class);

    /** Whole numbers of 24 bits. */
    public static final SqlType<Integer> MEDIUMINT = new NativeType<>("MEDIUMINT", Integer.class);

    /** Years, from 1901 to 2155. */
    public static final SqlType<Integer> YEAR = new NativeType<>("YEAR", Integer.class);

    /** Points in time, kept in UTC but given in the session's time zone; a column that takes NULL says so. */
    public static final SqlType<LocalDateTime> TIMESTAMP = new NativeType<>("TIMESTAMP", LocalDateTime.class);

    /** Text of at most 255 bytes. */
    public static final SqlType<String> TINYTEXT = new NativeType<>("TINYTEXT", String.class);

    /** Text of at most 16 MB. */
    public static final SqlType<String> MEDIUMTEXT = new NativeType<>("MEDIUMTEXT", String.class);

    /** Text of at most 4 GB. */
    public static final SqlType<String> LONGTEXT = new NativeType<>("LONGTEXT", String.class);

    /** At most 255 bytes. */
    public static final SqlType<byte[]> TINYBLOB = new NativeType<>("TINYBLOB", byte[].class);

    /** At most 16 MB. */
    public static final SqlType<byte[]> MEDIUMBLOB = new NativeType<>("MEDIUMBLOB", byte[].class);

    /** At most 4 GB. */
    public static final SqlType<byte[]> LONGBLOB = new NativeType<>("LONGBLOB", byte[].class);

    /** Addresses of version 4, on MariaDB. */
    public static final SqlType<String> INET4 = new NativeType<>("INET4", String.class);

    /** Addresses of version 6, on MariaDB. */
    public static final SqlType<String> INET6 = new NativeType<>("INET6", String.class);

    private MysqlTypes() {}

    /** Returns the type of whole numbers of 8 bits that are shown with {@code width} digits. */
    public static SqlType<Short> tinyint(int width) {
        return new NativeType<>("TINYINT(" + positive(width, "width") + ")", Short.class);
    }

    /** Returns the type of years of {@code digits}, of which only 4 are of use. */
    public static SqlType<Integer> year(int digits) {
        return new NativeType<>("YEAR(" + positive(digits, "number of digits") + ")", Integer.class);
    }

    /** Returns the type of {@code length} bits, in as many bytes as they need. */
    public static SqlType<byte[]> bit(int length) {
        return new NativeType<>("BIT(" + positive(length, "length") + ")", byte[].class);
    }

    /**
     * Returns the type of floating-point numbers rounded to {@code precision} digits, {@code scale} behind the point.
     */
    public static SqlType<Double> doublePrecision(int precision, int scale) {
        String digits = positive(precision, "precision") + ", " + scale;
        return new NativeType<>("DOUBLE(" + digits + ")", Double.class);
    }

    /** Returns the type of {@link #TIMESTAMP} with {@code digits} behind the second. */
    public static SqlType<LocalDateTime> timestamp(int digits) {
        return new NativeType<>("TIMESTAMP(" + positive(digits, "number of digits") + ")", LocalDateTime.class);
    }

    /**
     * Returns {@code type} for numbers that are not negative, and are twice as large.
     *
     * @param values the class that holds them: {@code Long} for {@code INTEGER}, {@code BigDecimal} for {@code BIGINT}
     */
    public static <T> SqlType<T> unsigned(SqlType<?> type, Class<T> values) {
        return new NativeType<>(type.sql() + " UNSIGNED", values);
    }

    /** Returns {@code type}, shown with zeros in front of it. */
    public static <T> SqlType<T> zerofill(SqlType<T> type) {
        return new NativeType<>(type.sql() + " ZEROFILL", type.javaType());
    }

    /**
     * Returns the type of some of {@code labels}, or none.
     *
     * @throws SchemaException if there is no label, or one has a comma in it ({@code S041})
     */
    @SuppressWarnings("unchecked") // a class says nothing of its type parameters
    public static SqlType<Set<String>> set(String... labels) {
        if (labels.length == 0 || Arrays.stream(labels).anyMatch(label -> label.contains(","))) {
            throw new SchemaException(
                    "S041",
                    "the labels " + List.of(labels) + " make no SET: there is none, or one has a comma, which stands"
                            + " between them; give other labels");
        }
        String all = Arrays.stream(labels).map(MysqlDialect::literal).collect(Collectors.joining(",", "SET(", ")"));
        return Types.converted(
                new NativeType<>(all, String.class), (Class<Set<String>>) (Class<?>) Set.class, LabelSet.LABELS);
    }

    /**
     * Returns {@code type} in a character set, compared and ordered by the rules of {@code collation}.
     *
     * @throws dev.athanor.sql.error.CompileException if one is no plain name ({@code C026})
     */
    public static SqlType<String> text(SqlType<String> type, String characterSet, String collation) {
        String set = new FunctionName(characterSet).sql();
        String rules = new FunctionName(collation).sql();
        return new NativeType<>(type.sql() + " CHARACTER SET " + set + " COLLATE " + rules, String.class);
    }

    private static int positive(int number, String what) {
        if (number < 1) {
            throw new SchemaException("S009", "the " + what + " of a type is " + number + "; give at least 1");
        }
        return number;
    }
}
