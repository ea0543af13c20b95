package dev.athanor.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * A type that the database keeps under a name of its own, created and dropped by statements; where there are such
 * types. It is made before the first table that uses it, and dropped by {@code metadata.dropAll(...)}, not with one of
 * the tables.
 *
 * @param <T> the Java type of the values
 */
public interface NamedType<T> extends SqlType<T> {

    /** {@return the name of the type, where the database has one} */
    String typeName();

    /** {@return the schema of the type, or {@code null} for the default one} */
    @Nullable
    String schema();

    /** {@return whether it was said in which schema it is; else it is in that of the tables' MetaData} */
    boolean isPlaced();

    /**
     * Returns this as a type of {@code other}.
     *
     * @param other the schema; {@code null} for that of the tables' MetaData, empty for the database's default one
     */
    NamedType<T> inSchema(@Nullable String other);
}
