package dev.athanor.dialect.postgresql;

import dev.athanor.sql.type.CollatedType;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values go into an array for the driver: numbers, truth values, text and bytes as they are, for the driver can
 * send those in binary; all others as the text that the server reads.
 *
 * @param arrayClass the class of the elements
 * @param write makes an element of a value
 */
record Element(Class<?> arrayClass, Function<Object, Object> write) {

    // Types of other names may have codecs of their own, which an array would pass by.
    private static final Set<String> NAMES = Set.of(
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "NUMERIC",
            "REAL",
            "DOUBLE PRECISION",
            "BOOLEAN",
            "VARCHAR",
            "TEXT",
            "CHAR",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE",
            "BLOB",
            "UUID",
            "JSON",
            "JSONB");

    private static final Map<Class<?>, Element> BY_CLASS = Map.ofEntries(
            asIs(Short.class),
            asIs(Integer.class),
            asIs(Long.class),
            asIs(Float.class),
            asIs(Double.class),
            asIs(Boolean.class),
            asText(String.class, TextCodec::checked),
            asIs(byte[].class),
            asText(BigDecimal.class, BigDecimal::toString),
            asText(UUID.class, UUID::toString),
            asText(LocalDate.class, TemporalText::of),
            asText(LocalTime.class, LocalTime::toString),
            asText(LocalDateTime.class, TemporalText::of),
            asText(OffsetDateTime.class, TemporalText::of),
            asText(Instant.class, TemporalText::of));

    private static Map.Entry<Class<?>, Element> asIs(Class<?> type) {
        return Map.entry(type, new Element(type, type::cast));
    }

    private static <T> Map.Entry<Class<?>, Element> asText(Class<T> type, Function<T, String> text) {
        return Map.entry(type, new Element(String.class, value -> text.apply(type.cast(value))));
    }

    /** Returns how values of {@code type} go into an array, or {@code null} if that is not known. */
    static @Nullable Element of(SqlType<?> type) {
        if (type instanceof CollatedType collated) {
            return of(collated.text());
        }
        if (type instanceof DomainType<?> domain) {
            return of(domain.stored());
        }
        if (type instanceof EnumType<?> constants) {
            return ofConstants(constants);
        }
        return NAMES.contains(type.name()) ? BY_CLASS.get(type.javaType()) : null;
    }

    @SuppressWarnings("unchecked") // the elements are values of the type
    private static <T> Element ofConstants(EnumType<T> type) {
        return new Element(String.class, value -> type.label((T) value));
    }

    /** Returns the server's name of {@code type}, without a length. */
    static String serverName(SqlType<?> type) {
        if (type instanceof CollatedType collated) {
            return serverName(collated.text());
        }
        if (type instanceof DomainType<?> domain) {
            return serverName(domain.stored());
        }
        String name = PostgresqlDialect.instance()
                .typeName(type)
                .replaceAll("\\([^)]*\\)", "")
                .toLowerCase(Locale.ROOT);
        // Without its length "char" is the name of another type, of one byte.
        return name.equals("char") ? "bpchar" : name;
    }

    /** Returns {@code values} as the driver takes them. */
    Object[] write(List<? extends @Nullable Object> values) {
        Object[] elements = (Object[]) Array.newInstance(arrayClass, values.size());
        for (int i = 0; i < elements.length; i++) {
            Object value = values.get(i);
            if (value != null) {
                elements[i] = write.apply(value);
            }
        }
        return elements;
    }
}
