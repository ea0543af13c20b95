package dev.athanor.dialect.mysql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.Codecs;
import dev.athanor.engine.codec.StandardCodec;
import dev.athanor.sql.type.SqlType;
import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values are kept. DATETIME knows no zone: points in time are kept in UTC, so that they are the same whatever zone
 * the server, the session or this program is in.
 */
final class MysqlCodecs {

    /** Those of MySQL, which keeps UUIDs as 32 hexadecimal digits. */
    static final Codecs MYSQL = Codecs.STANDARD
            .but()
            .dialect("mysql")
            .add(OffsetTime.class, StandardCodec.TIME_TZ_TEXT)
            .add(
                    OffsetDateTime.class,
                    dateTime(
                            value -> value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(),
                            value -> value.atOffset(ZoneOffset.UTC)))
            .add(
                    Instant.class,
                    dateTime(
                            value -> LocalDateTime.ofInstant(value, ZoneOffset.UTC),
                            value -> value.toInstant(ZoneOffset.UTC)))
            .add("NUMERIC", MysqlCodecs::decimal)
            .add(UUID.class, StandardCodec.UNIQUE_ID_DIGITS)
            .build();

    /** Those of MariaDB, which has a type of UUIDs. */
    static final Codecs MARIADB = MYSQL.but()
            .dialect("mariadb")
            .add(UUID.class, StandardCodec.text(UUID::toString, UUID::fromString))
            .build();

    /** Those of MariaDB before it had a type of UUIDs. */
    static final Codecs MARIADB_DIGITS = MARIADB.but()
            .dialect("mariadb")
            .add(UUID.class, StandardCodec.UNIQUE_ID_DIGITS)
            .build();

    private MysqlCodecs() {}

    private static <T> Codec<T> dateTime(Function<T, LocalDateTime> write, Function<LocalDateTime, T> read) {
        return StandardCodec.of(
                JDBCType.TIMESTAMP, (statement, i, value) -> statement.setObject(i, write.apply(value)), (row, i) -> {
                    LocalDateTime value = row.getObject(i, LocalDateTime.class);
                    return value == null ? null : read.apply(value);
                });
    }

    // A column that says no scale has the largest; zeros nobody wrote are left out.
    private static Codec<BigDecimal> decimal(SqlType<?> type) {
        return MysqlDialect.arguments(type).isEmpty()
                ? StandardCodec.of(JDBCType.NUMERIC, PreparedStatement::setBigDecimal, MysqlCodecs::plain)
                : StandardCodec.DECIMAL;
    }

    private static @Nullable BigDecimal plain(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
