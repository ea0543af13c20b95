package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least six values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 */
public interface Row6<A, B, C, D, E, F> extends Row5<A, B, C, D, E> {

    /** {@return the sixth value} */
    @Nullable
    F v6();
}
