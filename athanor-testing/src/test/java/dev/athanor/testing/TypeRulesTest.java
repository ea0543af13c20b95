package dev.athanor.testing;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.Select;
import dev.athanor.sql.compile.CacheKey;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.TypeConverter;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypeRulesTest {

    private static final Dialect OTHER = Dialect.named("other").build();

    @Test
    @Covers("CORE-TYP-23")
    void valuesHaveTheTypeOfTheirClass() {
        Map<Object, SqlType<?>> types = Map.ofEntries(
                Map.entry(true, Types.BOOLEAN),
                Map.entry(1, Types.INTEGER),
                Map.entry(5_000_000_000L, Types.BIGINT),
                Map.entry(1.5, Types.DOUBLE),
                Map.entry(new BigDecimal("1.5"), Types.NUMERIC),
                Map.entry("text", Types.VARCHAR),
                Map.entry(LocalDate.EPOCH, Types.DATE),
                Map.entry(LocalTime.NOON, Types.TIME),
                Map.entry(LocalDateTime.MIN, Types.TIMESTAMP),
                Map.entry(OffsetDateTime.MIN, Types.TIMESTAMP_TZ),
                Map.entry(Instant.EPOCH, Types.INSTANT),
                Map.entry(Duration.ZERO, Types.INTERVAL),
                Map.entry(new UUID(1, 2), Types.UUID));
        types.forEach((value, type) -> assertThat(CacheKey.of(text("select :v").bind("v", value))
                        .binds()
                        .get(0)
                        .type())
                .isEqualTo(type));
        assertThat(Types.of(byte[].class)).isEqualTo(Types.BLOB);
        assertThat(CacheKey.of(text("select :v").bind("v", null)).binds().get(0).type())
                .isEqualTo(Types.NULL);
        assertThatThrownBy(() -> text("select :v").bind("v", new Object()))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C018]");
        Table table = Table.of("t", new MetaData(), column("a", Types.varchar(3)));
        assertThat(CacheKey.of(table.c("a", String.class).eq("x"))
                        .binds()
                        .get(0)
                        .type())
                .isEqualTo(Types.varchar(3));
    }

    private record Times(int factor) implements TypeConverter<Integer, Integer> {

        @Override
        public Integer toDatabase(Integer value) {
            return value * factor;
        }

        @Override
        public Integer fromDatabase(Integer value) {
            return value / factor;
        }
    }

    private static Select<?> query(Table table, SqlType<Integer> type) {
        return select(table.c("a")).where(parameter("p", type).eq(1));
    }

    @Test
    @Covers("CORE-TYP-20")
    void equalTypesMakeEqualKeysAndOthersDoNot() {
        Table table = Table.of("t", new MetaData(), column("a", Types.INTEGER));
        SqlType<Integer> twice = Types.converted(Types.INTEGER, Integer.class, new Times(2));
        SqlType<Integer> twiceAgain = Types.converted(Types.INTEGER, Integer.class, new Times(2));
        SqlType<Integer> thrice = Types.converted(Types.INTEGER, Integer.class, new Times(3));

        assertThat(CacheKey.of(query(table, twice))).isEqualTo(CacheKey.of(query(table, twiceAgain)));
        assertThat(CacheKey.of(query(table, twice))).isNotEqualTo(CacheKey.of(query(table, thrice)));
        assertThat(CacheKey.of(query(table, twice))).isNotEqualTo(CacheKey.of(query(table, Types.INTEGER)));
    }

    @Test
    @Covers("CORE-TYP-21")
    void typesOfTheUsersOwnAreWrittenAsTheySay() {
        SqlType<Integer> own = Types.nativeType("MY_TYPE(7)", Integer.class);
        Table table = Table.of(
                "t",
                new MetaData(),
                column("a", own).notNull(),
                column("b", Types.converted(own, Integer.class, new Times(2))));
        Column<Integer> b = table.c("b", Integer.class);

        assertThat(Compiled.of(new CreateTable(table), OTHER).sql())
                .isEqualTo("CREATE TABLE t (a MY_TYPE(7) NOT NULL, b MY_TYPE(7))");
        assertThat(b.plus(1).type()).isEqualTo(b.type());
        assertThat(b.type().toString()).isEqualTo("MY_TYPE(7) as Integer");
    }
}
