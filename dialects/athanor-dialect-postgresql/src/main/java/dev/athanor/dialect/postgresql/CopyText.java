package dev.athanor.dialect.postgresql;

import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.schema.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Values in the text format of COPY. https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS */
final class CopyText {

    private static final Map<Class<?>, Function<Object, String>> FORMS = Map.ofEntries(
            form(Short.class, String::valueOf),
            form(Integer.class, String::valueOf),
            form(Long.class, String::valueOf),
            form(Float.class, String::valueOf),
            form(Double.class, String::valueOf),
            form(BigDecimal.class, BigDecimal::toString),
            form(Boolean.class, value -> value ? "t" : "f"),
            form(String.class, value -> value),
            form(byte[].class, value -> "\\x" + HexFormat.of().formatHex(value)),
            form(UUID.class, UUID::toString),
            form(LocalDate.class, TemporalText::of),
            form(LocalTime.class, LocalTime::toString),
            form(LocalDateTime.class, TemporalText::of),
            form(OffsetDateTime.class, TemporalText::of),
            form(Instant.class, TemporalText::of));

    private CopyText() {}

    private static <T> Map.Entry<Class<?>, Function<Object, String>> form(Class<T> kind, Function<T, String> text) {
        return Map.entry(kind, value -> text.apply(kind.cast(value)));
    }

    static void append(StringBuilder out, Column<?> column, Object value) {
        Function<Object, String> form = FORMS.get(value.getClass());
        if (form == null || !column.type().javaType().isInstance(value)) {
            throw new ParameterException(
                    "E065",
                    "column " + column + " of type " + column.type().sql() + " cannot be loaded with a value of "
                            + value.getClass().getName() + "; convert it to "
                            + column.type().javaType().getName() + ", or insert the rows by a statement");
        }
        escape(out, form.apply(value));
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
