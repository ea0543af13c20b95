package dev.athanor.sql.type;

/**
 * A SQL type and the Java type that stands for it. Types are values: two types that are written alike and stand for the
 * same Java type are equal, for they are part of a statement's cache key.
 *
 * @param <T> the Java type of the values
 */
public interface SqlType<T> {

    /** {@return the generic name by which dialects know the type, for example {@code VARCHAR}} */
    String name();

    /** {@return the class of the values read and bound; never a primitive} */
    Class<T> javaType();

    /** {@return the type as standard SQL writes it, for example {@code VARCHAR(30)}} */
    String sql();
}
