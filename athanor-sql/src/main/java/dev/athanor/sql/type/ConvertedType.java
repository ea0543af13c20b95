package dev.athanor.sql.type;

import static java.util.Objects.requireNonNull;

/**
 * A type of the user's own: stored as another one, and converted on the way in and out.
 *
 * <pre>{@code
 * record Celsius(double degrees) {}
 * enum CelsiusConverter implements TypeConverter<Celsius, Double> { ... }
 * SqlType<Celsius> CELSIUS = Types.converted(DOUBLE, Celsius.class, CelsiusConverter.INSTANCE);
 * READINGS.temperature.gt(new Celsius(30))      // converted as well
 * }</pre>
 *
 * @param stored the type of the column
 * @param javaType the class of the user's values
 * @param converter turns one into the other
 * @param <J> the Java type of the user's values
 * @param <D> the Java type of the column's values
 */
public record ConvertedType<J, D>(SqlType<D> stored, Class<J> javaType, TypeConverter<J, D> converter)
        implements SqlType<J> {

    /** The generic name. */
    public static final String NAME = "CONVERTED";

    /** Creates the type. */
    public ConvertedType {
        requireNonNull(stored, "stored");
        requireNonNull(javaType, "javaType");
        requireNonNull(converter, "converter");
    }

    @Override
    public String name() {
        return NAME;
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
        return sql() + " as " + javaType.getSimpleName();
    }
}
