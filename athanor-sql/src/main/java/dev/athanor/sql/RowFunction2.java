package dev.athanor.sql;

/**
 * Makes something of the two values of a row, most often by the constructor of a record.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <T> what is made
 */
@FunctionalInterface
public interface RowFunction2<A, B, T> {

    /** Returns what the values make. */
    T apply(A first, B second);
}
