package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.sql.type.SqlType;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of ranges. There is one object for each, so they are equal only to themselves.
 *
 * @param <T> the Java type of the ends
 */
final class RangeType<T extends Comparable<? super T>> implements SqlType<Range<T>> {

    static final String NAME = "POSTGRESQL_RANGE";

    // https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-IO
    private static final Pattern FORM = Pattern.compile("([\\[(])(\"[^\"]*\"|[^,\"]*),(\"[^\"]*\"|[^,\"]*)([\\])])");

    private static final Pattern SHORT_OFFSET = Pattern.compile("[+-]\\d\\d$");

    private final String sql;
    private final Function<String, T> parse;

    RangeType(String sql, Function<String, T> parse) {
        this.sql = sql;
        this.parse = parse;
    }

    static OffsetDateTime moment(String text) {
        String iso = text.replace(' ', 'T');
        return OffsetDateTime.parse(SHORT_OFFSET.matcher(iso).find() ? iso + ":00" : iso);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @SuppressWarnings("unchecked") // a class says nothing of its type parameters
    public Class<Range<T>> javaType() {
        return (Class<Range<T>>) (Class<?>) Range.class;
    }

    @Override
    public String sql() {
        return sql;
    }

    Codec<Range<T>> codec() {
        return StandardCodec.of(
                JDBCType.OTHER,
                (statement, i, range) ->
                        statement.setObject(i, PostgresqlCodecs.value(sql.toLowerCase(Locale.ROOT), range.toString())),
                (row, i) -> {
                    String text = row.getString(i);
                    return text == null ? null : read(text);
                });
    }

    Range<T> read(String text) throws SQLException {
        if (text.equals("empty")) {
            return Range.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new SQLException("'" + text + "' is no range", "22P02");
        }
        return new Range<>(
                end(form.group(2)),
                end(form.group(3)),
                form.group(1).equals("["),
                form.group(4).equals("]"),
                false);
    }

    private @Nullable T end(String text) {
        return text.isEmpty() ? null : parse.apply(text.replace("\"", ""));
    }

    @Override
    public String toString() {
        return sql;
    }
}
