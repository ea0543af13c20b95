package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values the database converts: each parameter of it, in lists too, is written as the converter says, and
 * so is each column of it that a statement returns. Conditions and orders see the column as it is.
 *
 * @param stored the type of the column
 * @param converter writes the conversion
 * @param <T> the Java type of the values
 */
public record SqlConvertedType<T>(SqlType<T> stored, SqlConverter<T> converter) implements SqlType<T> {

    /** The generic name. */
    public static final String NAME = "SQL_CONVERTED";

    /** Creates the type. */
    public SqlConvertedType {
        requireNonNull(stored, "stored");
        requireNonNull(converter, "converter");
    }

    /**
     * Returns the type of this kind that {@code type} is on {@code dialect}, or is stored as there.
     *
     * @return the type, or {@code null} if there is none
     */
    public static @Nullable SqlConvertedType<?> of(SqlType<?> type, String dialect) {
        if (type instanceof SqlConvertedType<?> converted) {
            return converted;
        }
        if (type instanceof VariantType<?> variant) {
            return of(variant.own(dialect), dialect);
        }
        return type instanceof ConvertedType<?, ?> converted ? of(converted.stored(), dialect) : null;
    }

    /** Returns what is written in the place of {@code value}, a parameter of this type. */
    @SuppressWarnings("unchecked") // a parameter of the type has its values
    public Expression<?> written(Expression<?> value) {
        return converter.toDatabase((Expression<T>) value);
    }

    /** Returns what is selected in the place of {@code column}, which is of this type. */
    @SuppressWarnings("unchecked") // a column of the type has its values
    public Expression<?> read(Expression<?> column) {
        return converter.fromDatabase((Expression<T>) column);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<T> javaType() {
        return stored.javaType();
    }

    @Override
    public String sql() {
        return stored.sql();
    }

    @Override
    public SqlType<?> on(String dialect) {
        return stored.on(dialect);
    }

    @Override
    public String toString() {
        return sql();
    }
}
