package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of at least one value, whose types are known.
 *
 * @param <A> the Java type of the first value
 */
public interface Row1<A> extends Row {

    /** {@return the first value} */
    @Nullable
    A v1();
}
