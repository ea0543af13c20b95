package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.SchemaException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type that is another one in some databases. Operators and the Java type are those of the general one.
 *
 * @param general the type everywhere else
 * @param variants the types by the names of dialects
 * @param <T> the Java type of the values
 */
public record VariantType<T>(SqlType<T> general, Map<String, SqlType<T>> variants) implements SqlType<T> {

    /** Creates the type; the map is copied. */
    public VariantType {
        requireNonNull(general, "general");
        variants = Map.copyOf(variants);
    }

    static <T> VariantType<T> of(SqlType<T> type, SqlType<T> other, String... dialects) {
        SqlType<T> general = type instanceof VariantType<T> known ? known.general : type;
        Map<String, SqlType<T>> variants =
                type instanceof VariantType<T> known ? new LinkedHashMap<>(known.variants) : new LinkedHashMap<>();
        for (String dialect : dialects) {
            if (variants.putIfAbsent(dialect, other) != null) {
                throw new SchemaException(
                        "S040",
                        "type " + general.sql() + " has a variant for '" + dialect
                                + "' already; name each dialect once");
            }
        }
        return new VariantType<>(general, variants);
    }

    @Override
    public String name() {
        return general.name();
    }

    @Override
    public Class<T> javaType() {
        return general.javaType();
    }

    @Override
    public String sql() {
        return general.sql();
    }

    @Override
    public SqlType<?> on(String dialect) {
        return own(dialect).on(dialect);
    }

    /** Returns the variant for the database whose dialect is called {@code dialect}, or the general type. */
    public SqlType<T> own(String dialect) {
        return variants.getOrDefault(dialect, general);
    }

    @Override
    public String toString() {
        return sql();
    }
}
