package dev.athanor.testing.contract;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.INTERVAL;
import static dev.athanor.sql.type.Types.JSON;
import static dev.athanor.sql.type.Types.TIME;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.type.NativeType;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Values written as literals, JSON's null beside SQL's, and types by their names in SQL. The tests of a dialect extend
 * this and say {@code @OnDatabase}.
 */
public abstract class TypeValuesContract {

    private static final String TEXT_WITH_QUOTES = "it's \"so\" \\ : ? é";

    private final MetaData metadata = new MetaData();

    /** For the tests of a dialect. */
    protected TypeValuesContract() {}

    private static final UUID ID = java.util.UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100");

    private Table written() {
        return Table.of(
                "written",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("s", varchar(40)),
                column("d", DATE),
                column("t", TIME),
                column("m", TIMESTAMP),
                column("b", BOOLEAN),
                column("u", UUID),
                column("n", numeric(10, 2)));
    }

    private static SqlNode row(Table t) {
        return insert(t)
                .set(t.c("id", Integer.class), -7)
                .set(t.c("s", String.class), TEXT_WITH_QUOTES)
                .set(t.c("d", LocalDate.class), LocalDate.of(2026, 2, 28))
                .set(t.c("t", LocalTime.class), LocalTime.of(1, 2, 3))
                .set(t.c("m", LocalDateTime.class), LocalDateTime.of(2026, 2, 28, 23, 59, 58, 123_456_000))
                .set(t.c("b", Boolean.class), true)
                .set(t.c("u", UUID.class), ID)
                .set(t.c("n", BigDecimal.class), new BigDecimal("-12.50"));
    }

    @Test
    @Covers("CORE-TYP-27")
    void literalsStandForTheirValues(TestDatabase database) throws SQLException {
        Engine engine = database.engine();
        Table t = written();
        metadata.createAll(engine);
        try (Connection connection = database.connect();
                Statement raw = connection.createStatement()) {
            int changed = raw.executeUpdate(Compiled.literal(row(t), engine.dialect()));
            assertThat(changed).isEqualTo(1);
        }
        engine.run(c -> assertThat(c.execute(select(t.columns())).one().values())
                .containsExactly(
                        -7,
                        TEXT_WITH_QUOTES,
                        LocalDate.of(2026, 2, 28),
                        LocalTime.of(1, 2, 3),
                        LocalDateTime.of(2026, 2, 28, 23, 59, 58, 123_456_000),
                        true,
                        ID,
                        new BigDecimal("-12.50")));
        assertThatThrownBy(() -> Compiled.literal(literal(Duration.ofDays(1), INTERVAL), engine.dialect()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("has no literal")
                .hasMessageEndingWith("[C049]");
    }

    @Test
    @Covers("CORE-TYP-12")
    void theNullOfJsonIsNotThatOfSql(Engine engine) {
        Table t = Table.of("documents", metadata, column("id", INTEGER).primaryKey(), column("doc", JSON));
        Column<Integer> id = t.c("id", Integer.class);
        Column<String> doc = t.c("doc", String.class);
        metadata.createAll(engine);

        engine.run(c -> {
            c.execute(insert(t).set(id, 1).set(doc, "null"));
            c.execute(insert(t).set(id, 2).setNull(doc));
            c.execute(insert(t).set(id, 3));
            c.execute(insert(t).set(id, 4).set(doc, "{\"a\": null}"));

            assertThat(c.scalars(select(id).where(doc.isNull()).orderBy(id)).all())
                    .containsExactly(2, 3);
            assertThat(c.scalar(select(doc).where(id.eq(1)))).isEqualTo("null");
            assertThat(c.scalar(select(doc).where(id.eq(2)))).isNull();
            assertThat(String.valueOf(c.scalar(select(doc).where(id.eq(4)))).replace(" ", ""))
                    .isEqualTo("{\"a\":null}");
        });
    }

    @Test
    @Covers("CORE-TYP-16")
    void typesByTheirNameInSqlAreWrittenAsTheyAre(Engine engine) {
        List<String> names = List.of(
                "INTEGER",
                "BIGINT",
                "SMALLINT",
                "NUMERIC(6, 1)",
                "DECIMAL(8, 2)",
                "REAL",
                "CHAR(3)",
                "VARCHAR(30)",
                "DATE",
                "TIME",
                "TIMESTAMP",
                "BOOLEAN");
        List<TableItem> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column("c" + columns.size(), new NativeType<>(name, Object.class)));
        }
        Table t = Table.of("named", metadata, columns.toArray(TableItem[]::new));

        String sql = Compiled.of(new CreateTable(t), engine.dialect()).sql();
        for (int i = 0; i < names.size(); i++) {
            assertThat(sql).contains("c" + i + " " + names.get(i));
        }
        metadata.createAll(engine);
        for (String other :
                List.of("DOUBLE", "CLOB", "BLOB", "NVARCHAR(3)", "VARBINARY(2)", "JSON", "UUID", "DATETIME")) {
            Table alone = Table.of("alone", new MetaData(), column("v", new NativeType<>(other, Object.class)));
            assertThat(Compiled.of(new CreateTable(alone), engine.dialect()).sql())
                    .isEqualTo("CREATE TABLE alone (v " + other + ")");
        }
    }
}
