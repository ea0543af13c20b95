package dev.athanor.sql.schema;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Sql.uniqueIndex;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.Sql;
import dev.athanor.sql.error.SchemaException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private final MetaData metadata = new MetaData();

    @Test
    void isFoundByItsName() {
        Table t = Table.of("t", metadata);
        Table inApp = Table.of("t", "app", metadata);

        assertThat(metadata.table("t")).isSameAs(t);
        assertThat(metadata.table("app.t")).isSameAs(inApp);
        assertThat(metadata.table("u")).isNull();
        assertThat(metadata.tables()).containsExactly(t, inApp);
    }

    @Test
    void isDefinedOnce() {
        Table unused = Table.of("t", metadata);

        assertThatThrownBy(() -> Table.of("t", metadata))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table t is already defined in this MetaData; a name stands for one table, so take the"
                        + " existing one by metadata.table(\"t\") or choose another name [S001]");
    }

    @Test
    void hasColumnsByName() {
        Table t = Table.of("t", metadata, column("a", INTEGER), column("b", VARCHAR));

        assertThat(t.columns()).extracting(Column::name).containsExactly("a", "b");
        assertThat(t.c("a", Integer.class)).isSameAs(t.c("a"));
        assertThat(t.find("c")).isNull();
        assertThatThrownBy(() -> t.c("c"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table t has no column c; it has [a, b] [S004]");
        assertThatThrownBy(() -> t.c("a", String.class))
                .isInstanceOf(SchemaException.class)
                .hasMessage("column t.a holds java.lang.Integer, not java.lang.String; ask for its own type [S007]");
    }

    @Test
    void hasOneColumnOfAName() {
        assertThatThrownBy(() -> Table.of("t", metadata, column("a", INTEGER), column("a", INTEGER)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table t has two columns called a; remove or rename one [S005]");
    }

    @Test
    void generatesTheKeyThatIsOneWholeNumber() {
        Table lone = Table.of("lone", metadata, column("id", BIGINT).primaryKey());
        Table pair = Table.of(
                "pair",
                metadata,
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey());
        Table text = Table.of("text", metadata, column("id", VARCHAR).primaryKey());
        Table foreign =
                Table.of("foreign", metadata, column("id", INTEGER).primaryKey().references("lone.id"));
        Table off = Table.of("off", metadata, column("id", INTEGER).primaryKey().autoincrement(false));
        Table on = Table.of(
                "on",
                metadata,
                column("a", INTEGER).primaryKey().autoincrement(true),
                column("b", INTEGER).primaryKey());
        Table given =
                Table.of("given", metadata, column("id", INTEGER).primaryKey().serverDefault("7"));

        assertThat(lone.autoincrement()).isSameAs(lone.c("id"));
        assertThat(on.autoincrement()).isSameAs(on.c("a"));
        assertThat(List.of(pair, text, foreign, off, given)).allMatch(table -> table.autoincrement() == null);
    }

    @Test
    void generatesWholeNumbersOnly() {
        assertThatThrownBy(() -> Table.of("t", metadata, column("a", VARCHAR).autoincrement(true)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("column t.a of type VARCHAR is to be generated, but only whole numbers are; take another"
                        + " type, or a server default [S011]");
    }

    @Test
    void refersToColumnsOfTablesDefinedLater() {
        Table child = Table.of("child", metadata, column("parent_id", INTEGER).references("parent.id"));
        Table parent = Table.of("parent", metadata, column("id", INTEGER).primaryKey());

        ForeignKey key = child.foreignKeys().get(0);
        assertThat(key.target()).isSameAs(parent);
        assertThat(key.targets()).isEqualTo(List.of(parent.c("id")));
        assertThat(metadata.sortedTables()).containsExactly(parent, child);
    }

    @Test
    void mustReferToSomething() {
        Table child = Table.of(
                "child",
                metadata,
                column("a", INTEGER).references("nope.id"),
                column("b", INTEGER).references("child.nope"));

        assertThatThrownBy(() -> child.foreignKeys().get(0).target())
                .isInstanceOf(SchemaException.class)
                .hasMessage("foreign key child.a refers to table nope, which this MetaData does not have; define the"
                        + " table in the same MetaData or correct the name [S003]");
        assertThatThrownBy(() -> child.foreignKeys().get(1).targets())
                .isInstanceOf(SchemaException.class)
                .hasMessage("table child has no column nope; it has [a, b] [S004]");
        assertThatThrownBy(() -> Table.of("x", metadata, column("a", INTEGER).references("nope")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("column x.a refers to 'nope'; write table.column [S006]");
        assertThatThrownBy(() ->
                        Table.of("y", metadata, column("a", INTEGER), foreignKey(List.of("a"), "p", List.of("b", "c"))))
                .isInstanceOf(SchemaException.class)
                .hasMessage("a foreign key to p pairs 1 columns with 2; give as many on both sides, at least one"
                        + " [S002]");
    }

    @Test
    void writesItsOwnConstraintsBeforeThoseOfColumns() {
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER).unique().references("t.b"),
                column("b", INTEGER).indexed(),
                check("a > 0").named("ck"),
                unique("a", "b").named("uq"),
                foreignKey(List.of("a"), "t", List.of("b"))
                        .named("fk")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.RESTRICT),
                index("ix", "a", "b"),
                uniqueIndex("ux", "b"));

        assertThat(t.constraints()).extracting(Constraint::name).containsExactly("ck", "uq", "fk", null, null);
        assertThat(t.checks()).hasSize(1);
        assertThat(t.uniques())
                .extracting(UniqueConstraint::columns)
                .containsExactly(List.of(t.c("a"), t.c("b")), List.of(t.c("a")));
        assertThat(t.foreignKeys())
                .extracting(ForeignKey::onUpdate)
                .containsExactly(ReferentialAction.RESTRICT, ReferentialAction.UNSAID);
        assertThat(t.indexes()).extracting(Index::name).containsExactly("ix_t_b", "ix", "ux");
        assertThat(t.indexes()).extracting(Index::unique).containsExactly(false, false, true);
    }

    @Test
    void namesColumnsOfItsConstraintsThatItHas() {
        assertThatThrownBy(() -> Table.of("t", metadata, column("a", INTEGER), unique("nope")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("table t has no column nope; it has [a] [S004]");
    }

    @Test
    void ordersAndNamesItsKey() {
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER).primaryKey(),
                column("b", INTEGER).primaryKey(),
                primaryKey("b", "a").named("pk"));

        assertThat(t.primaryKey()).isEqualTo(List.of(t.c("b"), t.c("a")));
        assertThat(t.primaryKeyName()).isEqualTo("pk");
        assertThatThrownBy(() -> Table.of(
                        "u", metadata, column("a", INTEGER).primaryKey(), column("b", INTEGER), primaryKey("b")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("the primary key of table u lists [b], but the columns defined with primaryKey() are [a];"
                        + " list the same columns [S008]");
    }

    @Test
    void standsAfterThoseItRefersToUnlessTheyReferBack() {
        Table a = Table.of("a", metadata, column("id", INTEGER).primaryKey().references("b.id"));
        Table b = Table.of("b", metadata, column("id", INTEGER).primaryKey().references("a.id"));
        Table self =
                Table.of("self", metadata, column("id", INTEGER).primaryKey().references("self.id"));

        assertThat(metadata.sortedTables()).containsExactly(a, b, self);
    }

    @Test
    void keepsWhatADefinitionSays() {
        Table t = Table.of(
                "t",
                metadata,
                column("a", INTEGER).notNull(),
                column("b", INTEGER).primaryKey());

        assertThat(t.c("a").isNullable()).isFalse();
        assertThat(t.c("b").isNullable()).isFalse();
        assertThat(t.c("b").isPrimaryKey()).isTrue();
        assertThat(t.c("a")).hasToString("t.a");
        assertThat(t.c("a").index()).isZero();
        assertThat(metadata).hasToString("MetaData[t]");
    }

    @Test
    void isInTheSchemaOfItsMetaData() {
        MetaData app = new MetaData("app", NamingConvention.DEFAULT);
        Table parent = Table.of("p", app, column("id", INTEGER).primaryKey());
        Table child = Table.of("c", app, column("p_id", INTEGER).references("p.id"));
        Table elsewhere = Table.of("c", "other", app);
        Table plain = Table.of("c", "", app);

        assertThat(parent.key()).isEqualTo("app.p");
        assertThat(child.foreignKeys().get(0).target()).isSameAs(parent);
        assertThat(elsewhere.key()).isEqualTo("other.c");
        assertThat(plain.schema()).isNull();
        assertThat(app.schemas()).containsExactly("app", "other");
    }

    @Test
    void isSortedBehindWhatItRefersToEvenInCircles() {
        Table a = Table.of(
                "a",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("b", INTEGER).references("b.id"));
        Table b = Table.of(
                "b",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a", INTEGER).references("a.id"));
        Table c = Table.of("c", metadata, column("d", INTEGER).references("d.id"));
        Table d = Table.of("d", metadata, column("id", INTEGER).primaryKey().references("a.id"));

        assertThat(metadata.sortedTables()).containsExactly(a, b, d, c);
        assertThat(TableOrder.of(metadata.tables()).later())
                .containsExactly(a.foreignKeys().get(0), b.foreignKeys().get(0));
    }

    @Test
    void isCopiedWithAllThatBelongsToIt() {
        Table parent = Table.of("p", "s", metadata, column("id", INTEGER).primaryKey());
        Table t = Table.of(
                "t",
                "s",
                metadata,
                column("id", INTEGER).primaryKey().indexed(),
                column("p", INTEGER).references("s.p.id").comment("parent"),
                column("o", INTEGER).references("other.o.id"),
                foreignKey(List.of("p"), "s.p", List.of("id")),
                unique("p").named("uq"),
                Sql.tableComment("a table"),
                Sql.tablePrefix("TEMPORARY"));
        Column<Integer> p = t.c("p", Integer.class);
        t.define(check(p.gt(1)), index("ix").on(p.plus(1)).where(p.gt(2)));
        MetaData other = new MetaData();
        Table unused = parent.copyTo(other, "z", "p");

        Table copy = t.copyTo(other, "z", "t2");

        assertThat(copy.key()).isEqualTo("z.t2");
        assertThat(copy.foreignKeys()).extracting(ForeignKey::targetTable).containsExactly("z.p", "z.p", "other.o");
        assertThat(copy.uniques()).extracting(UniqueConstraint::name).containsExactly("uq");
        assertThat(copy.checks().get(0).condition().toString()).contains("z.t2.p");
        assertThat(copy.indexes()).extracting(Index::name).containsExactly("ix_z_t2_id", "ix");
        assertThat(copy.indexes().get(1).toString()).contains("z.t2.p").doesNotContain("s.t.p");
        assertThat(copy.comment()).isEqualTo("a table");
        assertThat(copy.options()).hasSize(1);
        assertThat(copy.c("p").definition().comment()).isEqualTo("parent");
        assertThat(t.copyTo(new MetaData()).foreignKeys().get(0).targetTable()).isEqualTo("s.p");
        assertThatThrownBy(() -> t.copyTo(metadata)).hasMessageContaining("table s.t is already defined");
    }

    @Test
    void hasOneUniqueIndexWhereItIsBoth() {
        Table t = Table.of("t", metadata, column("a", INTEGER).unique().indexed());

        assertThat(t.uniques()).isEmpty();
        assertThat(t.indexes()).extracting(Index::unique).containsExactly(true);
    }

    @Test
    void leavesItsMetaData() {
        Table t = Table.of("t", metadata);
        metadata.add(Sequence.of("s"));
        metadata.remove(t);

        assertThat(metadata.tables()).isEmpty();
        metadata.clear();
        assertThat(metadata.sequences()).isEmpty();
    }

    @Test
    void remembersWhatTheProgramWants() {
        Table t =
                Table.of("t", metadata, column("a", INTEGER).info("label", "A").info("width", 3));
        t.info().put("group", "x");

        assertThat(t.c("a").definition().info()).containsEntry("label", "A").containsEntry("width", 3);
        assertThat(t.copyTo(new MetaData()).info()).containsEntry("group", "x");
    }
}
