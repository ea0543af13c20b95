package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least seven values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 */
public interface Row7<A, B, C, D, E, F, G> extends Row6<A, B, C, D, E, F> {

    /** {@return the seventh value} */
    @Nullable
    G v7();
}
