package dev.athanor.sql;

/**
 * Makes something of the seven values of a row, most often by the constructor of a record.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 * @param <T> what is made
 */
@FunctionalInterface
public interface RowFunction7<A, B, C, D, E, F, G, T> {

    /** Returns what the values make. */
    T apply(A first, B second, C third, D fourth, E fifth, F sixth, G seventh);
}
