package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INSTANT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.REAL;
import static dev.athanor.sql.type.Types.SMALLINT;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.TIMESTAMP_TZ;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.character;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlTypesTest {

    private static final java.util.UUID ID = java.util.UUID.fromString("0198c2de-7a10-7000-8000-0123456789ab");
    private static final OffsetDateTime MOMENT =
            OffsetDateTime.of(2026, 3, 29, 1, 59, 59, 123_456_000, ZoneOffset.ofHours(-7));

    private static final Map<SqlType<?>, List<?>> VALUES = values();

    // By equals, NaN and infinities included, and not to a precision.
    private static final RecursiveComparisonConfiguration EXACT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType(Float::equals, Float.class)
            .withEqualsForType(Double::equals, Double.class)
            .build();

    private final Table everything = table();

    private static Map<SqlType<?>, List<?>> values() {
        Map<SqlType<?>, List<?>> values = new LinkedHashMap<>();
        values.put(SMALLINT, List.of(Short.MIN_VALUE, (short) 7));
        values.put(INTEGER, List.of(Integer.MIN_VALUE, 7));
        values.put(BIGINT, List.of(Long.MIN_VALUE, 7L));
        values.put(numeric(20, 6), List.of(new BigDecimal("12345678901234.567890"), new BigDecimal("-0.000001")));
        values.put(REAL, List.of(1.5f, Float.NEGATIVE_INFINITY));
        values.put(DOUBLE, List.of(0.1, Double.NaN));
        values.put(BOOLEAN, List.of(true, false));
        values.put(varchar(30), List.of("NULL", "a,b {\"c\"} \\ ü 🜚"));
        values.put(TEXT, List.of("", "two\nlines 'quoted'"));
        values.put(character(3), List.of("abc", "xyz"));
        values.put(DATE, List.of(LocalDate.of(2024, 2, 29), LocalDate.of(-43, 3, 15)));
        values.put(TIME, List.of(LocalTime.of(23, 59, 59, 999_999_000), LocalTime.MIDNIGHT));
        values.put(TIMESTAMP, List.of(LocalDateTime.of(2026, 3, 29, 2, 30), LocalDateTime.of(1, 1, 1, 0, 0, 1)));
        values.put(TIMESTAMP_TZ, List.of(MOMENT, MOMENT.minusYears(500)));
        values.put(INSTANT, List.of(MOMENT.toInstant(), Instant.EPOCH));
        values.put(BLOB, List.of(new byte[] {0, 1, (byte) 200}, new byte[0]));
        values.put(UUID, List.of(ID, new java.util.UUID(0, 0)));
        values.put(JSON, List.of("{\"a\": [1, \"x\\\"y\"]}", "null"));
        values.put(ArrayType.of(INTEGER), List.of(List.of(1, 2, 3), List.of()));
        values.put(ArrayType.of(TEXT), List.of(List.of("a", "b\"{,}\\"), List.of("NULL")));
        values.put(ArrayType.of(TIMESTAMP), List.of(List.of(LocalDateTime.of(2026, 1, 1, 0, 0)), List.of()));
        return values;
    }

    private static Table table() {
        List<TableItem> columns = new ArrayList<>();
        columns.add(column("id", INTEGER).primaryKey());
        VALUES.keySet().forEach(type -> columns.add(column("c" + columns.size(), type)));
        return Table.of("everything", new MetaData(), columns.toArray(TableItem[]::new));
    }

    @Test
    void everyTypeComesBackAsItWentIn(Engine engine) {
        everything.metadata().createAll(engine);

        for (int i = 0; i < 2; i++) {
            List<@Nullable Object> row = row(i);
            engine.run(c -> c.execute(insertOf(row)));
        }

        assertThat(stored(engine)).usingRecursiveComparison(EXACT).isEqualTo(List.of(expected(0), expected(1)));
    }

    @Test
    void everyTypeComesBackAsItWentInByArrays(Engine engine) {
        everything.metadata().createAll(engine);
        List<Column<?>> columns = new ArrayList<>();
        for (Column<?> column : everything.columns()) {
            if (Element.of(column.type()) != null && !column.equals(everything.c("id"))) {
                columns.add(column);
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<@Nullable Object> all = row(i);
            rows.add(columns.stream().map(column -> all.get(column.index() - 1)).toArray());
        }
        rows.add(new Object[columns.size()]);

        engine.run(c -> c.insertMany(everything, columns, rows, List.of(everything.c("id"))));

        List<List<@Nullable Object>> stored = stored(engine);
        for (int i = 0; i < 2; i++) {
            List<@Nullable Object> expected = expected(i).subList(0, columns.size());
            assertThat(stored.get(i).subList(0, columns.size()))
                    .usingRecursiveComparison(EXACT)
                    .isEqualTo(expected);
        }
        assertThat(stored.get(2)).containsOnlyNulls();
    }

    @Test
    void nullsOfEveryTypeComeBackAsNull(Engine engine) {
        everything.metadata().createAll(engine);
        List<@Nullable Object> nothing = new ArrayList<>();
        VALUES.keySet().forEach(type -> nothing.add(null));

        engine.run(c -> c.execute(insertOf(nothing)));

        assertThat(stored(engine).get(0)).containsOnlyNulls();
    }

    @Test
    void textSqlReadsWhatOnlyTheDatabaseKnowsTheTypeOf(Engine engine) {
        Row row = engine.transaction(c -> c.execute(text("SELECT 1::smallint, 2, 3::bigint, 1.50::numeric, 'x',"
                        + " DATE '2026-01-02', TIME '03:04', TIMESTAMP '2026-01-02 03:04',"
                        + " TIMESTAMPTZ '2026-01-02 03:04+00', '0198c2de-7a10-7000-8000-0123456789ab'::uuid,"
                        + " '{\"a\": 1}'::jsonb, ARRAY[1, NULL], ARRAY[DATE '2026-01-02'], '1 day'::interval,"
                        + " '10.0.0.1'::inet, NULL::int4range"))
                .one());

        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            values.add(row.get(i));
        }
        assertThat(values.subList(0, 7))
                .containsExactly(
                        (short) 1, 2, 3L, new BigDecimal("1.50"), "x", LocalDate.of(2026, 1, 2), LocalTime.of(3, 4));
        assertThat(values.subList(7, 11))
                .containsExactly(
                        LocalDateTime.of(2026, 1, 2, 3, 4),
                        OffsetDateTime.of(2026, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC),
                        ID,
                        "{\"a\": 1}");
        assertThat((List<?>) values.get(11)).isEqualTo(java.util.Arrays.asList(1, null));
        assertThat(values.get(12)).isEqualTo(List.of(LocalDate.of(2026, 1, 2)));
        assertThat(values.get(13)).isInstanceOf(String.class);
        assertThat(values.get(14)).isEqualTo("10.0.0.1");
        assertThat(values.get(15)).isNull();
    }

    private Insert<Row> insertOf(List<@Nullable Object> row) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put("c" + (i + 1), row.get(i));
        }
        return insert(everything).values(named);
    }

    private static List<@Nullable Object> row(int number) {
        List<@Nullable Object> row = new ArrayList<>();
        VALUES.values().forEach(values -> row.add(values.get(number)));
        return row;
    }

    // The server keeps the instant of a timestamp with time zone, not its offset.
    private static List<@Nullable Object> expected(int number) {
        List<@Nullable Object> row = row(number);
        row.replaceAll(
                value -> value instanceof OffsetDateTime moment ? moment.withOffsetSameInstant(ZoneOffset.UTC) : value);
        return row;
    }

    private List<List<@Nullable Object>> stored(Engine engine) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        engine.run(c -> c.execute(select(everything.columns()).orderBy(everything.c("id")))
                .forEach(row -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 1; i <= VALUES.size(); i++) {
                        values.add(row.get(i));
                    }
                    rows.add(values);
                }));
        return rows;
    }
}
