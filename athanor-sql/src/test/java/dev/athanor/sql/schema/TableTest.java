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

        assertThat(metadata.sortedTables()).containsExactly(b, a, self);
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
}
