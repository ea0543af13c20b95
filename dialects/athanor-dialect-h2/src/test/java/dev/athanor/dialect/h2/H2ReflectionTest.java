package dev.athanor.dialect.h2;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedSequence;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.H2)
class H2ReflectionTest {

    private static void run(Engine engine, String... statements) {
        engine.run(c -> {
            for (String statement : statements) {
                c.execute(text(statement));
            }
        });
    }

    @Test
    void everyKindOfObjectIsListedInItsSchema(Engine engine) {
        run(
                engine,
                "create schema shop",
                "create table shop.item (id integer primary key)",
                "create table plain (id integer references shop.item (id) on delete cascade)",
                "create view v as select id from plain",
                "create materialized view m as select id from plain",
                "create sequence counter start with 5 increment by 2 maxvalue 99 cycle");
        try (Connection connection = engine.connect()) {
            connection.execute(text("create local temporary table passing (id integer)"));
            Inspector inspector = Inspector.of(connection);

            assertThat(inspector.defaultSchema()).isEqualTo("public");
            assertThat(inspector.schemaNames()).containsExactlyInAnyOrder("public", "shop");
            assertThat(inspector.tableNames()).containsExactly("plain");
            assertThat(inspector.tableNames("shop")).containsExactly("item");
            assertThat(inspector.viewNames()).containsExactly("v");
            assertThat(inspector.names(null, ObjectKind.MATERIALIZED_VIEW)).containsExactly("m");
            assertThat(inspector.names(null, ObjectKind.TEMPORARY_TABLE)).containsExactly("passing");
            assertThat(inspector.columns("passing")).hasSize(1);
            assertThat(inspector.sequences(null)).containsExactly(new ReflectedSequence("counter", 5, 2, 1, 99, true));
            assertThat(inspector.hasSequence("public.counter")).isTrue();
            assertThat(inspector.foreignKeys("plain").get(0).target().key()).isEqualTo("shop.item");
            assertThat(inspector.enums(null)).isEmpty();
            assertThat(inspector.options("plain")).containsKey("storage");
        }
    }

    @Test
    void columnsTellWhereTheirValuesComeFrom(Engine engine) {
        run(
                engine,
                "create table t (a bigint generated always as identity (start with 10 increment by 5),"
                        + " b integer default 4, c integer generated always as (b * 2), d varchar default 'it''s')",
                "comment on column t.b is 'the ''b'''");
        List<ReflectedColumn> columns = Inspector.of(engine).columns("t");

        assertThat(columns)
                .extracting(column -> column.generation().kind())
                .containsExactly(
                        Generation.Kind.IDENTITY_ALWAYS,
                        Generation.Kind.DEFAULT,
                        Generation.Kind.STORED,
                        Generation.Kind.DEFAULT);
        assertThat(Objects.requireNonNull(columns.get(0).generation().sequence()))
                .extracting(ReflectedSequence::start, ReflectedSequence::increment)
                .containsExactly(10L, 5L);
        assertThat(columns.get(1).defaultSql()).isEqualTo("4");
        assertThat(columns.get(1).comment()).isEqualTo("the 'b'");
        assertThat(columns.get(2).computedSql()).isEqualTo("\"B\" * 2");
        assertThat(columns.get(3).defaultSql()).isEqualTo("'it''s'");
    }

    @Test
    @Covers("CORE-REF-08")
    void typesNobodyKnowsKeepTheirName(Engine engine) {
        run(
                engine,
                "create domain small as integer check (value < 10)",
                "create table t (a small, b geometry, c integer array[3], d time(0), e interval month)");
        Table table = Table.reflect("t", new MetaData(), engine);

        assertThat(table.columns())
                .extracting(column -> column.type().sql())
                .startsWith("small", "GEOMETRY", "INTEGER ARRAY[3]");
        assertThat(table.c("d").type()).isEqualTo((SqlType<?>) Types.time(0));
        assertThat(table.c("e").type().sql()).isEqualTo("INTERVAL MONTH(2)");
    }

    @Test
    void manyTablesAreReadByFewQueries(Engine engine) {
        try (Connection c = engine.connect()) {
            for (int i = 0; i < 60; i++) {
                String parent = i == 0 ? "" : ", parent integer references t" + (i - 1) + " (id)";
                c.execute(text("create table t" + i + " (id integer generated by default as identity primary key,"
                        + " name varchar(30) unique, n integer check (n > 0)" + parent + ")"));
            }
            c.commit();
        }
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            assertThat(Inspector.of(engine).tables(null)).hasSize(60).allSatisfy(table -> {
                assertThat(table.constraints().primaryKey()).isNotNull();
                assertThat(table.constraints().uniques()).hasSize(1);
                assertThat(table.constraints().checks()).hasSize(1);
            });
            assertThat(recorder.statements()).hasSizeLessThan(10);
        }
    }
}
