package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least three values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 */
public interface Row3<A, B, C> extends Row2<A, B> {

    /** {@return the third value} */
    @Nullable
    C v3();
}
