package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.MARIADB)
class MariadbReflectionTest {

    private static void run(Engine engine, String... statements) {
        engine.run(c -> {
            for (String statement : statements) {
                c.execute(text(statement));
            }
        });
    }

    @Test
    @Covers("CORE-MY-08")
    void everyKindOfObjectIsListedInItsSchema(Engine engine) {
        run(
                engine,
                "create table plain (id integer primary key) comment 'it''s plain'",
                "create view v as select id from plain",
                "create sequence counter start with 5 increment by 2 maxvalue 99 cycle",
                "create sequence `it's:odd`");
        try (Connection connection = engine.connect()) {
            connection.execute(text("create temporary table passing (id integer)"));
            Inspector inspector = Inspector.of(connection);

            String own = inspector.defaultSchema();
            assertThat(inspector.schemaNames()).contains(own, "test").doesNotContain("mysql", "information_schema");
            assertThat(inspector.tableNames()).containsExactly("plain");
            assertThat(inspector.tableNames(own)).containsExactly("plain");
            assertThat(inspector.viewNames()).containsExactly("v");
            assertThat(inspector.comment("plain")).isEqualTo("it's plain");
            assertThat(inspector.comment("v")).isNull();
            assertThat(inspector.options("plain")).containsEntry("engine", "InnoDB");
            assertThat(inspector.sequenceNames(null)).containsExactly("counter", "it's:odd");
            assertThat(inspector.sequences(null)).contains(new ReflectedSequence("counter", 5, 2, 1, 99, true));
            assertThat(inspector.hasSequence(own + ".counter")).isTrue();
            assertThat(inspector.enums(null)).isEmpty();
        }
    }

    @Test
    @Covers("CORE-MY-08")
    void columnsTellWhereTheirValuesComeFrom(Engine engine) {
        run(
                engine,
                "create table t (id integer auto_increment primary key, b integer default 4 comment 'it''s b',"
                        + " c integer as (b * 2) stored, d integer as (b + 1) virtual, e varchar(9) default 'it''s',"
                        + " f datetime on update current_timestamp, g text collate latin1_bin, h json,"
                        + " i enum('a', 'it''s'), j integer default null)");
        List<ReflectedColumn> columns = Inspector.of(engine).columns("t");

        assertThat(columns)
                .extracting(column -> column.generation().kind())
                .startsWith(
                        Generation.Kind.COUNTER,
                        Generation.Kind.DEFAULT,
                        Generation.Kind.STORED,
                        Generation.Kind.VIRTUAL,
                        Generation.Kind.DEFAULT,
                        Generation.Kind.DEFAULT,
                        Generation.Kind.NONE);
        assertThat(columns.get(1).defaultSql()).isEqualTo("4");
        assertThat(columns.get(1).comment()).isEqualTo("it's b");
        assertThat(columns.get(2).computedSql()).isEqualTo("`b` * 2");
        assertThat(columns.get(4).defaultSql()).isEqualTo("'it''s'");
        assertThat(columns.get(5).defaultSql()).isEqualTo("NULL on update current_timestamp()");
        assertThat(columns.get(6).collation()).isEqualTo("latin1_bin");
        assertThat(columns.get(7).type()).isEqualTo((SqlType<?>) Types.JSON);
        assertThat(columns.get(8).type()).isEqualTo((SqlType<?>) EnumType.of("t_i", "a", "it's"));
        assertThat(columns.get(9).defaultSql()).isNull();
        assertThat(Inspector.of(engine).checks("t"))
                .as("that of the JSON is a part of its type")
                .isEmpty();
    }

