package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.INSTANT;
import static dev.athanor.sql.type.Types.NUMERIC;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DataException;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteCodecsTest {

    private final Engine engine = Engine.create("sqlite::memory:");
    private final Connection connection = engine.connect();

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private <T> Column<T> column(String name, SqlType<T> type) {
        MetaData metadata = new MetaData();
        Table table = Table.of(name, metadata, Sql.column("v", type));
        metadata.createAll(connection);
        return table.c("v", type.javaType());
    }

    private <T> @Nullable Object stored(SqlType<T> type, T value) {
        Column<T> v = column("t" + System.nanoTime(), type);
        connection.execute(insert(v.table()).set(v, value));
        return connection.execute(text("select v from " + v.table().name())).scalar();
    }

    private <T> @Nullable T read(SqlType<T> type, Object value) {
        Column<T> v = column("t" + System.nanoTime(), type);
        connection.execute(
                text("insert into " + v.table().name() + " values (:v)").bind("v", value));
        return connection.scalar(select(v));
    }

    @Test
    @Covers("CORE-SQLI-04")
    void timeIsTextOfAnyPattern() {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
        Column<LocalDateTime> v = column("p", SqliteTypes.timestamp("uuuu-MM-dd HH:mm:ss"));

        assertThat(stored(SqliteTypes.date("uuuuMMdd"), LocalDate.of(2026, 1, 2)))
                .isEqualTo("20260102");
        assertThat(stored(SqliteTypes.time("HH.mm"), LocalTime.of(3, 4))).isEqualTo("03.04");
        connection.execute(insert(v.table()).set(v, moment));
        assertThat(connection.scalar(select(v).where(v.eq(moment), v.lt(moment.plusDays(1)))))
                .isEqualTo(moment);
        assertThat(connection.execute(text("select v from p")).scalar()).isEqualTo("2026-01-02 03:04:05");
        assertThatThrownBy(() -> connection.execute(insert(v.table()).set(v, moment.withNano(6000))))
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "the pattern uuuu-MM-dd HH:mm:ss keeps 2026-01-02 03:04:05 of a LocalDateTime, and the value"
                                + " has more; say a pattern that keeps all of it, or round the value yourself [E047]");
        connection.execute(text("update p set v = 'yesterday'"));
        assertThatThrownBy(() -> connection.scalar(select(v)))
                .hasMessageContaining("holds 'yesterday', which is no LocalDateTime")
                .hasMessageEndingWith("[E019]");
        assertThat(SqliteTypes.date("uuuuMMdd")).isEqualTo(SqliteTypes.date("uuuuMMdd"));
    }

    @Test
    @Covers("CORE-SQLI-04")
    void whatIsNoTimeIsNotBound() {
        Column<LocalDateTime> v = column("w", TIMESTAMP);
        Update<?> change = Sql.update(v.table()).set(v, Sql.parameter("p", TIMESTAMP));

        for (Object wrong : List.of("2026-01-02", 7, LocalDate.of(2026, 1, 2))) {
            assertThatThrownBy(() -> connection.execute(change, Map.of("p", wrong)))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageStartingWith(
                            "parameter :p is a TIMESTAMP, Java's java.time.LocalDateTime, but was given")
                    .hasMessageEndingWith("[E025]");
        }
    }

    @Test
    @Covers("CORE-SQLI-04")
    void timeIsIsoText() {
        assertThat(stored(TIMESTAMP, LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000)))
                .isEqualTo("2026-01-02 03:04:05.000006");
        assertThat(stored(TIMESTAMP, LocalDateTime.of(2026, 1, 2, 3, 4))).isEqualTo("2026-01-02 03:04:00.000000");
        assertThat(stored(TIMESTAMP, LocalDateTime.of(2026, 1, 2, 3, 4, 5, 7)))
                .isEqualTo("2026-01-02 03:04:05.000000007");
        assertThat(stored(DATE, LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02");
        assertThat(stored(TIME, LocalTime.of(1, 2, 3, 4000))).isEqualTo("01:02:03.000004");
        assertThat(stored(INSTANT, Instant.parse("2026-01-02T03:04:05Z")))
                .isEqualTo("2026-01-02 03:04:05.000000+00:00");
    }

    @Test
    void timeOfOtherWritersIsReadToo() {
        assertThat(read(TIMESTAMP, "2009-01-01 00:00:00")).isEqualTo(LocalDateTime.of(2009, 1, 1, 0, 0));
        assertThat(read(TIMESTAMP, "2009-01-01T07:08")).isEqualTo(LocalDateTime.of(2009, 1, 1, 7, 8));
        assertThat(read(TIMESTAMP, "2009-01-01")).isEqualTo(LocalDateTime.of(2009, 1, 1, 0, 0));
        assertThat(read(TIMESTAMP, "2009-01-01 01:02:03.5"))
                .isEqualTo(LocalDateTime.of(2009, 1, 1, 1, 2, 3, 500_000_000));
        assertThat(read(DATE, "2009-01-01 00:00:00")).isEqualTo(LocalDate.of(2009, 1, 1));
        assertThat(read(INSTANT, "2026-01-02T03:04:05+02:00")).isEqualTo(Instant.parse("2026-01-02T01:04:05Z"));
        assertThat(read(INSTANT, "2026-01-02 03:04:05")).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> read(TIMESTAMP, "yesterday"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("yesterday")
                .hasMessageEndingWith("[D007]");
    }

    @Test
    void truthIsANumber() {
        assertThat(stored(BOOLEAN, true)).isEqualTo(1);
        assertThat(stored(BOOLEAN, false)).isEqualTo(0);
    }

    @Test
    void uuidsAreText() {
        assertThat(stored(Types.UUID, UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")))
                .isEqualTo("01890a5dac96774bbcceb302099a8057");
        assertThat(read(Types.UUID, "01890a5d-ac96-774b-bcce-b302099a8057"))
                .isEqualTo(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    }

    @Test
    @Covers("CORE-TYP-02")
    void moneyOfMoreDigitsIsRefused() {
        assertThat(read(numeric(10, 4), 0.1)).isEqualTo(new BigDecimal("0.1000"));
        assertThat(read(numeric(10, 2), 5)).isEqualTo(new BigDecimal("5.00"));
        assertThat(read(NUMERIC, 0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThatThrownBy(() -> stored(NUMERIC, new BigDecimal("1234567890123.456")))
                .isInstanceOf(ParameterException.class)
                .hasMessage("a decimal of 16 digits would be rounded: SQLite keeps 15; use the type"
                        + " SqliteTypes.DECIMAL_TEXT, which keeps all digits as text [E028]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 12, 13, 15})
    void decimalsOfFifteenDigitsComeBackAsTheyWere(int scale) {
        Column<BigDecimal> v = column("d", numeric(15, scale));
        Random random = new Random(scale);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long unscaled = (long) (random.nextGaussian() * Math.pow(10, random.nextInt(15)));
            rows.add(new Object[] {BigDecimal.valueOf(unscaled % 1_000_000_000_000_000L, scale)});
        }

        connection.insertMany(v.table(), List.of(v), rows, List.of());

        assertThat(connection
                        .scalars(select(v).orderBy(Sql.literalColumn("rowid", Types.INTEGER)))
                        .all())
                .isEqualTo(rows.stream().map(row -> row[0]).toList());
    }

    @Test
    void numbersThatWereNoDecimalsOfTheColumnsScaleKeepTheirDigits() {
        assertThat(read(numeric(10, 2), 0.125)).isEqualTo(new BigDecimal("0.125"));
        assertThat(read(numeric(10, 2), 0.1 + 0.2)).isEqualTo(new BigDecimal("0.30"));
        assertThat(read(numeric(10, 2), -0.0)).isEqualTo(new BigDecimal("0.00"));
        assertThat(read(numeric(10, 2), 1e300)).isEqualByComparingTo(new BigDecimal("1e300"));
        assertThat(read(numeric(10, 2), -1e19)).isEqualByComparingTo(new BigDecimal("-1e19"));
    }

    @Test
    void decimalsAsTextKeepAllDigits() {
        BigDecimal value = new BigDecimal("1234567890123456789.12345678901234567890");
        Column<BigDecimal> v = column("d", SqliteTypes.DECIMAL_TEXT);

        connection.execute(insert(v.table()).set(v, value));

        assertThat(connection.scalar(select(v))).isEqualTo(value);
    }
}
