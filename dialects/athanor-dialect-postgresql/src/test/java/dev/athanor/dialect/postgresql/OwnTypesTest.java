package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class OwnTypesTest {

    /** Stores {@code value} and NULL, reads both back, and returns the server's name of the column's type. */
    private static <T> String stored(Engine engine, SqlType<T> type, T value, T read) {
        MetaData metadata = new MetaData();
        Table table = Table.of("own", metadata, column("id", INTEGER).primaryKey(), column("v", type));
        Column<Integer> id = table.c("id", Integer.class);
        Column<T> v = table.c("v", type.javaType());
        metadata.createAll(engine);
        try {
            return engine.transaction(c -> {
                c.execute(insert(table).set(id, 1).set(v, value));
                c.execute(insert(table).set(id, 2).setNull(v));
                List<@Nullable T> values = c.scalars(select(v).orderBy(id)).all();
                assertThat(values.get(0)).isEqualTo(read);
                assertThat(values.get(1)).isNull();
                return c.execute(text("select format_type(atttypid, atttypmod) from pg_attribute"
                                + " where attrelid = 'own'::regclass and attname = 'v'"))
                        .scalarOne(String.class);
            });
        } finally {
            metadata.dropAll(engine);
        }
    }

    private static <T> String stored(Engine engine, SqlType<T> type, T value) {
        return stored(engine, type, value, value);
    }

    @Test
    @Covers("CORE-PG-07")
    void typesOfTheServerComeBackAsTheyWentIn(Engine engine) {
        assertThat(stored(engine, PostgresqlTypes.INET, "192.168.0.1/24")).isEqualTo("inet");
        assertThat(stored(engine, PostgresqlTypes.CIDR, "192.168.0.0/24")).isEqualTo("cidr");
        assertThat(stored(engine, PostgresqlTypes.MACADDR, "08:00:2b:01:02:03")).isEqualTo("macaddr");
        assertThat(stored(engine, PostgresqlTypes.MACADDR8, "08:00:2b:01:02:03:04:05"))
                .isEqualTo("macaddr8");
        assertThat(stored(engine, PostgresqlTypes.MONEY, new BigDecimal("1234.50")))
                .isEqualTo("money");
        assertThat(stored(engine, PostgresqlTypes.MONEY, new BigDecimal("-0.05")))
                .isEqualTo("money");
        assertThat(stored(engine, PostgresqlTypes.OID, 4_000_000_000L)).isEqualTo("oid");
        assertThat(stored(engine, PostgresqlTypes.REGCLASS, "pg_class")).isEqualTo("regclass");
        assertThat(stored(engine, PostgresqlTypes.REGCONFIG, "english")).isEqualTo("regconfig");
        assertThat(stored(engine, PostgresqlTypes.bit(5), "10110")).isEqualTo("bit(5)");
        assertThat(stored(engine, PostgresqlTypes.VARBIT, "101")).isEqualTo("bit varying");
        assertThat(stored(engine, PostgresqlTypes.TSVECTOR, "a fat cat", "'a' 'cat' 'fat'"))
                .isEqualTo("tsvector");
        assertThat(stored(engine, PostgresqlTypes.TSQUERY, "fat & cat", "'fat' & 'cat'"))
                .isEqualTo("tsquery");
        assertThat(stored(engine, PostgresqlTypes.XML, "<a b=\"c\">d</a>")).isEqualTo("xml");
        assertThat(stored(engine, PostgresqlTypes.JSONB, "{\"b\":1,  \"a\":[]}", "{\"a\": [], \"b\": 1}"))
                .isEqualTo("jsonb");
        assertThat(stored(engine, Types.timestamp(3), LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6_000_000)))
                .isEqualTo("timestamp(3) without time zone");
        assertThat(stored(engine, Types.varbinary(3), new byte[] {1, 2})).isEqualTo("bytea");
        assertThat(stored(engine, INTERVAL, java.time.Duration.ofHours(25), java.time.Duration.ofHours(25)))
                .isEqualTo("interval");
        assertThat(stored(engine, PostgresqlTypes.PERIOD, Period.of(1, 2, 3))).isEqualTo("interval");
        assertThat(stored(engine, Types.UUID, new java.util.UUID(1, 2))).isEqualTo("uuid");
    }

    @Test
    void intervalsThatAreNoDurationAreRefused(Engine engine) {
        Table table = Table.of("own", new MetaData(), column("v", INTERVAL));
        engine.run(c -> {
            c.execute(text("create table own (v interval)"));
            c.execute(text("insert into own values ('1 month')"));
            assertThatThrownBy(() -> c.execute(select(table.c("v"))).all())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is not a Duration, which has no months; read it as a Period");
        });
    }

    @Test
    void typesOfExtensionsComeBackAsTheyWentIn(Engine engine) {
        engine.run(c -> {
            c.execute(text("create extension hstore"));
            c.execute(text("create extension citext"));
        });
        assertThat(stored(engine, PostgresqlTypes.HSTORE, Map.of("a", "1", "b", "x \"y\"")))
                .isEqualTo("hstore");
        assertThat(stored(engine, PostgresqlTypes.CITEXT, "Sandy")).isEqualTo("citext");
        MetaData metadata = new MetaData();
        Table table = Table.of("own", metadata, column("v", PostgresqlTypes.CITEXT));
        metadata.createAll(engine);
        engine.run(c -> {
            Column<String> v = table.c("v", String.class);
            c.execute(insert(table).set(v, "Sandy"));
            assertThat(c.scalar(select(v).where(v.eq("SANDY")))).isEqualTo("Sandy");
        });
    }

    @Test
    void rangesComeBackAsTheyWentIn(Engine engine) {
        assertThat(stored(engine, PostgresqlTypes.INT4RANGE, Range.closed(1, 4), Range.closedOpen(1, 5)))
                .isEqualTo("int4range");
        assertThat(stored(engine, PostgresqlTypes.INT8RANGE, Range.closedOpen(1L, null)))
                .isEqualTo("int8range");
        assertThat(stored(engine, PostgresqlTypes.NUMRANGE, Range.open(new BigDecimal("1.5"), new BigDecimal("2.5"))))
                .isEqualTo("numrange");
        assertThat(stored(
                        engine,
                        PostgresqlTypes.DATERANGE,
                        Range.closedOpen(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
                .isEqualTo("daterange");
        assertThat(stored(
                        engine,
                        PostgresqlTypes.TSRANGE,
                        Range.closed(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 1, 1, 12, 30, 5))))
                .isEqualTo("tsrange");
        assertThat(stored(engine, PostgresqlTypes.INT4RANGE, Range.empty())).isEqualTo("int4range");
        assertThat(stored(
                        engine,
                        PostgresqlTypes.multirange(PostgresqlTypes.INT4RANGE),
                        List.of(Range.closedOpen(1, 3), Range.closedOpen(5, 8))))
                .isEqualTo("int4multirange");
        MetaData metadata = new MetaData();
        Table table = Table.of("own", metadata, column("v", PostgresqlTypes.TSTZRANGE));
        metadata.createAll(engine);
        OffsetDateTime moment = OffsetDateTime.parse("2026-01-02T03:04:05+02:00");
        engine.run(c -> {
            c.execute(text("insert into own values (tstzrange(:from, null))").bind("from", moment));
            Range<?> read = c.execute(select(table.c("v"))).scalarOne(Range.class);
            assertThat(read.upper()).isNull();
            assertThat(read.lower())
                    .isInstanceOfSatisfying(
                            OffsetDateTime.class,
                            lower -> assertThat(lower.toInstant()).isEqualTo(moment.toInstant()));
        });
    }

    @Test
    void rangesAnswerForThemselves() {
        Range<Integer> teens = Range.closedOpen(13, 20);

        assertThat(teens.contains(13)).isTrue();
        assertThat(teens.contains(20)).isFalse();
        assertThat(teens.contains(Range.closed(14, 19))).isTrue();
        assertThat(teens.contains(Range.closed(14, 20))).isFalse();
        assertThat(teens.contains(Range.<Integer>empty())).isTrue();
        assertThat(teens.overlaps(Range.closedOpen(20, 30))).isFalse();
        assertThat(teens.overlaps(Range.closedOpen(null, 14))).isTrue();
        assertThat(teens.adjoins(Range.closedOpen(20, 30))).isTrue();
        assertThat(teens.union(Range.closedOpen(20, 30))).isEqualTo(Range.closedOpen(13, 30));
        assertThat(teens.union(Range.closedOpen(15, null))).isEqualTo(Range.closedOpen(13, null));
        assertThat(teens.intersection(Range.closed(15, 40))).isEqualTo(new Range<>(15, 20, true, false, false));
        assertThat(teens.intersection(Range.closed(30, 40)).isEmpty()).isTrue();
        assertThat(Range.closedOpen(1, 1)).isEqualTo(Range.empty());
        assertThat(teens).hasToString("[13,20)");
        assertThatThrownBy(() -> teens.union(Range.closed(30, 40)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("the ranges [13,20) and [30,40] do not meet, so they make no single range; keep both"
                        + " [S043]");
        assertThatThrownBy(() -> Range.closed(2, 1)).hasMessageEndingWith("[S043]");
    }

    enum Mood {
        HAPPY,
        SAD
    }

    private static List<@Nullable Object> enums(Connection connection) {
        return connection
                .execute(text("select n.nspname || '.' || t.typname from pg_type t join pg_namespace n"
                        + " on n.oid = t.typnamespace where t.typtype = 'e' order by 1"))
                .scalars()
                .all();
    }

    @Test
    void enumsAreTypesThatComeAndGoWithTheirTables(Engine engine) {
        MetaData metadata = new MetaData();
        EnumType<Mood> mood = EnumType.of(Mood.class);
        Table first = Table.of("first", metadata, column("v", mood), column("all", ArrayType.of(mood)));
        Table second =
                Table.of("second", metadata, column("v", mood), column("size", EnumType.of("T Size", "S", "it's")));
        try (Connection c = engine.connect()) {
            c.execute(text("create schema shop"));
            Table third = Table.of("third", metadata, column("v", mood.inSchema("shop")));
            metadata.createAll(c);
            assertThat(c.hasTable(null, third.name())).isTrue();
            assertThat(enums(c)).containsExactly("public.T Size", "public.mood", "shop.mood");
            assertThat(c.execute(text("select string_agg(enumlabel, '|' order by enumsortorder) from pg_enum where"
                                    + " enumtypid = '\"T Size\"'::regtype"))
                            .scalar())
                    .isEqualTo("S|it's");
            assertThat(c.execute(text("select count(*) from pg_constraint where contype = 'c' and"
                                    + " conrelid in ('first'::regclass, 'second'::regclass)"))
                            .scalarOne(Long.class))
                    .isZero();

            Column<Mood> v = first.c("v", Mood.class);
            c.execute(insert(first).set(v, Mood.SAD).set(first.c("all", List.class), List.of(Mood.HAPPY, Mood.SAD)));
            assertThat(c.execute(select(first.c("all"))).scalar()).isEqualTo(List.of(Mood.HAPPY, Mood.SAD));

            c.dropTables(List.of(first), true);
            assertThat(enums(c)).as("still used by second").contains("public.mood");
            metadata.createAll(c);
            metadata.dropAll(c);
            assertThat(enums(c)).isEmpty();
            assertThat(c.hasTable(null, second.name())).isFalse();
        }
    }

    @Test
    void enumsThatAreTextAreChecked() {
        Table table = Table.of(
                "own",
                new MetaData(),
                column("a", EnumType.of(Mood.class).asText()),
                column("b", EnumType.of(Mood.class)),
                column("c", EnumType.of(Mood.class).inSchema("shop")));

        assertThat(Compiled.of(new CreateTable(table), PostgresqlDialect.instance())
                        .sql())
                .isEqualTo("CREATE TABLE own (a VARCHAR(5) CHECK (a IN ('HAPPY', 'SAD')), b mood, c shop.mood)");
    }
}
