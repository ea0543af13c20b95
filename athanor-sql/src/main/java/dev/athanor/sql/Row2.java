package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least two values, whose types are known.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 */
public interface Row2<A, B> extends Row1<A> {

    /** {@return the second value} */
    @Nullable
    B v2();
}
