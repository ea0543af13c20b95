package dev.athanor.engine.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The current row, read by position, counted from 1.
 *
 * <p>There is nothing of JDBC in it, so that another kind of driver can feed the same plans. The methods of primitive
 * types give 0 or false where the column is NULL; {@link #isNullAt} tells.
 */
public interface RowReader {

    /** {@return whether a column is NULL} */
    boolean isNullAt(int column);

    /** {@return the int in a column, 0 for NULL} */
    int intAt(int column);

    /** {@return the long in a column, 0 for NULL} */
    long longAt(int column);

    /** {@return the short in a column, 0 for NULL} */
    short shortAt(int column);

    /** {@return the byte in a column, 0 for NULL} */
    byte byteAt(int column);

    /** {@return the boolean in a column, false for NULL} */
    boolean booleanAt(int column);

    /** {@return the float in a column, 0 for NULL} */
    float floatAt(int column);

    /** {@return the double in a column, 0 for NULL} */
    double doubleAt(int column);

    /** {@return the char in a column, U+0000 for NULL} */
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
