package dev.athanor.sql;

import dev.athanor.sql.ast.Selectable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result: values in the order of the statement's columns, each with a name. SQL's NULL is {@code null}.
 */
public interface Row extends Comparable<Row> {

    /** {@return how many values there are} */
    int size();

    /** {@return the names of the columns, in order; a name may repeat} */
    List<String> names();

    /**
     * Returns the value at {@code index}, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such value
     */
    @Nullable
    Object get(int index);

    /** {@return the values, in order; cannot be changed} */
    List<@Nullable Object> values();

    /**
     * Returns the value of {@code column} in this row.
     *
     * @throws IllegalArgumentException if the statement did not select {@code column}
     */
    <T> @Nullable T get(Selectable<T> column);

    /**
     * Returns the value of the column called {@code name}; numbers are converted where nothing is lost.
     *
     * @throws IllegalArgumentException if there is no such column, or several
     * @throws ClassCastException if the value is of another type
     */
    <T> @Nullable T get(String name, Class<T> type);

    /**
     * Returns the value of {@code column}, which must not be NULL.
     *
     * @throws IllegalArgumentException if the statement did not select {@code column}
     * @throws NullPointerException if the value is NULL; the message names the column
     */
    <T> T require(Selectable<T> column);

    /**
     * Returns the value of the column called {@code name}, which must not be NULL.
     *
     * @throws IllegalArgumentException if there is no such column, or several
     * @throws NullPointerException if the value is NULL; the message names the column
     */
    <T> T require(String name, Class<T> type);

    /** {@return the values by name, in order; of a repeated name the first} */
    Map<String, @Nullable Object> asMap();
}
