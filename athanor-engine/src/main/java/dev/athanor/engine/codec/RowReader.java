package dev.athanor.engine.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The current row, read by position, counted from 1.
 *
 * <p>There is nothing of JDBC in it, so that another kind of driver can feed the same plans. The methods of primitive
 * types fail where the column is NULL.
 */
public interface RowReader {

    /** {@return the int in a column that is not NULL} */
    int intAt(int column);

    /** {@return the long in a column that is not NULL} */
    long longAt(int column);

    /** {@return the short in a column that is not NULL} */
    short shortAt(int column);

    /** {@return the byte in a column that is not NULL} */
    byte byteAt(int column);

    /** {@return the boolean in a column that is not NULL} */
    boolean booleanAt(int column);

    /** {@return the float in a column that is not NULL} */
    float floatAt(int column);

    /** {@return the double in a column that is not NULL} */
    double doubleAt(int column);

    /** {@return the char in a column that is not NULL} */
    char charAt(int column);

    /** {@return the text in a column, or null} */
    @Nullable
    String stringAt(int column);

    /** {@return the integer in a column, or null} */
    @Nullable
    Integer integerAt(int column);

    /** {@return the long in a column, or null} */
    @Nullable
    Long boxedLongAt(int column);

    /** {@return the boolean in a column, or null} */
    @Nullable
    Boolean boxedBooleanAt(int column);

    /** {@return the double in a column, or null} */
    @Nullable
    Double boxedDoubleAt(int column);

    /** {@return the decimal in a column, or null} */
    @Nullable
    BigDecimal decimalAt(int column);

    /** {@return the date in a column, or null} */
    @Nullable
    LocalDate dateAt(int column);

    /** {@return the date and time in a column, or null} */
    @Nullable
    LocalDateTime dateTimeAt(int column);

    /** {@return the value, as the codec of that column reads it, in a column, or null} */
    @Nullable
    Object objectAt(int column);
}
