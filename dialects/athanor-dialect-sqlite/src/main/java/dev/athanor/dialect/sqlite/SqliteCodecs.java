package dev.athanor.dialect.sqlite;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.StandardType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values are kept in SQLite, which has integers, floating-point numbers, text and bytes only. */
final class SqliteCodecs {

    private static final int DIGITS = 15;
    private static final long LARGEST = 1_000_000_000_000_000L;
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private static final Codec<Boolean> BOOLEAN = StandardCodec.of(
            JDBCType.INTEGER, (statement, i, value) -> statement.setInt(i, value ? 1 : 0), (row, i) -> {
                boolean value = row.getInt(i) != 0;
                return (!value && row.wasNull()) ? null : value;
            });

    static final Codecs ALL = Codecs.STANDARD
            .but()
            .add(Boolean.class, BOOLEAN)
            .add(BigDecimal.class, decimal(null))
            .add("NUMERIC", SqliteCodecs::decimal)
            .add(DecimalText.NAME, StandardCodec.text(BigDecimal::toPlainString, BigDecimal::new))
            .dialect("sqlite")
            .add("DECIMAL", SqliteCodecs::decimal)
            .add(OffsetTime.class, StandardCodec.TIME_TZ_TEXT)
            .add(LocalDate.class, StandardCodec.text(LocalDate::toString, IsoText::date))
            .add(LocalTime.class, StandardCodec.text(IsoText::of, IsoText::time))
            .add(LocalDateTime.class, StandardCodec.text(IsoText::of, IsoText::dateTime))
            .add(OffsetDateTime.class, StandardCodec.text(IsoText::of, IsoText::moment))
            .add(
                    Instant.class,
                    StandardCodec.text(
                            value -> IsoText.of(value.atOffset(ZoneOffset.UTC)),
                            value -> IsoText.moment(value).toInstant()))
            .add(UUID.class, StandardCodec.UNIQUE_ID_DIGITS)
            .build();

    private SqliteCodecs() {}

    private static Codec<BigDecimal> decimal(@Nullable SqlType<?> type) {
        List<Integer> arguments = type instanceof StandardType<?> standard ? standard.arguments() : List.of();
        int scale = arguments.size() == 2 ? arguments.get(1) : 0;
        return StandardCodec.of(JDBCType.NUMERIC, SqliteCodecs::bind, (row, i) -> read(row, i, scale));
    }

    // Whole numbers fit 64 bits; all others are doubles, which keep 15 digits.
    private static void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.precision() > DIGITS) {
            throw new ParameterException(
                    "E028",
                    "a decimal of " + plain.precision() + " digits would be rounded: SQLite keeps " + DIGITS
                            + "; use the type SqliteTypes.DECIMAL_TEXT, which keeps all digits as text");
        }
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
            statement.setLong(index, plain.longValueExact());
        } else {
            statement.setDouble(index, plain.doubleValue());
        }
    }

    private static @Nullable BigDecimal read(ResultSet row, int column, int scale) throws SQLException {
        Object stored = row.getObject(column);
        if (stored instanceof Double number && scale < POWERS.length) {
            BigDecimal exact = ofScale(number, scale);
            if (exact != null) {
                return exact;
            }
        }
        return stored == null ? null : scaled(decimal(stored), scale);
    }

    // The decimal of that scale which is stored as this very number, if there is one: of up to 15 digits only one is.
    private static @Nullable BigDecimal ofScale(double number, int scale) {
        long unscaled = Math.round(number * POWERS[scale]);
        return -LARGEST < unscaled && unscaled < LARGEST && unscaled / POWERS[scale] == number
                ? BigDecimal.valueOf(unscaled, scale)
                : null;
    }

    private static BigDecimal decimal(Object stored) throws SQLException {
        if (stored instanceof Integer || stored instanceof Long) {
            return BigDecimal.valueOf(((Number) stored).longValue());
        }
        if (stored instanceof Double number) {
            return new BigDecimal(number, new MathContext(DIGITS)).stripTrailingZeros();
        }
        try {
            return new BigDecimal(stored.toString());
        } catch (NumberFormatException e) {
            throw new SQLException("a decimal column holds '" + stored + "'", "22018", e);
        }
    }

    // Zeros the column's type asks for are put back; digits are never taken away.
    private static BigDecimal scaled(BigDecimal value, int scale) {
        return value.scale() < scale ? value.setScale(scale) : value.scale() < 0 ? value.setScale(0) : value;
    }
}
