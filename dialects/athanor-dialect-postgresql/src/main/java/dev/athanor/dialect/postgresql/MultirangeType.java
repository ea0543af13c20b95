package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.sql.type.SqlType;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type of several ranges.
 *
 * @param range the type of each
 * @param <T> the Java type of the ends
 */
record MultirangeType<T extends Comparable<? super T>>(RangeType<T> range) implements SqlType<List<Range<T>>> {

    static final String NAME = "POSTGRESQL_MULTIRANGE";

    private static final Pattern PART = Pattern.compile("[\\[(][^\\])]*[\\])]");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @SuppressWarnings("unchecked") // a class says nothing of its type parameters
    public Class<List<Range<T>>> javaType() {
        return (Class<List<Range<T>>>) (Class<?>) List.class;
    }

    @Override
    public String sql() {
        return range.sql().replace("RANGE", "MULTIRANGE");
    }

    Codec<List<Range<T>>> codec() {
        String name = sql().toLowerCase(Locale.ROOT);
        return StandardCodec.of(
                JDBCType.OTHER,
                (statement, i, ranges) -> statement.setObject(
                        i,
                        PostgresqlCodecs.value(
                                name, ranges.stream().map(Range::toString).collect(Collectors.joining(",", "{", "}")))),
                (row, i) -> {
                    String text = row.getString(i);
                    return text == null ? null : read(text);
                });
    }

    private List<Range<T>> read(String text) throws SQLException {
        List<Range<T>> ranges = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            ranges.add(range.read(part.group()));
        }
        return List.copyOf(ranges);
    }
}
