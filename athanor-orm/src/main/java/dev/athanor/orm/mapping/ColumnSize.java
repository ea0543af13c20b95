package dev.athanor.orm.mapping;

/**
 * What an annotation says of the SQL type of a column; 0 and the empty text say nothing.
 *
 * @param length the longest text in characters, or the longest value in bytes
 * @param precision the number of digits
 * @param scale the number of digits after the point
 * @param sqlType the SQL type by name
 */
public record ColumnSize(int length, int precision, int scale, String sqlType) {

    /** Nothing is said. */
    public static final ColumnSize UNSAID = new ColumnSize(0, 0, 0, "");
}
