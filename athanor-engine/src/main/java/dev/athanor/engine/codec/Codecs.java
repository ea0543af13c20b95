package dev.athanor.engine.codec;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.ast.SqlConvertedType;
import dev.athanor.sql.type.CollatedType;
import dev.athanor.sql.type.ConvertedType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import dev.athanor.sql.type.VariantType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of a database: by the name of the SQL type where one is said, else by the Java type. Immutable. */
public final class Codecs {

    /** Those of JDBC. */
    public static final Codecs STANDARD = new Builder()
            .add(Short.class, StandardCodec.SHORT)
            .add(Integer.class, StandardCodec.INTEGER)
            .add(Long.class, StandardCodec.LONG)
            .add(BigDecimal.class, StandardCodec.DECIMAL)
            .add(Float.class, StandardCodec.FLOAT)
            .add(Double.class, StandardCodec.DOUBLE)
            .add(Boolean.class, StandardCodec.BOOLEAN)
            .add(String.class, StandardCodec.STRING)
            .add(byte[].class, StandardCodec.BYTES)
            .add(LocalDate.class, StandardCodec.DATE)
            .add(LocalTime.class, StandardCodec.TIME)
            .add(LocalDateTime.class, StandardCodec.TIMESTAMP)
            .add(OffsetDateTime.class, StandardCodec.TIMESTAMP_TZ)
            .add(Instant.class, StandardCodec.INSTANT)
            .add(OffsetTime.class, StandardCodec.TIME_TZ)
            .add(UUID.class, StandardCodec.UNIQUE_ID)
            .add(Object.class, StandardCodec.OBJECT)
            .build();

    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final Map<Class<?>, Codec<?>> byClass;
    private final Map<String, Function<SqlType<?>, Codec<?>>> byName;
    private final Function<SqlType<?>, ? extends @Nullable Codec<?>> lists;
    private final String dialect;

    private Codecs(Builder builder) {
        this.dialect = builder.dialect;
        this.byClass = Map.copyOf(builder.byClass);
        this.byName = Map.copyOf(builder.byName);
        this.lists = builder.lists;
    }

    /** Returns a builder that starts with these. */
    public Builder but() {
        Builder builder = new Builder();
        builder.byClass.putAll(byClass);
        builder.byName.putAll(byName);
        builder.lists = lists;
        builder.dialect = dialect;
        return builder;
    }

    /**
     * Returns the codec of {@code type}.
     *
     * @throws ParameterException if there is none ({@code E024})
     */
    @SuppressWarnings("unchecked") // the builder pairs types with codecs of their Java type
    public <T> Codec<T> of(SqlType<T> type) {
        if (type instanceof VariantType<T> variant) {
            return of(variant.own(dialect));
        }
        if (type instanceof ConvertedType<T, ?> converted) {
            return converted(converted);
        }
        if (type instanceof SqlConvertedType<T> converted) {
            return of(converted.stored());
        }
        if (type instanceof DomainType<T> domain) {
            return of(domain.stored());
        }
        if (type instanceof CollatedType collated) {
            return (Codec<T>) of(collated.text());
        }
        Function<SqlType<?>, Codec<?>> named = byName.get(type.name());
        if (named != null) {
            return (Codec<T>) named.apply(type);
        }
        if (type instanceof EnumType<T> constants) {
            return new MappedCodec<>(of(Types.VARCHAR), constants::label, constants::value);
        }
        if (type.javaType() == Duration.class && !byClass.containsKey(Duration.class)) {
            return (Codec<T>) duration();
        }
        Codec<T> codec = (Codec<T>) byClass.get(type.javaType());
        if (codec == null) {
            throw new ParameterException(
                    "E024",
                    "values of type " + type.sql() + ", Java's "
                            + type.javaType().getName()
                            + ", have no codec here; use a type the database has, or register a codec");
        }
        return codec;
    }

    private <J, D> Codec<J> converted(ConvertedType<J, D> type) {
        TypeConverter<J, D> converter = type.converter();
        return new MappedCodec<>(of(type.stored()), converter::toDatabase, converter::fromDatabase);
    }

    // Databases without intervals keep the moment that lies so long after the beginning of 1970.
    private Codec<Duration> duration() {
        return new MappedCodec<>(of(Types.TIMESTAMP), EPOCH::plus, moment -> Duration.between(EPOCH, moment));
    }

    /**
     * Returns the codec of lists of values of {@code type}, bound as one array.
     *
     * @throws ParameterException if there is none ({@code E024})
     */
    public Codec<?> ofList(SqlType<?> type) {
        Codec<?> codec = lists.apply(type instanceof VariantType<?> variant ? variant.own(dialect) : type);
        if (codec == null) {
            throw new ParameterException(
                    "E024",
                    "lists of type " + type.sql() + ", Java's "
                            + type.javaType().getName() + ", have no codec here; write the list value by value");
        }
        return codec;
    }

    /** Returns the codec for {@code value} where no type is known, or {@code null} if there is none. */
    @SuppressWarnings("unchecked") // it is found by the value's class
    public @Nullable Codec<Object> ofValue(Object value) {
        return (Codec<Object>) byClass.get(value.getClass());
    }

    /** Collects codecs. */
    public static final class Builder {

        private final Map<Class<?>, Codec<?>> byClass = new HashMap<>();
        private final Map<String, Function<SqlType<?>, Codec<?>>> byName = new HashMap<>();
        private Function<SqlType<?>, ? extends @Nullable Codec<?>> lists = element -> null;
        private String dialect = "";

        private Builder() {}

        /** Takes variants of types for the database whose dialect is called {@code name}. */
        @CanIgnoreReturnValue
        public Builder dialect(String name) {
            dialect = name;
            return this;
        }

        /** Reads and binds values of {@code javaType} by {@code codec}. */
        @CanIgnoreReturnValue
        public <T> Builder add(Class<T> javaType, Codec<T> codec) {
            byClass.put(javaType, codec);
            return this;
        }

        /** Reads and binds values of the SQL type of the generic name {@code type} by {@code codec}. */
        @CanIgnoreReturnValue
        public Builder add(String type, Codec<?> codec) {
            byName.put(type, unused -> codec);
            return this;
        }

        /** Asks {@code codec} for the codec of each SQL type of the generic name {@code type}. */
        @CanIgnoreReturnValue
        public Builder add(String type, Function<SqlType<?>, Codec<?>> codec) {
            byName.put(type, codec);
            return this;
        }

        /** Asks {@code codec} for the codec of lists, bound as one array, of each SQL type; null is none. */
        @CanIgnoreReturnValue
        public Builder lists(Function<SqlType<?>, ? extends @Nullable Codec<?>> codec) {
            lists = codec;
            return this;
        }

        /** Returns the codecs. */
        public Codecs build() {
            return new Codecs(this);
        }
    }
}
