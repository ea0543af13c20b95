package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.error.EngineException;
import dev.athanor.engine.reflect.Generation;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedColumn;
import dev.athanor.engine.reflect.ReflectedForeignKey;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedIndex.Element;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.SQLITE)
class SqliteReflectionTest {

    private static void run(Engine engine, String... statements) {
        engine.run(c -> {
            for (String statement : statements) {
                c.execute(text(statement));
            }
        });
    }

    @Test
    void whatIsTemporaryOrAttachedIsFoundToo(Engine engine) {
        try (Connection c = engine.connect()) {
            c.execute(text("create table plain (id integer primary key)"));
            c.execute(text("create temporary table passing (id integer)"));
            c.execute(text("create temp view glimpse as select 1 as one"));
            c.execute(text("create view v as -- a remark\n select id from plain where id > 0"));
            Inspector inspector = Inspector.of(c);

            assertThat(inspector.defaultSchema()).isEqualTo("main");
            assertThat(inspector.schemaNames()).containsExactly("main");
            assertThat(inspector.tableNames()).containsExactly("plain");
            assertThat(inspector.names(null, ObjectKind.TEMPORARY_TABLE)).containsExactly("passing");
            assertThat(inspector.names(null, ObjectKind.TEMPORARY_VIEW)).containsExactly("glimpse");
            assertThat(inspector.columns("passing"))
                    .extracting(ReflectedColumn::name)
                    .containsExactly("id");
            assertThat(inspector.viewDefinition("v")).isEqualTo("select id from plain where id > 0");
        }
    }

    @Test
    @Covers("CORE-REF-02")
    void thereAreNoSequencesAndNoMaterializedViews(Engine engine) {
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.names(null, ObjectKind.MATERIALIZED_VIEW)).isEmpty();
        assertThatThrownBy(() -> inspector.sequenceNames(null))
                .isInstanceOf(EngineException.class)
                .hasMessage("sqlite has no sequences; an INTEGER PRIMARY KEY counts up by itself, so leave them out"
                        + " [E046]");
        assertThatThrownBy(() -> inspector.hasSequence("s")).hasMessageEndingWith("[E046]");
        assertThat(inspector.enums(null)).isEmpty();
    }

    @Test
    void createStatementsAreReadToTheLastWord(Engine engine) {
        run(engine, """
                CREATE TABLE town (
                    "a b" INTEGER NOT NULL /* a ) comment */ CONSTRAINT ck_ab CHECK ("a b" > (1 + 2)),
                    [c] VARCHAR(30) DEFAULT 'x, (y)' COLLATE NOCASE UNIQUE, -- another ), one
                    `d` NUMERIC(10, 2) DEFAULT -1.5,
                    e INTEGER GENERATED ALWAYS AS ("a b" * 2) STORED,
                    f INTEGER AS (length(c)) VIRTUAL,
                    g TEXT DEFAULT (lower('X')) REFERENCES "other town" ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
                    h DATETIME DEFAULT CURRENT_TIMESTAMP CONSTRAINT fk_h REFERENCES x (y) ON UPDATE CASCADE,
                    i,
                    CONSTRAINT "pk town" PRIMARY KEY (c, "a b"),
                    CONSTRAINT uq UNIQUE (d, e),
                    UNIQUE (f),
                    CONSTRAINT ck CHECK (c <> ')' AND d IN (1, 2)),
                    CONSTRAINT fk FOREIGN KEY (d, e) REFERENCES y (p, q) ON DELETE CASCADE
                ) WITHOUT ROWID
                """, "create table \"other town\" (name text primary key)");
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.primaryKey("town")).isEqualTo(new ReflectedKey("pk town", List.of("c", "a b"), null));
        assertThat(inspector.uniques("town"))
                .extracting(ReflectedKey::name, ReflectedKey::columns)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, List.of("c")),
                        org.assertj.core.groups.Tuple.tuple("uq", List.of("d", "e")),
                        org.assertj.core.groups.Tuple.tuple(null, List.of("f")));
        assertThat(inspector.checks("town"))
                .containsExactly(
                        new ReflectedCheck("ck_ab", "\"a b\" > (1 + 2)", null),
                        new ReflectedCheck("ck", "c <> ')' AND d IN (1, 2)", null));
        List<ReflectedForeignKey> keys = inspector.foreignKeys("town");
        assertThat(keys).extracting(ReflectedForeignKey::name).containsExactly(null, "fk_h", "fk");
        assertThat(keys.get(0).target().table()).isEqualTo("other town");
        assertThat(keys.get(0).targetColumns()).containsExactly("name");
        assertThat(keys.get(0).onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(keys.get(0).timing()).isEqualTo(ReflectedForeignKey.Timing.DEFERRED);
        assertThat(keys.get(1).onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(keys.get(2).targetColumns()).containsExactly("p", "q");
        Map<String, String> options = inspector.options("town");
        assertThat(options).containsEntry("without_rowid", "true");
        List<ReflectedColumn> columns = inspector.columns("town");
        assertThat(columns).extracting(ReflectedColumn::name).containsExactly("a b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(columns.get(1).defaultSql()).isEqualTo("'x, (y)'");
        assertThat(columns.get(1).collation()).isEqualTo("NOCASE");
        assertThat(columns.get(2).defaultSql()).isEqualTo("-1.5");
        assertThat(columns.get(3).generation()).isEqualTo(Generation.computed("\"a b\" * 2", true));
        assertThat(columns.get(4).generation()).isEqualTo(Generation.computed("length(c)", false));
        assertThat(columns.get(5).defaultSql()).isEqualTo("lower('X')");
        assertThat(columns)
                .<SqlType<?>>extracting(ReflectedColumn::type)
                .startsWith(Types.INTEGER, Types.varchar(30), Types.numeric(10, 2), Types.INTEGER, Types.INTEGER);
        assertThat(columns).extracting(ReflectedColumn::isAutoincrement).doesNotContain(true);
    }

    @Test
    void indexesAreReadToTheLastWord(Engine engine) {
        run(
                engine,
                "create table t (a integer, b text, c text unique)",
                "create unique index \"i x\" on t (a, b COLLATE NOCASE DESC) where a > 1 and b is not null",
                "create index ie on t (lower(b), a + 1 desc, c asc)");

        assertThat(Inspector.of(engine).indexes("t"))
                .containsExactly(
                        new ReflectedIndex(
                                "i x",
                                List.of(Element.column("a", false), new Element("b", "b COLLATE NOCASE", true)),
                                true,
                                List.of(),
                                "a > 1 and b is not null",
                                null),
                        new ReflectedIndex(
                                "ie",
                                List.of(
                                        Element.expression("lower(b)", false),
                                        Element.expression("a + 1", true),
                                        Element.column("c", false)),
                                false,
                                List.of(),
                                null,
                                null));
    }

    @Test
    void declaredTypesFollowTheirAffinity(Engine engine) {
        run(engine, "create table t (a mediumint, b varying character(5), c whatever, d long blob, e floaty, f)");

        assertThat(Inspector.of(engine).columns("t"))
                .<SqlType<?>>extracting(ReflectedColumn::type)
                .startsWith(Types.INTEGER, Types.varchar(5), Types.NUMERIC, Types.BLOB, Types.DOUBLE);
    }
}
