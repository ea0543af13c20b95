package dev.athanor.dialect.postgresql;

import dev.athanor.engine.codec.Codec;
import dev.athanor.engine.codec.StandardCodec;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;

/** The server's intervals, which have months, days and seconds, as what Java has for each. */
final class Intervals {

    /** Days of 24 hours, and seconds. */
    static final Codec<Duration> DURATION = StandardCodec.of(
            JDBCType.OTHER,
            (statement, i, value) -> statement.setObject(i, PostgresqlCodecs.value("interval", value.toString())),
            Intervals::duration);

    /** Months and days. */
    static final Codec<Period> PERIOD = StandardCodec.of(
            JDBCType.OTHER,
            (statement, i, value) -> statement.setObject(i, PostgresqlCodecs.value("interval", value.toString())),
            Intervals::period);

    private Intervals() {}

    private static @Nullable Duration duration(ResultSet row, int column) throws SQLException {
        PGInterval interval = (PGInterval) row.getObject(column);
        if (interval == null) {
            return null;
        }
        if (interval.getYears() != 0 || interval.getMonths() != 0) {
            throw lossy(interval, "a Duration, which has no months; read it as a Period");
        }
        return Duration.ofDays(interval.getDays())
                .plusHours(interval.getHours())
                .plusMinutes(interval.getMinutes())
                .plusSeconds(interval.getWholeSeconds())
                .plusNanos(interval.getMicroSeconds() * 1000L);
    }

    private static @Nullable Period period(ResultSet row, int column) throws SQLException {
        PGInterval interval = (PGInterval) row.getObject(column);
        if (interval == null) {
            return null;
        }
        boolean time = interval.getHours() != 0
                || interval.getMinutes() != 0
                || interval.getWholeSeconds() != 0
                || interval.getMicroSeconds() != 0;
        if (time) {
            throw lossy(interval, "a Period, which has no hours; read it as a Duration");
        }
        return Period.of(interval.getYears(), interval.getMonths(), interval.getDays());
    }

    private static SQLException lossy(PGInterval interval, String kind) {
        return new SQLException("the interval " + interval.getValue() + " is not " + kind, "22015");
    }
}
