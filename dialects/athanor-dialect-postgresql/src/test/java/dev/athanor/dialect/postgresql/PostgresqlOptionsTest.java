package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.exclude;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.operatorClass;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Inspector;
import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.DatabaseException;
import dev.athanor.engine.error.UniqueViolationException;
import dev.athanor.engine.reflect.ObjectKind;
import dev.athanor.engine.reflect.ReflectedCheck;
import dev.athanor.engine.reflect.ReflectedDomain;
import dev.athanor.engine.reflect.ReflectedExclusion;
import dev.athanor.engine.reflect.ReflectedForeignKey.Timing;
import dev.athanor.engine.reflect.ReflectedIndex;
import dev.athanor.engine.reflect.ReflectedKey;
import dev.athanor.engine.reflect.ReflectedTable;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.clause.ExcludeClause;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ExcludeConstraint;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.NamingConvention;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.testing.Covers;
import dev.athanor.testing.SqlRecorder;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What indexes, constraints and the catalog have on PostgreSQL alone. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlOptionsTest {

    private final MetaData metadata = new MetaData();

    private static String sql(SqlNode node) {
        return Compiled.of(node, PostgresqlDialect.instance()).sql();
    }

    private static void run(Engine engine, String... statements) {
        engine.run(c -> {
            for (String statement : statements) {
                c.execute(text(statement));
            }
        });
    }

    @Test
    @Covers("CORE-PG-10")
    void indexesSayHowTheyAreBuilt(Engine engine) {
        Table t = Table.of("t", metadata, column("x", INTEGER), column("name", TEXT), column("b", INTEGER));
        Column<Integer> x = t.c("x", Integer.class);
        Column<String> name = t.c("name", String.class);
        t.define(index("ix")
                .on(operatorClass(x, "int4_ops").desc(), lower(name))
                .unique(true)
                .using("btree")
                .include("b")
                .nullsNotDistinct()
                .storage("WITH (fillfactor = 50) TABLESPACE pg_default")
                .where(x.gt(5))
                .concurrently());
        String written = sql(new CreateIndex(t.indexes().get(0), true));
        assertThat(written)
                .isEqualTo("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON t USING btree (x int4_ops DESC,"
                        + " lower(name)) INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor = 50) TABLESPACE pg_default"
                        + " WHERE x > 5");
        run(engine, "create table t (x integer, name text, b integer)");

        assertThatThrownBy(() ->
                        engine.run(c -> c.execute(new CreateIndex(t.indexes().get(0)))))
                .as("not in a transaction")
                .isInstanceOf(DatabaseException.class);
        engine.withIsolation(Isolation.AUTOCOMMIT)
                .run(c -> c.execute(new CreateIndex(t.indexes().get(0))));
        ReflectedIndex found = Inspector.of(engine).indexes("t").get(0);
        assertThat(found.nullsNotDistinct()).isTrue();
        assertThat(found.include()).containsExactly("b");
        assertThat(found.predicate()).isEqualTo("x > 5");
    }

    @Test
    @Covers("CORE-PG-10")
    void noTwoRowsAreAlikeWhereExclusionsSaySo(Engine engine) {
        Table t = Table.of(
                "booked",
                metadata,
                column("r", PostgresqlTypes.INT4RANGE),
                column("n", INTEGER),
                exclude("gist").with("r", "&&").where("n > 5").named("ex"));
        t.define(exclude("btree")
                .with(t.c("n"), "=")
                .where(t.c("n", Integer.class).gt(100))
                .deferrability(Deferrability.DEFERRABLE));
        ExcludeConstraint named = (ExcludeConstraint) t.constraints().get(0);
        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE booked (r INT4RANGE, n INTEGER,"
                        + " CONSTRAINT ex EXCLUDE USING gist (r WITH &&) WHERE (n > 5),"
                        + " EXCLUDE USING btree (n WITH =) WHERE (n > 100) DEFERRABLE)");
        t.create(engine);
        run(engine, "insert into booked values ('[1,5)', 6), ('[1,5)', 5)");

        assertThatThrownBy(() -> run(engine, "insert into booked values ('[4,9)', 7)"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("ex");
        assertThat(Inspector.of(engine).exclusions("booked").get(0))
                .isEqualTo(new ReflectedExclusion(
                        "ex",
                        "gist",
                        List.of(new ReflectedExclusion.Element("r", "&&")),
                        "n > 5",
                        Timing.IMMEDIATE,
                        null));
        assertThat(t.copyTo(new MetaData()).constraints()).hasSize(2);
        engine.run(c -> c.execute(DropConstraint.of(t, named)));
        run(engine, "insert into booked values ('[4,9)', 7)");
        assertThatThrownBy(() -> Compiled.of(new ExcludeClause(named), Dialect.STANDARD))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("standard has no exclusion constraints");
        assertThatThrownBy(() -> exclude("gist").with("r", "&& x"))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S028]");
    }

    @Test
    @Covers("CORE-PG-10")
    void constraintsMayIncludeColumnsAndSpareOldRows(Engine engine) {
        run(engine, "create table p (id integer primary key)", "create table t (a integer, b integer)");
        Table p = Table.of("p", metadata, column("id", INTEGER).primaryKey());
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER),
                column("b", INTEGER),
                unique("a").nullsNotDistinct().include("b").named("uq"),
                check("a > 0")
                        .words("postgresql", "NOT VALID")
                        .words("sqlite", "ON CONFLICT FAIL")
                        .named("ck"),
                foreignKey(List.of("b"), "p", List.of("id"))
                        .words("postgresql", "NOT VALID")
                        .named("fk"));
        assertThat(sql(new CreateTable(t)))
                .endsWith(
                        "CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b), CONSTRAINT ck CHECK (a > 0) NOT VALID,"
                                + " CONSTRAINT fk FOREIGN KEY(b) REFERENCES p (id) NOT VALID)");
        run(engine, "drop table t");
        t.create(engine);

        engine.run(c -> c.execute(insert(t).setNull(t.c("b"))));
        assertThatThrownBy(() -> engine.run(c -> c.execute(insert(t).setNull(t.c("b")))))
                .as("two NULLs are the same")
                .isInstanceOf(UniqueViolationException.class);
        assertThat(Inspector.of(engine).uniques("t"))
                .containsExactly(new ReflectedKey("uq", List.of("a"), null, true, List.of("b")));
        assertThat(p.columns()).hasSize(1);
    }

    @Test
    @Covers("CORE-PG-12")
    void theCatalogTellsWhatPostgresqlAloneHas(Engine engine) {
        run(
                engine,
                "create type mood as enum ('sad', 'glad')",
                "create domain small as integer default 3 not null constraint ck_small check (value < 10)",
                "create foreign data wrapper nobody",
                "create server away foreign data wrapper nobody",
                "create foreign table far (id integer) server away",
                "create table t (a serial primary key, b integer generated always as identity (start 5),"
                        + " c integer generated always as (b * 2) stored, d text, r int4range,"
                        + " constraint ex exclude using gist (r with &&))",
                "create index ix on t (d text_pattern_ops, b) include (c)",
                "comment on constraint ex on t is 'no overlap'");
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.enums(null)).extracting(found -> found.name()).containsExactly("mood");
        assertThat(inspector.domains(null))
                .containsExactly(new ReflectedDomain(
                        "small", "integer", false, "3", List.of(new ReflectedCheck("ck_small", "VALUE < 10", null))));
        assertThat(inspector.hasType(null, "mood")).isTrue();
        assertThat(inspector.hasType(null, "small")).isTrue();
        assertThat(inspector.hasType(null, "moods")).isFalse();
        assertThat(inspector.names(null, ObjectKind.FOREIGN_TABLE)).containsExactly("far");
        assertThat(inspector.tableNames()).containsExactly("t");
        engine.run(c -> assertThat(c.execute(text("select cast(cast('t' as regclass) as bigint) as id"))
                        .one()
                        .get("id", Long.class))
                .isEqualTo(inspector.objectId("t")));
        assertThat(inspector.columns("t"))
                .extracting(column -> column.isAutoincrement(), column -> column.defaultSql())
                .startsWith(org.assertj.core.groups.Tuple.tuple(true, null));
        assertThat(inspector.columns("t").get(1).isIdentity()).isTrue();
        assertThat(inspector.columns("t").get(2).computedSql()).isEqualTo("(b * 2)");
        ReflectedIndex index = inspector.indexes("t").get(0);
        assertThat(index.elements().get(0).sql()).isEqualTo("d text_pattern_ops");
        assertThat(index.include()).containsExactly("c");
        assertThat(inspector.exclusions("t").get(0).comment()).isEqualTo("no overlap");
        try (SqlRecorder recorder = SqlRecorder.on(engine)) {
            List<ReflectedTable> all = Inspector.of(engine).tables(null);
            assertThat(all).hasSize(1);
            assertThat(recorder.statements()).hasSizeLessThan(10);
        }
    }

    @Test
    void exclusionsKeepTheirNamesUnderAConvention(Engine engine) {
        MetaData named = new MetaData(NamingConvention.of(Map.of("ck", "ck_{table_name}_{constraint_name}")));
        Table t = Table.of(
                "t",
                named,
                column("r", PostgresqlTypes.INT4RANGE),
                exclude("gist").with("r", "&&").named("ex"));

        assertThat(t.constraints().get(0).name()).isEqualTo("ex");
    }
}
