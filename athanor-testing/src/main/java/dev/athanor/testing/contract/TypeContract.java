package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INSTANT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.NUMERIC;
import static dev.athanor.sql.type.Types.REAL;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.TIMESTAMP_TZ;
import static dev.athanor.sql.type.Types.VARCHAR;
import static dev.athanor.sql.type.Types.numeric;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What goes into every database comes out again, type by type. The tests of a dialect extend this and say
 * {@code @OnDatabase}.
 */
public abstract class TypeContract {

    /** For the tests of a dialect. */
    protected TypeContract() {}

    /** Stores {@code values} and NULL in a column of {@code type} and returns what is read, in order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> List<@Nullable T> stored(Engine engine, SqlType<T> type, T... values) {
        MetaData metadata = new MetaData();
        Table table = Table.of("typed", metadata, column("id", INTEGER).primaryKey(), column("v", type));
        Column<Integer> id = table.c("id", Integer.class);
        Column<T> v = table.c("v", type.javaType());
        metadata.createAll(engine);
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < values.length; i++) {
                connection.execute(insert(table).set(id, i).set(v, values[i]));
                assertThat(connection.scalar(select(id).where(v.eq(values[i]))))
                        .as("found by %s", values[i])
                        .isEqualTo(i);
            }
            connection.execute(insert(table).set(id, values.length).setNull(v));
            List<@Nullable T> read = connection.scalars(select(v).orderBy(id)).all();
            assertThat(read.get(values.length)).isNull();
            return read.subList(0, values.length);
        }
    }

    @Test
    void wholeNumbers(Engine engine) {
        assertThat(stored(engine, INTEGER, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE))
                .containsExactly(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @Test
    void smallNumbers(Engine engine) {
        assertThat(stored(engine, SMALLINT, (short) 0, Short.MAX_VALUE, Short.MIN_VALUE))
                .containsExactly((short) 0, Short.MAX_VALUE, Short.MIN_VALUE);
    }

    @Test
    void largeNumbers(Engine engine) {
        assertThat(stored(engine, BIGINT, 0L, Long.MAX_VALUE, Long.MIN_VALUE))
                .containsExactly(0L, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @Test
    void moneyIsExact(Engine engine) {
        assertThat(stored(
                        engine,
                        numeric(15, 2),
                        new BigDecimal("0.10"),
                        new BigDecimal("5.00"),
                        new BigDecimal("-9999999999999.99"),
                        new BigDecimal("0.00")))
                .containsExactly(
                        new BigDecimal("0.10"),
                        new BigDecimal("5.00"),
                        new BigDecimal("-9999999999999.99"),
                        new BigDecimal("0.00"));
    }

    @Test
    void decimalsOfAnyScale(Engine engine) {
        assertThat(stored(engine, NUMERIC, new BigDecimal("0.000001"), new BigDecimal("123456.789")))
                .containsExactly(new BigDecimal("0.000001"), new BigDecimal("123456.789"));
    }

    @Test
    void floatingPoint(Engine engine) {
        assertThat(stored(engine, DOUBLE, 0.0, 0.1, -1e300, Double.MIN_NORMAL))
                .containsExactly(0.0, 0.1, -1e300, Double.MIN_NORMAL);
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, REAL, 0.5f, -3.25f)).containsExactly(0.5f, -3.25f);
    }

    @Test
    void truth(Engine engine) {
        assertThat(stored(engine, BOOLEAN, true, false)).containsExactly(true, false);
    }

    @Test
    void textOfAllKinds(Engine engine) {
        String[] texts = {"", "it's", "a\"b\\c", "ünïcode \uD83D\uDE00", "two\nlines", "%_;--"};
        assertThat(stored(engine, VARCHAR, texts)).containsExactly(texts);
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, TEXT, "x".repeat(100_000))).containsExactly("x".repeat(100_000));
    }

    @Test
    void days(Engine engine) {
        assertThat(stored(
                        engine, DATE, LocalDate.of(2026, 1, 2), LocalDate.of(1582, 10, 4), LocalDate.of(9999, 12, 31)))
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(1582, 10, 4), LocalDate.of(9999, 12, 31));
    }

    @Test
    void timesOfDay(Engine engine) {
        LocalTime[] times = {LocalTime.MIDNIGHT, LocalTime.of(3, 4, 5, 6000), LocalTime.of(23, 59, 59, 999_999_000)};
        assertThat(stored(engine, TIME, times)).containsExactly(times);
    }

    @Test
    void datesWithTimes(Engine engine) {
        LocalDateTime[] moments = {
            LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000),
            LocalDateTime.of(2026, 3, 29, 2, 30), // does not exist in zones with summer time
            LocalDateTime.of(1900, 1, 1, 0, 0)
        };
        assertThat(stored(engine, TIMESTAMP, moments)).containsExactly(moments);
    }

    @Test
    void pointsInTimeKeepTheInstant(Engine engine) {
        OffsetDateTime moment = OffsetDateTime.parse("2026-07-01T12:00:00.123456+05:30");
        assertThat(stored(engine, TIMESTAMP_TZ, moment))
                .singleElement()
                .satisfies(read -> assertThat(read).isNotNull())
                .extracting(read -> requireNonNull(read).toInstant())
                .isEqualTo(moment.toInstant());
        engine.run(c -> c.execute(text("drop table typed")));
        Instant instant = Instant.parse("1969-12-31T23:59:59.999999Z");
        assertThat(stored(engine, INSTANT, instant)).containsExactly(instant);
    }

    @Test
    void uuids(Engine engine) {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        UUID high = UUID.fromString("ffffffff-ffff-ffff-ffff-fffffffffffe");
        assertThat(stored(engine, Types.UUID, id, high)).containsExactly(id, high);
    }

    @Test
    void bytes(Engine engine) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(stored(engine, BLOB, all, new byte[0])).containsExactly(all, new byte[0]);
    }

    @Test
    void listsOfAnyLengthAreSearched(Engine engine) {
        List<@Nullable Integer> stored = stored(engine, INTEGER, 1, 2, 3);
        assertThat(stored).hasSize(3);
        MetaData metadata = new MetaData();
        Table table = Table.of("typed", metadata, column("id", INTEGER).primaryKey(), column("v", INTEGER));
        Column<Integer> v = table.c("v", Integer.class);
        engine.run(c -> {
            c.executeMany(
                    insert(table)
                            .set(table.c("id", Integer.class), parameter("id", INTEGER))
                            .set(v, parameter("v", INTEGER)),
                    Arrays.asList(new Object[] {10, 1}, new Object[] {11, 2}, new Object[] {12, 3}));
            assertThat(c.scalars(select(v).where(v.in(List.of()))).all()).isEmpty();
            assertThat(c.scalars(select(v).where(v.notIn(List.of()))).all()).hasSize(3);
            assertThat(c.scalars(select(v).where(v.in(1, 3, 5)).orderBy(v)).all())
                    .containsExactly(1, 3);
            assertThat(c.scalars(select(v).where(v.notIn(1, 3)).orderBy(v)).all())
                    .containsExactly(2);
        });
    }
}
