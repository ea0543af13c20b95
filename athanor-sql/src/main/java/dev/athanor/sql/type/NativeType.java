package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

/**
 * A type written the same in every database, whatever a dialect calls its like.
 *
 * @param sql the type as it is written
 * @param javaType the class of the values; it says how they are bound and read
 * @param <T> the Java type of the values
 */
public record NativeType<T>(String sql, Class<T> javaType) implements SqlType<T> {

    /** The generic name. */
    public static final String NAME = "NATIVE";

    /** Creates the type. */
    public NativeType {
        requireNonNull(sql, "sql");
        requireNonNull(javaType, "javaType");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String toString() {
        return sql;
    }
}
