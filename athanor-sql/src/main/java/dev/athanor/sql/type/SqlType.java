package dev.athanor.sql.type;

import dev.athanor.sql.error.SchemaException;

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

    /**
     * Returns the type that stands for this one in the database whose dialect is called {@code dialect}: itself, but
     * for variants and converted types.
     */
    default SqlType<?> on(String dialect) {
        return this;
    }

    /**
     * Returns this type, but {@code other} in the databases whose dialects are called {@code dialects}.
     *
     * <pre>{@code
     * SqlType<String> email = varchar(200).withVariant(PostgresqlTypes.CITEXT, "postgresql");
     * }</pre>
     *
     * @throws SchemaException if a dialect has a variant already ({@code S040})
     */
    default SqlType<T> withVariant(SqlType<T> other, String... dialects) {
        return VariantType.of(this, other, dialects);
    }
}
