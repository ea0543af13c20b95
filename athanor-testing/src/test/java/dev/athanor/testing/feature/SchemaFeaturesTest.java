package dev.athanor.testing.feature;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.constraintComment;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.tableComment;
import static dev.athanor.sql.Sql.tableOption;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateSchema;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.ddl.DropSchema;
import dev.athanor.sql.ddl.DropSequence;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.error.SchemaException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ConstraintComment;
import dev.athanor.sql.schema.IndexDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.NamingConvention;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Features of the schema that need no database, each in all that its row of the list says. */
class SchemaFeaturesTest {

    private final MetaData metadata = new MetaData();

    private static String sql(SqlNode node) {
        return Compiled.of(node, Dialect.STANDARD).sql();
    }

    @Test
    @Covers("CORE-META-01")
    void metaDataKnowsItsTables() {
        MetaData app = new MetaData("app", NamingConvention.of(Map.of("uq", "uq_{table_name}")));
        Table t = Table.of("t", app, column("a", INTEGER).unique());
        Table u = Table.of("u", "other", app);
        app.info().put("owner", "me");

        assertThat(app.table("app.t")).isSameAs(t);
        assertThat(app.table("other.u")).isSameAs(u);
        assertThat(app.tables()).containsExactly(t, u);
        assertThatThrownBy(() -> app.tables().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(app.schemas()).containsExactly("app", "other");
        assertThat(t.uniques().get(0).name()).isEqualTo("uq_t");
        assertThat(app.info()).containsEntry("owner", "me");
        assertThat(sql(new DropTable(Table.of("x", "A b", app)))).isEqualTo("DROP TABLE \"A b\".x");
        app.remove(t);
        assertThat(app.table("app.t")).isNull();
        app.clear();
        assertThat(app.tables()).isEmpty();
    }

    @Test
    @Covers("CORE-META-02")
    void aNameStandsForOneTable() {
        Table t = Table.of("t", metadata, column("a", INTEGER));

        assertThat(metadata.table("t")).isSameAs(t);
        assertThat(metadata.require("t")).isSameAs(t);
        assertThatThrownBy(() -> Table.of("t", metadata, column("b", INTEGER)))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("table t is already defined in this MetaData")
                .hasMessageEndingWith("[S001]");
        assertThat(metadata.table("nope")).isNull();
        assertThatThrownBy(() -> metadata.require("nope"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("this MetaData has no table nope; it has [t]: define it before [S012]");
    }

    @Test
    @Covers("CORE-META-03")
    void tablesThatAreThereAreExtendedOrKept() {
        Table target = Table.of("target", metadata, column("id", INTEGER).primaryKey());
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER).unique(),
                column("b", INTEGER).references("target.id").indexed());
        assertThat(metadata.keep("t", column("c", INTEGER))).isSameAs(t);
        assertThat(t.columns()).extracting(Column::name).containsExactly("a", "b");
        assertThat(metadata.keep("u", column("c", INTEGER)).columns()).hasSize(1);

        Table extended = metadata.extend(
                "t",
                column("a", VARCHAR),
                column("b", INTEGER),
                column("c", INTEGER),
                tableOption("standard", "WITH (x)"));
        assertThat(extended).isSameAs(t);
        assertThat(t.columns()).extracting(Column::name).containsExactly("a", "b", "c");
        assertThat(t.c("a").type()).isEqualTo(VARCHAR);
        assertThat(t.constraints())
                .as("what the old columns made went with them")
                .isEmpty();
        assertThat(t.indexes()).isEmpty();
        assertThat(sql(new CreateTable(t))).isEqualTo("CREATE TABLE t (a VARCHAR, b INTEGER, c INTEGER) WITH (x)");
        assertThat(metadata.extend("v", column("a", INTEGER))).isSameAs(metadata.table("v"));
        assertThat(target.columns()).hasSize(1);
    }

    @Test
    @Covers("CORE-META-05")
    void columnsAreFoundByNameAndPlace() {
        Table t = Table.of("t", metadata, column("b", INTEGER), column("a", VARCHAR), column("c", INTEGER));
        Table other = Table.of("other", metadata, column("b", INTEGER));

        assertThat(t.columns()).extracting(Column::name).containsExactly("b", "a", "c");
        assertThat(t.c("a")).isSameAs(t.columns().get(1));
        Column<Integer> typed = t.c("c", Integer.class);
        assertThat(t.columns().subList(1, 3)).isEqualTo(List.of(t.c("a"), typed));
        assertThat(t.columns().contains(t.c("b"))).isTrue();
        assertThat(t.columns().contains(other.c("b"))).isFalse();
        assertThatThrownBy(() -> t.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> t.c("nope"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table t has no column nope; it has [b, a, c] [S004]");
        assertThatThrownBy(() -> t.c("a", Integer.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S007]");
    }

    @Test
    void columnsWithoutATypeAreNotCreated() {
        Table t = Table.of("t", metadata, column("doc", Types.NULL));

        assertThatThrownBy(() -> sql(new CreateTable(t)))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "column t.doc has no type with which it could be created; define it with one of the types of"
                                + " Types [C055]");
    }

    @Test
    @Covers("CORE-META-04")
    void tablesAreInTheSchemaOfTheirMetaDataUnlessTheySayOtherwise() {
        MetaData app = new MetaData("app", NamingConvention.DEFAULT);

        assertThat(Table.of("t", app).key()).isEqualTo("app.t");
        assertThat(Table.of("t", "", app).key()).isEqualTo("t");
        assertThat(Table.of("t", "db.owner", app).key()).isEqualTo("db.owner.t");
        assertThat(Table.of("t", metadata).key()).isEqualTo("t");
    }

    @Test
    @Covers("CORE-META-11")
    void oneWholeNumberThatIsTheKeyIsCounted() {
        Sequence numbers = Sequence.of("s");
        Table unused = Table.of("target", metadata, column("id", INTEGER).primaryKey());
        assertThat(counted("lone", column("id", INTEGER).primaryKey())).isTrue();
        assertThat(counted("text", column("id", VARCHAR).primaryKey())).isFalse();
        assertThat(counted("referring", column("id", INTEGER).primaryKey().references("target.id")))
                .isFalse();
        assertThat(counted("defaulted", column("id", INTEGER).primaryKey().serverDefault("1")))
                .isFalse();
        assertThat(counted("filled", column("id", INTEGER).primaryKey().defaultValue(1)))
                .isFalse();
        assertThat(counted("sequenced", column("id", INTEGER).primaryKey().sequence(numbers)))
                .isTrue();
        assertThat(counted("off", column("id", INTEGER).primaryKey().autoincrement(false)))
                .isFalse();
        assertThat(counted(
                        "forced",
                        column("id", INTEGER)
                                .primaryKey()
                                .references("target.id")
                                .autoincrement(true)))
                .isTrue();
        Table pair = Table.of(
                "pair",
                metadata,
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey().autoincrement(true));
        assertThat(pair.autoincrement()).isSameAs(pair.c("b"));
        assertThatThrownBy(() -> Table.of(
                        "bad", metadata, column("a", VARCHAR).primaryKey().autoincrement(true)))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("column bad.a of type VARCHAR is to be generated, but only whole numbers are")
                .hasMessageEndingWith("[S011]");
    }

    private boolean counted(String table, ColumnDefinition<?> column) {
        return Table.of(table, metadata, column).autoincrement() != null;
    }

    private Table original() {
        Table t = Table.of(
                "t",
                "shop",
                metadata,
                column("id", INTEGER).primaryKey().comment("key"),
                column("p", INTEGER).references("shop.p.id"),
                column("q", INTEGER).references("other.q.id"),
                check("id > 0").named("ck"),
                unique("p").nullsNotDistinct().named("uq"),
                tableOption("standard", "WITH (x)"),
                tableComment("all"),
                constraintComment("ck", "positive"));
        t.define(index("ix").on(t.c("id", Integer.class).plus(1)));
        return t;
    }

    @Test
    @Covers("CORE-META-08")
    void tablesAreCopiedWithAllThatBelongsToThem() {
        Table t = original();
        MetaData other = new MetaData();

        Table same = t.copyTo(other);
        assertThat(sql(new CreateTable(same, false, same.foreignKeys())))
                .isEqualTo(sql(new CreateTable(t, false, t.foreignKeys())));
        assertThat(same.comment()).isEqualTo("all");
        assertThat(ConstraintComment.of(same)).containsExactly(new ConstraintComment("ck", "positive"));
        assertThat(same.indexes().get(0).table()).isSameAs(same);
        Table moved = t.copyTo(other, "mall", "u");
        assertThat(moved.key()).isEqualTo("mall.u");
        assertThat(moved.foreignKeys())
                .extracting(key -> key.targetTable())
                .as("of the same schema they move along, of another they stay")
                .containsExactly("mall.p", "other.q");
        Table chosen = other.copyOf(t, null, "v", target -> target.replace("shop.", "central."));
        assertThat(chosen.foreignKeys()).extracting(key -> key.targetTable()).containsExactly("central.p", "other.q");
        assertThatThrownBy(() -> t.copyTo(other))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("table shop.t is already defined in this MetaData")
                .hasMessageEndingWith("[S001]");
    }

    @Test
    void namesMayBeQuotedThoughTheyNeedItNotAndTheOtherWayRound() {
        Dialect own = Dialect.extending(Dialect.STANDARD)
                .identifiers(Dialect.STANDARD
                        .identifiers()
                        .withQuoted(Set.of("plain"))
                        .withUnquoted(Set.of("user")))
                .build();
        Table t = Table.of("plain", metadata, column("user", INTEGER), column("Odd", INTEGER), column("x y", INTEGER));

        assertThat(Compiled.of(new CreateTable(t), own).sql())
                .isEqualTo("CREATE TABLE \"plain\" (user INTEGER, \"Odd\" INTEGER, \"x y\" INTEGER)");
        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE plain (\"user\" INTEGER, \"Odd\" INTEGER, \"x y\" INTEGER)");
    }

    @Test
    @Covers("CORE-CON-01")
    void primaryKeysFollowFromColumnsOrAreNamedAndOrdered() {
        Table implicit = Table.of("i", metadata, column("a", INTEGER).primaryKey(), column("b", INTEGER));
        Table explicit = Table.of(
                "e",
                metadata,
                column("a", VARCHAR).primaryKey(),
                column("b", VARCHAR).primaryKey(),
                primaryKey("b", "a").named("pk_e"));
        Table none = Table.of("n", metadata, column("a", INTEGER));

        assertThat(implicit.primaryKey()).isEqualTo(List.of(implicit.c("a")));
        assertThat(sql(new CreateTable(explicit))).endsWith("CONSTRAINT pk_e PRIMARY KEY (b, a))");
        assertThat(none.primaryKey()).isEmpty();
        assertThat(sql(new CreateTable(none))).isEqualTo("CREATE TABLE n (a INTEGER)");
        assertThatThrownBy(() -> Table.of(
                        "bad", metadata, column("a", INTEGER).primaryKey(), column("b", INTEGER), primaryKey("b")))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S008]");
    }

    @Test
    @Covers("CORE-CON-05")
    void indexesAreOfColumnsOrExpressions() {
        Table t = Table.of(
                "pa",
                "s",
                metadata,
                column("c", INTEGER).indexed(),
                column("d", INTEGER).indexed().unique(),
                column("n", VARCHAR));
        Column<Integer> c = t.c("c", Integer.class);
        t.define(index("ix").on(c.desc(), lower(t.c("n", String.class))).unique(true));

        assertThat(t.indexes().stream().map(found -> sql(new CreateIndex(found, true))))
                .containsExactly(
                        "CREATE INDEX IF NOT EXISTS ix_s_pa_c ON s.pa (c)",
                        "CREATE UNIQUE INDEX IF NOT EXISTS ix_s_pa_d ON s.pa (d)",
                        "CREATE UNIQUE INDEX IF NOT EXISTS ix ON s.pa (c DESC, lower(n))");
        Table plain = Table.of("t", metadata, column("c", INTEGER).indexed());
        assertThat(plain.indexes().get(0).name()).isEqualTo("ix_t_c");
        assertThatThrownBy(() -> Table.of("u", metadata, index("x")))
                .isInstanceOf(SchemaException.class)
                .hasMessageEndingWith("[S025]");
    }

    @Test
    @Covers({"CORE-CON-06", "CORE-CON-07"})
    void aConventionNamesEachKindOfConstraintByItsParts() {
        MetaData named = new MetaData(NamingConvention.of(Map.of(
                        "ix", "ix_{column_0_label}_{column_1_name}",
                        "uq", "uq_{table_name}_{column_0_N_name}",
                        "ck", "ck_{table_name}_{constraint_name}",
                        "fk", "fk_{column_0_key}_{referred_table_name}_{referred_column_0_name}_{mine}",
                        "pk", "pk_{table_name}_{column_0N_name}"))
                .token("mine", subject -> subject.table().name().toUpperCase(Locale.ROOT)));
        Table t = Table.of(
                "t",
                "s",
                named,
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey(),
                column("p", INTEGER).references("s.t.a"),
                unique("a", "p"),
                check("a > 0").named("positive"),
                new IndexDefinition(null, List.of("a", "b"), false));

        assertThat(t.primaryKeyName()).isEqualTo("pk_t_ab");
        assertThat(t.foreignKeys().get(0).name()).isEqualTo("fk_p_t_a_T");
        assertThat(t.uniques().get(0).name()).isEqualTo("uq_t_a_p");
        assertThat(t.checks().get(0).name()).isEqualTo("ck_t_positive");
        assertThat(t.indexes().get(0).name()).isEqualTo("ix_s_t_a_b");
        assertThat(Table.of("d", metadata, column("a", INTEGER).indexed())
                        .indexes()
                        .get(0)
                        .name())
                .isEqualTo("ix_d_a");
    }

    @Test
    @Covers("CORE-CON-10")
    void longNamesAreCutWhereARuleMadeThemAndRefusedElsewhere() {
        String a = "a".repeat(80);
        String b = "b".repeat(80);
        MetaData named = new MetaData(NamingConvention.of(Map.of("uq", "{table_name}_{column_0_name}")));
        Table t = Table.of(a, named, column(b, INTEGER).unique().indexed(), column("c", INTEGER), unique(b, "c"));

        String cut = "CONSTRAINT " + a + "_" + b.substring(0, 39) + "_";
        assertThat(sql(new CreateTable(t))).contains(cut).containsPattern(cut + "[0-9a-f]{4} UNIQUE");
        assertThat(sql(new CreateIndex(t.indexes().get(0)))).containsPattern("INDEX ix_a{80}_b+_[0-9a-f]{4} ON");
        Table u = Table.of("u", named, column("c", INTEGER), unique("c").named("x".repeat(129)));
        assertThatThrownBy(() -> sql(new CreateTable(u)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("has 129 characters, standard takes 128")
                .hasMessageEndingWith("[C002]");
    }

    @Test
    @Covers("CORE-DDL-08")
    void eachPartOfASchemaHasItsStatements() {
        Table t = Table.of(
                "t",
                "app",
                metadata,
                column("a", VARCHAR).notNull().serverDefaultValue("x"),
                column("b", INTEGER).references("app.t.a"));
        t.define(index("ix", "a"));

        assertThat(sql(new CreateTable(t, true)))
                .isEqualTo("CREATE TABLE IF NOT EXISTS app.t (a VARCHAR DEFAULT 'x' NOT NULL, b INTEGER,"
                        + " FOREIGN KEY(b) REFERENCES app.t (a))");
        assertThat(sql(new CreateTable(t, false, t.foreignKeys()))).endsWith("b INTEGER)");
        assertThat(sql(new DropTable(t, true))).isEqualTo("DROP TABLE IF EXISTS app.t");
        assertThat(sql(new CreateIndex(t.indexes().get(0), true)))
                .isEqualTo("CREATE INDEX IF NOT EXISTS ix ON app.t (a)");
        assertThat(sql(new DropIndex(t.indexes().get(0), true))).isEqualTo("DROP INDEX IF EXISTS app.ix");
        assertThat(sql(new CreateSchema("fOo", true))).isEqualTo("CREATE SCHEMA IF NOT EXISTS \"fOo\"");
        assertThat(sql(new DropSchema("foo", true, true))).isEqualTo("DROP SCHEMA IF EXISTS foo CASCADE");
        assertThat(sql(new CreateSequence(Sequence.of("s")))).isEqualTo("CREATE SEQUENCE s");
        assertThat(sql(new DropSequence(Sequence.of("s"), true))).isEqualTo("DROP SEQUENCE IF EXISTS s");
        assertThat(sql(new ColumnSpecification(t.c("a")))).isEqualTo("a VARCHAR DEFAULT 'x' NOT NULL");
    }
}
