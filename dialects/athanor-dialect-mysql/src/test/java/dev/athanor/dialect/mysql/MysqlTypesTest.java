package dev.athanor.dialect.mysql;

import static dev.athanor.dialect.mysql.MysqlTypes.set;
import static dev.athanor.dialect.mysql.MysqlTypes.unsigned;
import static dev.athanor.dialect.mysql.MysqlTypes.zerofill;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The types of MySQL, written for it and for MariaDB alike, and run on MariaDB. */
@OnDatabase(DatabaseKind.MARIADB)
class MysqlTypesTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 30, 10, 20, 30);

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    /** A type, how it is written, and a value of it. */
    private record Known<T>(SqlType<T> type, String sql, T value) {}

    private static final List<Known<?>> TYPES = List.of(
            new Known<>(zerofill(unsigned(MysqlTypes.tinyint(1), Short.class)), "TINYINT(1) UNSIGNED ZEROFILL", (short)
                    200),
            new Known<>(MysqlTypes.TINYINT, "TINYINT", (short) -128),
            new Known<>(MysqlTypes.MEDIUMINT, "MEDIUMINT", 8_388_607),
            new Known<>(
                    unsigned(Types.BIGINT, BigDecimal.class),
                    "BIGINT UNSIGNED",
                    new BigDecimal("18446744073709551615")),
            new Known<>(MysqlTypes.doublePrecision(5, 2), "DOUBLE(5, 2)", 123.25),
            new Known<>(MysqlTypes.year(4), "YEAR(4)", 2026),
            new Known<>(MysqlTypes.bit(3), "BIT(3)", new byte[] {5}),
            new Known<>(MysqlTypes.TINYTEXT, "TINYTEXT", "a"),
            new Known<>(MysqlTypes.MEDIUMTEXT, "MEDIUMTEXT", "b"),
            new Known<>(MysqlTypes.LONGTEXT, "LONGTEXT", "c"),
            new Known<>(MysqlTypes.TINYBLOB, "TINYBLOB", new byte[] {1}),
            new Known<>(MysqlTypes.MEDIUMBLOB, "MEDIUMBLOB", new byte[] {2}),
            new Known<>(MysqlTypes.LONGBLOB, "LONGBLOB", new byte[] {3}),
            new Known<>(Types.timestamp(6), "DATETIME(6)", MOMENT.withNano(123_456_000)),
            new Known<>(set("a", "b", "it's"), "SET('a','b','it''s')", Set.of("a", "it's")),
            new Known<>(EnumType.of("e", "a", "b"), "ENUM('a','b')", "b"),
            new Known<>(
                    MysqlTypes.text(varchar(5), "utf8mb4", "utf8mb4_bin"),
                    "VARCHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "ü"),
            new Known<>(MysqlTypes.TIMESTAMP, "TIMESTAMP NULL", MOMENT),
            new Known<>(MysqlTypes.timestamp(3), "TIMESTAMP(3) NULL", MOMENT.withNano(500_000_000)),
            new Known<>(MysqlTypes.INET4, "INET4", "192.0.2.1"),
            new Known<>(MysqlTypes.INET6, "INET6", "2001:db8::1"),
            new Known<>(Types.UUID, "UUID", ID));

    private static Table table() {
        List<TableItem> columns = new ArrayList<>();
        TYPES.forEach(known -> columns.add(column("c" + columns.size(), known.type())));
        return Table.of("own", new MetaData(), columns.toArray(TableItem[]::new));
    }

    @Test
    @Covers("CORE-MY-02")
    void typesAreWrittenAsTheServerTakesThem() {
        Table own = table();
        List<String> columns = new ArrayList<>();
        TYPES.forEach(known -> columns.add("c" + columns.size() + " " + known.sql()));

        assertThat(Compiled.of(new CreateTable(own), MariadbDialect.instance()).sql())
                .isEqualTo("CREATE TABLE own (" + String.join(", ", columns) + ")");
        assertThat(Compiled.of(new CreateTable(own), MysqlDialect.instance()).sql())
                .isEqualTo("CREATE TABLE own (" + String.join(", ", columns).replace(" UUID", " CHAR(32)") + ")");
        Table never = Table.of(
                "never", new MetaData(), column("at", MysqlTypes.TIMESTAMP).notNull());
        assertThat(Compiled.of(new CreateTable(never), MysqlDialect.instance()).sql())
                .isEqualTo("CREATE TABLE never (at TIMESTAMP NOT NULL)");
        assertThatThrownBy(() -> set("a,b")).hasMessageEndingWith("[S041]");
        assertThatThrownBy(() -> MysqlTypes.bit(0)).hasMessageEndingWith("[S009]");
        assertThatThrownBy(() -> MysqlTypes.text(varchar(5), "utf8; drop", "x")).hasMessageEndingWith("[C026]");
    }

    @Test
    @Covers("CORE-MY-02")
    void whatGoesInComesOutAgain(Engine engine) {
        Table own = table();
        own.metadata().createAll(engine);
        Map<String, Object> row = new LinkedHashMap<>();
        TYPES.forEach(known -> row.put("c" + row.size(), known.value()));

        engine.run(c -> {
            c.execute(insert(own).values(row));
            List<Object> read = new ArrayList<>(c.execute(select(own)).one().values());
            for (int i = 0; i < TYPES.size(); i++) {
                assertThat(read.get(i))
                        .as(TYPES.get(i).sql())
                        .isEqualTo(TYPES.get(i).value());
            }
            Column<?> days = own.columns().get(14);
            assertThat(c.execute(select(days).where(days.isNotNull())).one().get(0))
                    .isEqualTo(Set.of("a", "it's"));
        });
    }
}
