package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least four values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 */
public interface Row4<A, B, C, D> extends Row3<A, B, C> {

    /** {@return the fourth value} */
    @Nullable
    D v4();
}
