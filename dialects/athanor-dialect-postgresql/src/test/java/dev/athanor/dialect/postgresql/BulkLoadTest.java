package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INSTANT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.error.ParameterException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class BulkLoadTest {

    private final MetaData metadata = new MetaData();
    private final Table loads = Table.of(
            "Load",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("text", TEXT),
            column("price", numeric(10, 2)),
            column("ratio", DOUBLE),
            column("open", BOOLEAN),
            column("day", DATE),
            column("moment", INSTANT),
            column("token", UUID),
            column("bytes", BLOB));
    private final Column<Integer> id = loads.c("id", Integer.class);
    private final Column<String> text = loads.c("text", String.class);

    @BeforeEach
    void create(Engine engine) {
        metadata.createAll(engine);
    }

    @Test
    void loadsValuesOfEveryKindAsTheyAre(Engine engine) {
        java.util.UUID token = java.util.UUID.randomUUID();
        @Nullable
        Object[] row = {
            1,
            "tab\t line\n return\r back\\slash \\N é 😀",
            new BigDecimal("12.50"),
            1.5,
            true,
            LocalDate.of(2026, 1, 2),
            Instant.parse("2026-01-02T03:04:05.123456Z"),
            token,
            new byte[] {0, 1, (byte) 0xff}
        };
        List<@Nullable Object[]> rows =
                List.of(row, new @Nullable Object[] {2, null, null, null, null, null, null, null, null});
        engine.run(c -> {
            assertThat(BulkLoad.into(loads, loads.columns()).run(c, rows)).isEqualTo(2);

            List<?> stored = c.execute(select(loads).orderBy(id))
                    .map(found -> {
                        List<@Nullable Object> values = new ArrayList<>();
                        for (int i = 0; i < row.length; i++) {
                            values.add(found.get(i));
                        }
                        return values;
                    })
                    .all();
            assertThat((List<?>) stored.get(0)).usingRecursiveComparison().isEqualTo(List.of(row));
            assertThat(((List<?>) stored.get(1)).subList(1, 9)).containsOnlyNulls();
        });
    }

    @Test
    void tellsHowFarItIs(Engine engine) {
        List<Long> told = new ArrayList<>();
        engine.run(c -> {
            long loaded = BulkLoad.into(loads, List.of(id, text))
                    .onProgress(1000, told::add)
                    .run(
                            c,
                            IntStream.range(0, 2500)
                                    .<@Nullable Object[]>mapToObj(i -> new Object[] {i, "t" + i})
                                    .toList());

            assertThat(loaded).isEqualTo(2500);
            assertThat(c.scalar(select(count()).selectFrom(loads))).isEqualTo(2500L);
        });
        assertThat(told).containsExactly(1000L, 2000L, 2500L);
    }

    @Test
    void loadsAllOrNothing(Engine engine) {
        try (Connection c = engine.connect()) {
            assertThatThrownBy(() ->
                            BulkLoad.into(loads, List.of(id)).run(c, List.of(new Object[] {1}, new Object[] {1})))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContaining("COPY \"Load\" (id) FROM STDIN");
            c.rollback();
            assertThatThrownBy(() ->
                            BulkLoad.into(loads, List.of(id)).run(c, List.of(new Object[] {1}, new Object[] {"two"})))
                    .isInstanceOf(ParameterException.class)
                    .hasMessage("column Load.id of type INTEGER cannot be loaded with a value of java.lang.String;"
                            + " convert it to java.lang.Integer, or insert the rows by a statement [E065]");
            c.rollback();
            assertThatThrownBy(() -> BulkLoad.into(loads, List.of(id, text))
                            .run(c, List.<@Nullable Object[]>of(new Object[] {1})))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageStartingWith("row 0 has 1 values, the load of table Load has 2 columns")
                    .hasMessageEndingWith("[E023]");
            c.rollback();
            assertThat(c.scalar(select(count()).selectFrom(loads))).isZero();
        }
    }
}
