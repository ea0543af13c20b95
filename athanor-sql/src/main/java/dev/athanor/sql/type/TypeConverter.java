package dev.athanor.sql.type;

import dev.athanor.sql.error.SchemaException;

/**
 * Turns values of a Java type into those a column holds, and back. NULL is not converted: it is {@code null} on both
 * sides.
 *
 * <p>A converter is part of its type, and so of the key of every statement with it: either there is one object for all,
 * as with a constant, or {@code equals} tells, as with a record. A new lambda for each statement would fill the cache.
 *
 * @param <J> the Java type of the user's values
 * @param <D> the Java type of the column's values
 */
public interface TypeConverter<J, D> {

    /**
     * Returns what the column holds for {@code value}.
     *
     * @throws SchemaException or any other exception if there is none; one that is not Athanor's own becomes the cause
     *     of one that tells the statement too ({@code E067})
     */
    D toDatabase(J value);

    /** Returns what {@code value} of the column stands for. */
    J fromDatabase(D value);
}
