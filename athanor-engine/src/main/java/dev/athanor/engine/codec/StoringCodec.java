package dev.athanor.engine.codec;

import dev.athanor.engine.error.EngineException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores values, but none of which the column would keep a part only: a server rounds what it cannot keep without a
 * word. A type that says its digits is taken at its word.
 *
 * @param column the column
 * @param codec how values of its type are bound
 * @param keptDigits how many digits behind the point, or of the second, are kept
 * @param signs values that stand for something else, such as infinity
 * @param <T> the Java type of the values
 */
public record StoringCodec<T>(Column<T> column, Codec<T> codec, int keptDigits, Set<?> signs) implements Codec<T> {

    private static final Set<String> TIMES = Set.of("TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIME", "INTERVAL");

    /** Creates the codec; the signs are copied. */
    public StoringCodec {
        signs = Set.copyOf(signs);
    }

    /**
     * What columns keep whose types say no digits.
     *
     * @param decimals how many digits behind the point a decimal number has, or -1 for all
     * @param fraction how many digits of the second a time has
     * @param signs values that stand for something else, such as infinity
     */
    public record Kept(int decimals, int fraction, Set<?> signs) {

        /** Creates the digits; the signs are copied. */
        public Kept {
            signs = Set.copyOf(signs);
        }
    }

    /** Returns how values are stored in {@code column}, which keeps what {@code kept} says. */
    public static <T> Codec<T> of(Column<T> column, Codec<T> codec, Kept kept) {
        SqlType<T> type = column.type();
        if (!(type instanceof StandardType<T> standard) || !standard.arguments().isEmpty()) {
            return codec;
        }
        if (type.name().equals("NUMERIC") && kept.decimals() >= 0) {
            return new StoringCodec<>(column, codec, kept.decimals(), Set.of());
        }
        return TIMES.contains(type.name()) ? new StoringCodec<>(column, codec, kept.fraction(), kept.signs()) : codec;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        check(value);
        codec.bind(statement, index, value);
    }

    /**
     * Checks that the column keeps the whole of {@code value}.
     *
     * @throws EngineException if it would keep a part ({@code E047})
     */
    public void check(Object value) {
        if (value instanceof BigDecimal number) {
            if (number.stripTrailingZeros().scale() > keptDigits) {
                throw loss("digits behind the point", "define the column as numeric(p, s), or round");
            }
            return;
        }
        int nanos = nanos(value);
        if (nanos != 0 && nanos % step() != 0 && !signs.contains(value)) {
            throw loss("digits of the second", wayOut());
        }
    }

    private static int nanos(Object value) {
        if (value instanceof Duration length) {
            return length.getNano();
        }
        return value instanceof Temporal moment && moment.isSupported(ChronoField.NANO_OF_SECOND)
                ? moment.get(ChronoField.NANO_OF_SECOND)
                : 0;
    }

    private int step() {
        int step = 1;
        for (int digits = keptDigits; digits < 9; digits++) {
            step *= 10;
        }
        return step;
    }

    private String wayOut() {
        return switch (column.type().name()) {
            case "TIME" -> "define the column as time(6), or round";
            case "TIMESTAMP" -> "define the column as timestamp(6), or round";
            case "TIMESTAMP WITH TIME ZONE" -> "define the column as timestampTz(6), or round";
            default -> "round";
        };
    }

    private EngineException loss(String what, String way) {
        return new EngineException(
                "E047",
                "column " + column + " of type " + column.type().sql() + " keeps "
                        + (keptDigits == 0 ? "no" : keptDigits) + " " + what
                        + ", and the value has more: the server would round it without a word; " + way
                        + " the value yourself");
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        codec.bindNull(statement, index);
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return codec.read(row, column);
    }

    @Override
    public Access access() {
        return codec.access();
    }
}
