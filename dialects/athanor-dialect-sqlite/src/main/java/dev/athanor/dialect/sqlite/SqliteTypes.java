package dev.athanor.dialect.sqlite;

import dev.athanor.sql.type.NativeType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Types of SQLite's own. */
public final class SqliteTypes {

    /**
     * Decimal numbers of any number of digits, kept as text: exact, but compared and added up as text or doubles.
     * SQLite's {@code NUMERIC} keeps 15 digits.
     */
    public static final SqlType<BigDecimal> DECIMAL_TEXT = new DecimalText();

    private SqliteTypes() {}

    /**
     * Returns the type of days that are kept as text of {@code pattern}, as {@link java.time.format.DateTimeFormatter}
     * has it: {@code uuuuMMdd}. Its order is that of the text.
     */
    public static SqlType<LocalDate> date(String pattern) {
        return kept("DATE_CHAR", LocalDate.class, new TimePattern<>(pattern, LocalDate.class, LocalDate::from));
    }

    /**
     * Returns the type of times of day that are kept as text of {@code pattern}. A value of which it would keep a part
     * only is refused ({@code E047}).
     */
    public static SqlType<LocalTime> time(String pattern) {
        return kept("TIME_CHAR", LocalTime.class, new TimePattern<>(pattern, LocalTime.class, LocalTime::from));
    }

    /**
     * Returns the type of date and time that are kept as text of {@code pattern}: {@code uuuu-MM-dd HH:mm:ss} is
     * without a fraction. A value of which it would keep a part only is refused ({@code E047}).
     */
    public static SqlType<LocalDateTime> timestamp(String pattern) {
        return kept(
                "DATETIME_CHAR",
                LocalDateTime.class,
                new TimePattern<>(pattern, LocalDateTime.class, LocalDateTime::from));
    }

    // A column called DATE would take what looks like a number for one. https://sqlite.org/datatype3.html
    private static <T> SqlType<T> kept(String name, Class<T> type, TypeConverter<T, String> converter) {
        return Types.converted(new NativeType<>(name, String.class), type, converter);
    }
}
