package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
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
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.JsonCodec;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
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
        return stored(engine, false, type, values);
    }

    /** As {@link #stored}, but the rows are there afterwards. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> List<@Nullable T> kept(Engine engine, SqlType<T> type, T... values) {
        return stored(engine, true, type, values);
    }

    private static <T> List<@Nullable T> stored(Engine engine, boolean keep, SqlType<T> type, T[] values) {
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
            if (keep) {
                connection.commit();
            }
            return read.subList(0, values.length);
        }
    }

    @Test
    @Covers("CORE-TYP-01")
    void wholeNumbers(Engine engine) {
        assertThat(stored(engine, INTEGER, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE))
                .containsExactly(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @Test
    @Covers("CORE-TYP-01")
    void smallNumbers(Engine engine) {
        assertThat(stored(engine, SMALLINT, (short) 0, Short.MAX_VALUE, Short.MIN_VALUE))
                .containsExactly((short) 0, Short.MAX_VALUE, Short.MIN_VALUE);
    }

    @Test
    @Covers("CORE-TYP-01")
    void largeNumbers(Engine engine) {
        assertThat(stored(engine, BIGINT, 0L, Long.MAX_VALUE, Long.MIN_VALUE))
                .containsExactly(0L, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(literal(5).type()).isEqualTo(INTEGER);
        assertThat(literal(5_000_000_000L).type()).isEqualTo(BIGINT);
        engine.run(c -> assertThat(c.scalar(select(literal(5_000_000_000L)))).isEqualTo(5_000_000_000L));
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
        assertThat(stored(engine, varchar(40), texts)).containsExactly(texts);
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, TEXT, "x".repeat(100_000))).containsExactly("x".repeat(100_000));
    }

    @Test
    @Covers("CORE-TYP-06")
    void days(Engine engine) {
        assertThat(stored(
                        engine, DATE, LocalDate.of(2026, 1, 2), LocalDate.of(1582, 10, 4), LocalDate.of(9999, 12, 31)))
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(1582, 10, 4), LocalDate.of(9999, 12, 31));
    }

    @Test
    @Covers("CORE-TYP-06")
    void timesOfDay(Engine engine) {
        LocalTime[] times = {LocalTime.MIDNIGHT, LocalTime.of(3, 4, 5, 6000), LocalTime.of(23, 59, 59, 999_999_000)};
        assertThat(stored(engine, TIME, times)).containsExactly(times);
    }

    @Test
    @Covers("CORE-TYP-06")
    void datesWithTimes(Engine engine) {
        LocalDateTime[] moments = {
            LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6000),
            LocalDateTime.of(2026, 3, 29, 2, 30), // does not exist in zones with summer time
            LocalDateTime.of(1900, 1, 1, 0, 0)
        };
        assertThat(stored(engine, TIMESTAMP, moments)).containsExactly(moments);
    }

    @Test
    @Covers("CORE-TYP-06")
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
    @Covers("CORE-TYP-08")
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

    @Test
    void offsetsOfTimesOfDayAreKept(Engine engine) {
        OffsetTime[] times = {OffsetTime.parse("10:15:30.5+02:00"), OffsetTime.parse("00:00:00-05:30")};
        assertThat(stored(engine, Types.TIME_TZ, times)).containsExactly(times);
    }

    @Test
    @Covers("CORE-TYP-07")
    void lengthsOfTime(Engine engine) {
        Duration[] lengths = {
            Duration.ZERO,
            Duration.ofDays(1).plusSeconds(5),
            Duration.ofSeconds(-90).minusNanos(1000),
            Duration.ofHours(100).plusNanos(123_456_000)
        };
        assertThat(stored(engine, Types.INTERVAL, lengths)).containsExactly(lengths);
    }

    @Test
    void textOfFixedLengthAndOfTheNationalCharacterSet(Engine engine) {
        assertThat(stored(engine, Types.character(3), "abc", "xyz")).containsExactly("abc", "xyz");
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, Types.nationalVarchar(10), "ünï")).containsExactly("ünï");
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, Types.CLOB, "long")).containsExactly("long");
    }

    @Test
    void bytesOfSomeLength(Engine engine) {
        byte[] four = {0, 1, -1, 127};
        assertThat(stored(engine, Types.varbinary(16), four)).containsExactly(four);
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, Types.binary(4), four)).containsExactly(four);
    }

    @Test
    void datesWithTimesOfSomePrecision(Engine engine) {
        LocalDateTime moment = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000_000);
        assertThat(stored(engine, Types.timestamp(3), moment)).containsExactly(moment);
    }

    enum Mood {
        HAPPY,
        SAD
    }

    @Test
    @Covers("CORE-TYP-11")
    void enumsAreStoredByTheirNamesAndNothingElseIs(Engine engine) {
        SqlType<Mood> type = Types.enumeration(Mood.class);
        assertThat(kept(engine, type, Mood.SAD, Mood.HAPPY)).containsExactly(Mood.SAD, Mood.HAPPY);
        Table table = Table.of("typed", new MetaData(), column("id", INTEGER).primaryKey(), column("v", type));
        Column<Mood> v = table.c("v", Mood.class);
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .scalars(select(v).where(v.in(Mood.SAD, Mood.HAPPY)))
                            .all())
                    .hasSize(2);
            assertThatThrownBy(() -> connection.execute(text("insert into typed (id, v) values (9, 'ANGRY')")))
                    .isInstanceOf(DatabaseException.class);
        }
        table.metadata().dropAll(engine);
        table.metadata().createAll(engine);
        table.metadata().dropAll(engine);
    }

    @Test
    void enumsMayHaveLabelsAndBeText(Engine engine) {
        EnumType<Mood> labelled = EnumType.of(Mood.class, mood -> mood == Mood.SAD ? ":-(" : ":-)")
                .named("smiley")
                .asText()
                .unchecked();
        assertThat(kept(engine, labelled, Mood.SAD)).containsExactly(Mood.SAD);
        engine.run(c -> {
            assertThat(c.execute(text("select v from typed where id = 0")).scalar())
                    .isEqualTo(":-(");
            c.execute(text("insert into typed (id, v) values (9, ':-|')"));
        });
        Table table = Table.of("typed", new MetaData(), column("id", INTEGER).primaryKey(), column("v", labelled));
        engine.run(c -> assertThatThrownBy(() -> c.execute(select(table.c("v"))).all())
                .isInstanceOf(SchemaException.class)
                .hasMessage("':-|' is not among the values of the enum smiley: [:-), :-(]; correct the value, or add"
                        + " it to the type [S042]"));
        engine.run(c -> c.execute(text("drop table typed")));
        assertThat(stored(engine, EnumType.of("size", "S", "M"), "M")).containsExactly("M");
        assertThatThrownBy(() -> stored(engine, EnumType.of("size", "S", "M"), "L"))
                .hasMessageStartingWith("'L' is not among the values of the enum size: [S, M]");
    }

    record Celsius(double degrees) {}

    enum CelsiusConverter implements TypeConverter<Celsius, Double> {
        INSTANCE;

        @Override
        public Double toDatabase(Celsius value) {
            return value.degrees();
        }

        @Override
        public Celsius fromDatabase(Double value) {
            return new Celsius(value);
        }
    }

    @Test
    void typesOfTheUsersOwnAreConvertedBothWays(Engine engine) {
        SqlType<Celsius> type = Types.converted(DOUBLE, Celsius.class, CelsiusConverter.INSTANCE);
        assertThat(kept(engine, type, new Celsius(21.5), new Celsius(-3)))
                .containsExactly(new Celsius(21.5), new Celsius(-3));
        Table table = Table.of("typed", new MetaData(), column("id", INTEGER).primaryKey(), column("v", type));
        Column<Celsius> v = table.c("v", Celsius.class);
        engine.run(c -> {
            assertThat(c.scalars(select(v).where(v.gt(new Celsius(0)))).all()).containsExactly(new Celsius(21.5));
            assertThat(c.scalars(select(v).where(v.in(new Celsius(-3), new Celsius(4))))
                            .all())
                    .containsExactly(new Celsius(-3));
            assertThat(c.scalar(select(max(v)))).isEqualTo(new Celsius(21.5));
            assertThat(c.execute(text("select v from typed where id = 1")).scalar(Double.class))
                    .isEqualTo(-3.0);
        });
    }

    record Point(int x, int y) {}

    enum PointCodec implements JsonCodec {
        INSTANCE;

        @Override
        public String write(Object value) {
            Point point = (Point) value;
            return "{\"x\": " + point.x() + ", \"y\": " + point.y() + "}";
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            String numbers = json.replaceAll("[^0-9,-]", "");
            int comma = numbers.indexOf(',');
            return type.cast(new Point(
                    Integer.parseInt(numbers.substring(0, comma)), Integer.parseInt(numbers.substring(comma + 1))));
        }
    }

    @Test
    @Covers("CORE-TYP-12")
    void jsonDocumentsStandForObjects(Engine engine) {
        SqlType<Point> type = Types.json(TEXT, Point.class, PointCodec.INSTANCE);
        assertThat(stored(engine, type, new Point(1, -2))).containsExactly(new Point(1, -2));
        engine.run(c -> c.execute(text("drop table typed")));
        MetaData metadata = new MetaData();
        SqlType<Point> json = Types.json(Point.class, PointCodec.INSTANCE);
        Table table = Table.of("typed", metadata, column("id", INTEGER).primaryKey(), column("v", json));
        metadata.createAll(engine);
        engine.run(c -> {
            c.execute(
                    insert(table).set(table.c("id", Integer.class), 1).set(table.c("v", Point.class), new Point(3, 4)));
            assertThat(c.scalar(select(table.c("v", Point.class)))).isEqualTo(new Point(3, 4));
        });
    }

    @Test
    @Covers("CORE-TYP-18")
    void variantsAreTheTypeOfOneDatabase(Engine engine) {
        SqlType<Instant> type = INSTANT.withVariant(
                Types.converted(BIGINT, Instant.class, Millis.INSTANCE),
                engine.dialect().name());
        Instant moment = Instant.parse("2026-01-02T03:04:05.678Z");
        assertThat(kept(engine, type, moment)).containsExactly(moment);
        assertThat(engine.dialect().typeName(type)).isEqualTo("BIGINT");
        assertThat(Dialect.STANDARD.typeName(type)).isEqualTo("TIMESTAMP WITH TIME ZONE");
        engine.run(c -> assertThat(
                        c.execute(text("select v from typed where id = 0")).scalar(Long.class))
                .isEqualTo(moment.toEpochMilli()));
        assertThatThrownBy(() -> type.withVariant(INSTANT, engine.dialect().name()))
                .isInstanceOf(SchemaException.class)
                .hasMessage("type TIMESTAMP WITH TIME ZONE has a variant for '"
                        + engine.dialect().name() + "' already; name each dialect once [S040]");
    }

    enum Millis implements TypeConverter<Instant, Long> {
        INSTANCE;

        @Override
        public Long toDatabase(Instant value) {
            return value.toEpochMilli();
        }

        @Override
        public Instant fromDatabase(Long value) {
            return Instant.ofEpochMilli(value);
        }
    }

    @Test
    void equalTypesHaveEqualKeys() {
        assertThat(Types.converted(BIGINT, Instant.class, Millis.INSTANCE))
                .isEqualTo(Types.converted(BIGINT, Instant.class, Millis.INSTANCE))
                .isNotEqualTo(Types.converted(INTEGER, Celsius.class, new CelsiusOf(2)));
        assertThat(EnumType.of(Mood.class)).isEqualTo(EnumType.of(Mood.class));
        assertThat(EnumType.of(Mood.class).asText()).isNotEqualTo(EnumType.of(Mood.class));
        assertThat(Types.json(Point.class, PointCodec.INSTANCE))
                .isEqualTo(Types.json(Point.class, PointCodec.INSTANCE));
        assertThat(INTEGER.withVariant(INTEGER, "x")).isEqualTo(INTEGER.withVariant(INTEGER, "x"));
    }

    record CelsiusOf(int factor) implements TypeConverter<Celsius, Integer> {

        @Override
        public Integer toDatabase(Celsius value) {
            return (int) (value.degrees() * factor);
        }

        @Override
        public Celsius fromDatabase(Integer value) {
            return new Celsius((double) value / factor);
        }
    }
}
