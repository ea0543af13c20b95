package dev.athanor.dialect.mysql;

import dev.athanor.engine.codec.Access;
import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.error.EngineException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Stores values, but none of which the column would keep a part only. MySQL's DATETIME and TIME that say no digits have
 * whole seconds, its NUMERIC that says none has whole numbers, and the server rounds without a word.
 *
 * @param column the column
 * @param codec how values of its type are bound
 * @param keptDigits how many digits behind the point are kept
 * @param <T> the Java type of the values
 */
record StoringCodec<T>(Column<T> column, Codec<T> codec, int keptDigits) implements Codec<T> {

    /** Returns how values are stored in {@code column}; a type that says its digits is taken at its word. */
    static <T> Codec<T> of(Column<T> column, Codec<T> codec, boolean mariadb) {
        SqlType<T> type = column.type();
        if (!MysqlDialect.arguments(type).isEmpty()) {
            return codec;
        }
        return switch (type.name()) {
            case "NUMERIC" -> new StoringCodec<>(column, codec, mariadb ? 30 : 0);
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIME" ->
                mariadb ? codec : new StoringCodec<>(column, codec, 0);
            default -> codec;
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() > keptDigits) {
            throw loss("digits behind the point", keptDigits, "numeric(p, s)");
        }
        if (value instanceof Temporal moment
                && moment.isSupported(ChronoField.NANO_OF_SECOND)
                && moment.get(ChronoField.NANO_OF_SECOND) != 0) {
            String way = column.type().name().equals("TIME") ? "time(6)" : "timestamp(6)";
            throw loss("digits of the second", keptDigits, way);
        }
        codec.bind(statement, index, value);
    }

    private EngineException loss(String what, int kept, String way) {
        return new EngineException(
                "E047",
                "column " + column + " of type " + column.type().sql() + " keeps " + (kept == 0 ? "no" : kept) + " "
                        + what
                        + ", and the value has more: the server would round it without a word; define the column as "
                        + way + ", or round the value yourself");
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
