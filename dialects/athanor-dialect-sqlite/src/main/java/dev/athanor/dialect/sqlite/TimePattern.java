package dev.athanor.dialect.sqlite;

import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.type.TypeConverter;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;

/** Days and times as text of a pattern, which keeps the whole value or refuses it. */
final class TimePattern<T extends TemporalAccessor> implements TypeConverter<T, String> {

    private final String pattern;
    private final Class<T> type;
    private final DateTimeFormatter formatter;
    private final TemporalQuery<T> query;

    TimePattern(String pattern, Class<T> type, TemporalQuery<T> query) {
        this.pattern = pattern;
        this.type = type;
        this.formatter = DateTimeFormatter.ofPattern(pattern);
        this.query = query;
    }

    @Override
    public String toDatabase(T value) {
        String text = formatter.format(value);
        if (!formatter.parse(text, query).equals(value)) {
            throw new EngineException(
                    "E047",
                    "the pattern " + pattern + " keeps " + text + " of a " + type.getSimpleName()
                            + ", and the value has more; say a pattern that keeps all of it, or round the value yourself");
        }
        return text;
    }

    @Override
    public T fromDatabase(String value) {
        try {
            return formatter.parse(value, query);
        } catch (DateTimeException e) {
            throw new ResultException(
                    "E019",
                    "a column of the pattern " + pattern + " holds '" + value + "', which is no " + type.getSimpleName()
                            + " written so; correct the rows, or the pattern");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimePattern<?> that && pattern.equals(that.pattern) && type == that.type;
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
