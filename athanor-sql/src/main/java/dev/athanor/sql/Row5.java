package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least five values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 */
public interface Row5<A, B, C, D, E> extends Row4<A, B, C, D> {

    /** {@return the fifth value} */
    @Nullable
    E v5();
}
