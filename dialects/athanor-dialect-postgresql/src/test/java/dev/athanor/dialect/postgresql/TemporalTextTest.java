package dev.athanor.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import dev.athanor.testing.server.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class TemporalTextTest {

    @Test
    void theServerReadsDaysAsTheDriverSendsThem(TestDatabase database) throws SQLException {
        for (LocalDate day : List.of(
                LocalDate.of(2026, 2, 28),
                LocalDate.of(1, 1, 1),
                LocalDate.of(0, 12, 31),
                LocalDate.of(-43, 3, 15),
                LocalDate.of(12026, 1, 1),
                LocalDate.MAX,
                LocalDate.MIN)) {
            assertThat(read(database, "SELECT ?::date", TemporalText.of(day), LocalDate.class))
                    .isEqualTo(read(database, "SELECT ?", day, LocalDate.class))
                    .isEqualTo(day);
        }
    }

    @Test
    void theServerReadsMomentsAsTheDriverSendsThem(TestDatabase database) throws SQLException {
        for (LocalDateTime moment : List.of(
                LocalDateTime.of(2026, 2, 28, 0, 0),
                LocalDateTime.of(2026, 2, 28, 23, 59, 59, 999_999_000),
                LocalDateTime.of(-43, 3, 15, 12, 0),
                LocalDateTime.of(12026, 1, 1, 1, 2, 3),
                LocalDateTime.MAX,
                LocalDateTime.MIN)) {
            assertThat(read(database, "SELECT ?::timestamp", TemporalText.of(moment), LocalDateTime.class))
                    .isEqualTo(read(database, "SELECT ?", moment, LocalDateTime.class))
                    .isEqualTo(moment);
        }
    }

    @Test
    void theServerReadsMomentsWithOffsetsAsTheDriverSendsThem(TestDatabase database) throws SQLException {
        for (OffsetDateTime moment : List.of(
                OffsetDateTime.of(2026, 2, 28, 0, 0, 0, 1_000, ZoneOffset.ofHoursMinutes(-3, -30)),
                OffsetDateTime.of(-43, 3, 15, 12, 0, 0, 0, ZoneOffset.UTC),
                OffsetDateTime.of(12026, 1, 1, 1, 2, 3, 0, ZoneOffset.ofHours(14)))) {
            assertThat(read(database, "SELECT ?::timestamptz", TemporalText.of(moment), OffsetDateTime.class)
                            .toInstant())
                    .isEqualTo(read(database, "SELECT ?", moment, OffsetDateTime.class)
                            .toInstant())
                    .isEqualTo(moment.toInstant());
        }
        assertThat(read(database, "SELECT ?::timestamptz", TemporalText.of(OffsetDateTime.MAX), OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.MAX);
    }

    private static <T> T read(TestDatabase database, String sql, Object value, Class<T> type) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getObject(1, type);
            }
        }
    }
}
