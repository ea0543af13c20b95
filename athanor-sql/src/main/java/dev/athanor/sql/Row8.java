package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least eight values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 * @param <H> the Java type of the eighth value
 */
public interface Row8<A, B, C, D, E, F, G, H> extends Row7<A, B, C, D, E, F, G> {

    /** {@return the eighth value} */
    @Nullable
    H v8();
}