    @Test
    @Covers("CORE-MY-08")
    void constraintsAndIndexesAreToldInFull(Engine engine) {
        run(
                engine,
                "create table city (id integer primary key)",
                "create table town (a integer, b integer check (b > 1), name text, city integer,"
                        + " constraint fk_city foreign key (city) references city (id) on delete set null"
                        + " on update cascade, constraint uq_b unique (b), constraint ck_a check (a > 0 and b < 10))",
                "create index ix_name on town (name(10), a desc)",
                "create fulltext index ix_words on town (name)",
                "create index fk_more on town (city, a)");
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.primaryKey("town")).isNull();
        ReflectedForeignKey key = inspector.foreignKeys("town").get(0);
        assertThat(key.target()).isEqualTo(new ReflectedForeignKey.Target(null, "city"));
        assertThat(List.of(key.onDelete(), key.onUpdate()))
                .containsExactly(ReferentialAction.SET_NULL, ReferentialAction.CASCADE);
        assertThat(inspector.uniques("town").get(0).name()).isEqualTo("uq_b");
        assertThat(inspector.checks("town"))
                .containsExactlyInAnyOrder(
                        new ReflectedCheck(null, "`b` > 1", null),
                        new ReflectedCheck("ck_a", "`a` > 0 and `b` < 10", null));
        List<ReflectedIndex> indexes = inspector.indexes("town");
        assertThat(indexes).extracting(ReflectedIndex::name).containsExactly("fk_more", "ix_name", "ix_words");
        assertThat(indexes.get(1).elements())
                .containsExactly(
                        new ReflectedIndex.Element("name", "`name`(10)", false),
                        ReflectedIndex.Element.column("a", true));
        assertThat(indexes.get(2).method()).isEqualTo("fulltext");
    }

    @Test
    @Covers("CORE-REF-08")
    void typesNobodyKnowsKeepTheirName(Engine engine) {
        run(engine, "create table t (a point, b set('x', 'y'), c int unsigned, d year, e datetime, f time(2))");
        Table table = Table.reflect("t", new MetaData(), engine);

        assertThat(table.columns())
                .extracting(column -> column.type().sql())
                .startsWith("point", "set('x','y')", "int(10) unsigned", "year(4)");
        assertThat(table.c("e").type()).isEqualTo((SqlType<?>) Types.timestamp(0));
        assertThat(table.c("f").type()).isEqualTo((SqlType<?>) Types.time(2));
        engine.run(c -> {
            c.execute(text("insert into t (b, c, d) values ('x,y', 4000000000, 2026)"));
            assertThat(c.execute(select(table.c("b"), table.c("c"), table.c("d")))
                            .one()
                            .values())
                    .containsExactly("x,y", 4_000_000_000L, 2026);
        });
    }

    @Test
    void manyTablesAreReadByFewQueries(Engine engine) {
        try (Connection c = engine.connect()) {
            for (int i = 0; i < 30; i++) {
                c.execute(text("create table t" + i + " (id integer auto_increment primary key,"
                        + " name varchar(30) unique, n integer, check (n > 0))"));
            }
        }
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            assertThat(Inspector.of(engine).tables(null)).hasSize(30).allSatisfy(table -> {
                assertThat(table.constraints().primaryKey()).isNotNull();
                assertThat(table.constraints().uniques()).hasSize(1);
                assertThat(table.constraints().checks()).hasSize(1);
            });
            assertThat(recorder.statements()).hasSizeLessThan(10);
        }
    }

    // There is no MySQL to ask: what its manual says of the information schema is taken for what it says.
    @Test
    void defaultsOfMysqlGetTheirQuotesBack() {
        assertThat(MysqlDefault.written(false, "it's", "", "varchar(9)")).isEqualTo("'it''s'");
        assertThat(MysqlDefault.written(false, "NULL", "", "varchar(9)")).isEqualTo("'NULL'");
        assertThat(MysqlDefault.written(false, "4", "", "int unsigned")).isEqualTo("4");
        assertThat(MysqlDefault.written(false, "uuid()", "default_generated", "char(36)"))
                .isEqualTo("(uuid())");
        assertThat(MysqlDefault.written(false, "CURRENT_TIMESTAMP(6)", "default_generated", "datetime(6)"))
                .isEqualTo("CURRENT_TIMESTAMP(6)");
        assertThat(MysqlDefault.written(false, null, "", "int")).isNull();
        assertThat(new MysqlTypeName(false, "datetime").type("x")).isEqualTo((SqlType<?>) Types.TIMESTAMP);
        assertThat(new MysqlTypeName(false, "text").type("x")).isEqualTo((SqlType<?>) Types.TEXT);
        assertThat(new MysqlTypeName(false, "longtext").type("x")).isEqualTo((SqlType<?>) Types.CLOB);
        assertThatThrownBy(() -> MysqlJdbc.MYSQL.schemaReader().sequences(query -> List.of(), "x"))
                .hasMessageStartingWith("mysql has no sequences")
                .hasMessageEndingWith("[E046]");
    }
}
