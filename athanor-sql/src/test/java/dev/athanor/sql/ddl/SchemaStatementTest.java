package dev.athanor.sql.ddl;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.ddl;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.indexOf;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableComment;
import static dev.athanor.sql.Sql.tableOption;
import static dev.athanor.sql.Sql.tablePrefix;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.sql;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DATE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ddl.clause.ViewName;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.NamingConvention;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.MatchKind;
import dev.athanor.sql.schema.option.SequenceOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What schema statements look like. */
class SchemaStatementTest {

    private final MetaData metadata = new MetaData();

    @Test
    void writesWhatForeignKeysAreToDo() {
        Table unused = Table.of(
                "p",
                metadata,
                column("x", INTEGER).primaryKey(),
                column("y", INTEGER).primaryKey());
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER),
                column("b", INTEGER),
                column("c", INTEGER).references(ColumnReference.to("p.x").deferrability(Deferrability.NOT_DEFERRABLE)),
                foreignKey(List.of("a", "b"), "p", List.of("x", "y"))
                        .named("fk")
                        .match(MatchKind.FULL)
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.SET_NULL)
                        .deferrability(Deferrability.INITIALLY_DEFERRED),
                unique("a").named("uq").deferrability(Deferrability.DEFERRABLE));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo(
                        "CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER, CONSTRAINT fk FOREIGN KEY(a, b) REFERENCES p"
                                + " (x, y) MATCH FULL ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,"
                                + " CONSTRAINT uq UNIQUE (a) DEFERRABLE, FOREIGN KEY(c) REFERENCES p (x) NOT DEFERRABLE)");
        assertThat(sql(new CreateTable(t, false, t.foreignKeys())))
                .isEqualTo("CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER, CONSTRAINT uq UNIQUE (a) DEFERRABLE)");
    }

    @Test
    void writesConditionsWithLiteralsAndBareColumns() {
        Table t = Table.of("t", metadata, column("a", INTEGER), column("n", VARCHAR), column("b", BOOLEAN));
        t.define(
                check(t.c("a", Integer.class).gt(5).and(t.c("n", String.class).in("it's", "x"))),
                check(t.c("b", Boolean.class).is(true)).named("ck"));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE t (a INTEGER, n VARCHAR, b BOOLEAN, CHECK (a > 5 AND n IN ('it''s', 'x')),"
                        + " CONSTRAINT ck CHECK (b IS true))");
    }

    @Test
    void writesDefaultsIdentitiesAndComputedColumns() {
        Table t = Table.of(
                "t",
                metadata,
                column("id", BIGINT)
                        .primaryKey()
                        .identity(Identity.ofAlways().start(5).increment(2)),
                column("n", INTEGER).identity(Identity.byDefault()),
                column("a", INTEGER).serverDefaultValue(3).notNull(),
                column("s", VARCHAR).serverDefaultValue("it's"),
                column("d", DATE).serverDefaultValue(LocalDate.of(2026, 1, 2)),
                column("f", VARCHAR).serverDefault(function("gen", VARCHAR)),
                column("w", INTEGER).computed("a * 2", Computed.Storage.VIRTUAL),
                column("v", INTEGER).computed("a * 3", Computed.Storage.UNSAID));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 5),"
                        + " n INTEGER GENERATED BY DEFAULT AS IDENTITY, a INTEGER DEFAULT 3 NOT NULL,"
                        + " s VARCHAR DEFAULT 'it''s', d DATE DEFAULT '2026-01-02', f VARCHAR DEFAULT gen(),"
                        + " w INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL, v INTEGER GENERATED ALWAYS AS (a * 3),"
                        + " PRIMARY KEY (id))");
        assertThat(t.autoincrement()).isSameAs(t.c("id"));
    }

    @Test
    void refusesColumnsWithValuesFromTwoPlaces() {
        assertThatThrownBy(() -> column("a", INTEGER)
                        .computed("1", Computed.Storage.STORED)
                        .serverDefault("2"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("column a is to have a default, but its values are computed; leave one of the two out"
                        + " [S022]");
        assertThatThrownBy(() -> column("a", INTEGER).autoincrement(false).identity(Identity.byDefault()))
                .isInstanceOf(SchemaException.class)
                .hasMessage("column a is to have an identity, but autoincrement(false); leave one of the two out"
                        + " [S022]");
    }

    @Test
    void writesSequences() {
        Sequence all = Sequence.of("s1")
                .in("q")
                .as(BIGINT)
                .options(SequenceOptions.NONE
                        .increment(2)
                        .start(5)
                        .minValue(1L)
                        .maxValue(null)
                        .cache(10)
                        .cycle(true));

        assertThat(sql(new CreateSequence(all)))
                .isEqualTo("CREATE SEQUENCE q.s1 AS BIGINT INCREMENT BY 2 START WITH 5 MINVALUE 1 NO MAXVALUE CACHE 10"
                        + " CYCLE");
        assertThat(sql(new CreateSequence(Sequence.of("s"), true))).isEqualTo("CREATE SEQUENCE IF NOT EXISTS s");
        assertThat(sql(new DropSequence(all, true))).isEqualTo("DROP SEQUENCE IF EXISTS q.s1");
        assertThat(sql(select(all.nextValue()))).isEqualTo("SELECT NEXT VALUE FOR q.s1 AS anon_1");
    }

    @Test
    void writesIndexes() {
        Table t = Table.of("t", metadata, column("x", INTEGER), column("n", VARCHAR), column("b", INTEGER));
        Column<String> n = t.c("n", String.class);
        Column<Integer> x = t.c("x", Integer.class);
        t.define(
                index("ix1").on(x.desc(), lower(n), x.plus(1)).unique(true),
                index("ix2", "x").using("gin").include("b", "n").where(x.gt(5)),
                index("ix3", "x").where("x IS NOT NULL").nullsNotDistinct(),
                indexOf("x", "n"));

        assertThat(t.indexes().stream().map(index -> sql(new CreateIndex(index))))
                .containsExactly(
                        "CREATE UNIQUE INDEX ix1 ON t (x DESC, lower(n), (x + 1))",
                        "CREATE INDEX ix2 ON t USING gin (x) INCLUDE (b, n) WHERE x > 5",
                        "CREATE INDEX ix3 ON t (x) NULLS NOT DISTINCT WHERE x IS NOT NULL",
                        "CREATE INDEX ix_t_x ON t (x, n)");
        assertThatThrownBy(() -> t.define(index("none")))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "index none of table t has no columns; name one, or give it expressions with on(...) [S025]");
        assertThatThrownBy(() -> sql(new CreateIndex(added(t, "gin (x) --"))))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C026]");
    }

    private static dev.athanor.sql.schema.Index added(Table t, String method) {
        t.define(index("bad", "x").using(method));
        return t.indexes().get(t.indexes().size() - 1);
    }

    @Test
    void namesConstraintsByConvention() {
        MetaData named = new MetaData(NamingConvention.of(Map.of(
                        "pk", "pk_{table_name}",
                        "fk", "fk_{table_name}_{column_0_name}_{referred_table_name}",
                        "uq", "uq_{short}_{column_0_N_name}",
                        "ck", "ck_{table_name}_{constraint_name}",
                        "ix", "ix_{column_0_label}"))
                .token("short", subject -> subject.table().name().substring(0, 1)));
        Table t = Table.of(
                "thing",
                named,
                column("id", INTEGER).primaryKey(),
                column("parent", INTEGER).references("thing.id").indexed(),
                unique("id", "parent"),
                unique("parent").named("own"),
                check("id > 0").named("positive"));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo(
                        "CREATE TABLE thing (id INTEGER GENERATED BY DEFAULT AS IDENTITY NOT NULL, parent INTEGER, CONSTRAINT pk_thing PRIMARY KEY"
                                + " (id), CONSTRAINT uq_t_id_parent UNIQUE (id, parent), CONSTRAINT own UNIQUE (parent),"
                                + " CONSTRAINT ck_thing_positive CHECK (id > 0), CONSTRAINT fk_thing_parent_thing FOREIGN"
                                + " KEY(parent) REFERENCES thing (id))");
        assertThat(t.indexes().get(0).name()).isEqualTo("ix_thing_parent");
    }

    @Test
    void cutsNamesThatTheConventionMade() {
        MetaData named = new MetaData(NamingConvention.of(Map.of("uq", "uq_{table_name}_{column_0_name}")));
        Table t = Table.of(
                "a".repeat(100), named, column("b".repeat(100), INTEGER).unique());

        assertThat(sql(DropConstraint.of(t, t.uniques().get(0))))
                .matches("ALTER TABLE a+ DROP CONSTRAINT uq_a+_b+_[0-9a-f]{4}");
        Table u = Table.of("u", named, column("b", INTEGER), unique("b").named("x".repeat(200)));
        assertThatThrownBy(() -> sql(new CreateTable(u)))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith("[C002]");
    }

    @Test
    void refusesConventionsThatNameNothing() {
        assertThatThrownBy(() -> NamingConvention.of(Map.of("xx", "a")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("a naming convention has no kind 'xx'; there are pk, fk, uq, ck and ix [S020]");
        MetaData named = new MetaData(NamingConvention.of(Map.of("ck", "ck_{constraint_name}", "uq", "{nothing}")));
        assertThatThrownBy(() -> Table.of("t", named, column("a", INTEGER), check("a > 0")))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "the naming convention 'ck_{constraint_name}' does not name a constraint or index of table t:"
                                + " it has no name, which the template wraps; give it one [S021]");
        Table u = Table.of("u", named, column("a", INTEGER).unique());
        assertThatThrownBy(() -> sql(new CreateTable(u))).hasMessageContaining("it has nothing for {nothing}");
    }

    @Test
    void writesStatementsOfTheirOwn() {
        Table t =
                Table.of("t", "app", metadata, column("a", INTEGER), unique("a").named("uq"), check("a > 0"));

        assertThat(sql(new CreateSchema("fOo", true))).isEqualTo("CREATE SCHEMA IF NOT EXISTS \"fOo\"");
        assertThat(sql(new DropSchema("foo", true, true))).isEqualTo("DROP SCHEMA IF EXISTS foo CASCADE");
        assertThat(sql(DropConstraint.of(t, t.uniques().get(0)))).isEqualTo("ALTER TABLE app.t DROP CONSTRAINT uq");
        assertThat(sql(new DropConstraint(t, DropConstraint.Kind.UNIQUE, "uq", true, true)))
                .isEqualTo("ALTER TABLE app.t DROP CONSTRAINT IF EXISTS uq CASCADE");
        assertThatThrownBy(() -> DropConstraint.of(t, t.checks().get(0)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("a constraint of table app.t has no name by which it could be dropped; name it, or give the"
                        + " MetaData a naming convention [S023]");
        assertThat(sql(new CommentOnTable(t, "it's"))).isEqualTo("COMMENT ON TABLE app.t IS 'it''s'");
        assertThat(sql(new CommentOnColumn(t.c("a"), null))).isEqualTo("COMMENT ON COLUMN app.t.a IS NULL");
    }

    @Test
    void writesViewsWithLiterals() {
        assertThat(sql(CreateView.of("v", select(T.id, T.name.as("n")).where(T.x.gt(5), T.name.eq("a'b")))
                        .orReplace()))
                .isEqualTo("CREATE OR REPLACE VIEW v AS SELECT t.id, t.name AS n FROM t WHERE t.x > 5"
                        + " AND t.name = 'a''b'");
        assertThat(sql(CreateView.of("v", select(T.id)).as(CreateView.Kind.MATERIALIZED)))
                .isEqualTo("CREATE MATERIALIZED VIEW v AS SELECT t.id FROM t");
        assertThat(sql(new DropView(new ViewName("app", "v"), true, true)))
                .isEqualTo("DROP MATERIALIZED VIEW IF EXISTS app.v");
        assertThat(sql(new CreateTableAs(ViewName.of("c"), select(T.id).where(T.x.eq(1)), true, true)))
                .isEqualTo("CREATE TEMPORARY TABLE IF NOT EXISTS c AS SELECT t.id FROM t WHERE t.x = 1");
    }

    @Test
    void writesWordsOfOneDatabase() {
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER),
                tablePrefix("TEMPORARY"),
                tableOption("standard", "WITH (x)"),
                tableOption("other", "NOT HERE"),
                tableComment("not written here"));

        assertThat(sql(new CreateTable(t))).isEqualTo("CREATE TEMPORARY TABLE t (a INTEGER) WITH (x)");
        assertThat(t.comment()).isEqualTo("not written here");
    }

    @Test
    void fillsTheTableIntoStatementsWrittenByHand() {
        Table t = Table.of("order", "app", metadata, column("a", INTEGER));

        assertThat(sql(ddl("CREATE TRIGGER x ON {fullname} -- {table} of {schema}, {other}")
                        .forTable(t)))
                .isEqualTo("CREATE TRIGGER x ON app.\"order\" -- \"order\" of app, {other}");
        assertThat(sql(ddl("ANALYZE {table}"))).isEqualTo("ANALYZE {table}");
        assertThat(sql(ddl("SELECT '{\"a\": {}}', {what}").with("what", "1"))).isEqualTo("SELECT '{\"a\": {}}', 1");
    }

    @Test
    void refusesWhatHasNoLiteral() {
        Table t = Table.of("t", metadata, column("a", INTEGER));

        assertThatThrownBy(() -> sql(CreateView.of(
                        "v",
                        select(t.c("a"))
                                .where(t.c("a", Integer.class).eq(dev.athanor.sql.Sql.parameter("p", INTEGER))))))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "the parameter :p has no value to be written as a literal; give it one with literal(...) [C049]");
    }
}
