package dev.athanor.migrate.op;

import static dev.athanor.sql.Sql.check;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.foreignKey;
import static dev.athanor.sql.Sql.index;
import static dev.athanor.sql.Sql.primaryKey;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.unique;
import static dev.athanor.sql.Sql.uniqueIndex;
import static dev.athanor.sql.schema.ReferentialAction.CASCADE;
import static dev.athanor.sql.schema.ReferentialAction.RESTRICT;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TIMESTAMP;
import static dev.athanor.sql.type.Types.numeric;
import static dev.athanor.sql.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ColumnReference;
import dev.athanor.sql.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTest {

    private static final Dialect WITHOUT_ALTER = Dialect.extending(Dialect.STANDARD)
            .name("small")
            .without(Capability.ALTER_TABLE)
            .build();

    private static final TableName ACCOUNT = TableName.of("account");

    private static final CreateTable CREATE_ACCOUNT = new CreateTable(
            ACCOUNT,
            List.of(
                    column("id", INTEGER).primaryKey().autoincrement(false),
                    column("name", varchar(50)).notNull().indexed(),
                    column("owner_id", INTEGER).references("person.id", ReferentialAction.CASCADE)));

    @Test
    void createsTablesWithIndexesAndKeysToTablesItDoesNotKnow() {
        assertThat(sql(CREATE_ACCOUNT))
                .containsExactly(
                        "CREATE TABLE account (id INTEGER NOT NULL, name VARCHAR(50) NOT NULL, owner_id INTEGER,"
                                + " PRIMARY KEY (id), FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE CASCADE)",
                        "CREATE INDEX ix_account_name ON account (name)");
    }

    @Test
    void createsTablesThatReferToThemselvesAndToOtherSchemas() {
        CreateTable create = new CreateTable(
                new TableName("audit", "node"),
                List.of(
                        column("id", INTEGER).primaryKey().autoincrement(false),
                        column("parent_id", INTEGER).references("audit.node.id"),
                        column("a", INTEGER),
                        column("b", INTEGER),
                        foreignKey(List.of("a", "b"), "main.pair", List.of("x", "y"))));

        assertThat(sql(create))
                .containsExactly(
                        "CREATE TABLE audit.node (id INTEGER NOT NULL, parent_id INTEGER, a INTEGER, b INTEGER,"
                                + " PRIMARY KEY (id), FOREIGN KEY(a, b) REFERENCES main.pair (x, y),"
                                + " FOREIGN KEY(parent_id) REFERENCES audit.node (id))");
    }

    @Test
    void dropsTables() {
        assertThat(sql(new DropTable(ACCOUNT, null))).containsExactly("DROP TABLE account");
        assertThat(sql(CREATE_ACCOUNT.reverse())).containsExactly("DROP TABLE account");
        assertThat(sql(new DropTable(new TableName("Odd Schema", "Select"), null)))
                .containsExactly("DROP TABLE \"Odd Schema\".\"Select\"");
    }

    @Test
    void addsAColumnWithWhatBelongsToIt() {
        ColumnDefinition<?> column = column("owner_id", INTEGER)
                .notNull()
                .serverDefault("0")
                .unique()
                .indexed()
                .references("person.id");

        assertThat(sql(new AddColumn(ACCOUNT, column)))
                .containsExactly(
                        "ALTER TABLE account ADD COLUMN owner_id INTEGER DEFAULT 0 NOT NULL",
                        "ALTER TABLE account ADD FOREIGN KEY(owner_id) REFERENCES person (id)",
                        "CREATE UNIQUE INDEX ix_account_owner_id ON account (owner_id)");
    }

    @Test
    void addsAColumnThatRefersToItsOwnTable() {
        AddColumn add = new AddColumn(ACCOUNT, column("parent_id", INTEGER).references("account.id"));

        assertThat(sql(add))
                .containsExactly(
                        "ALTER TABLE account ADD COLUMN parent_id INTEGER",
                        "ALTER TABLE account ADD FOREIGN KEY(parent_id) REFERENCES account (id)");
    }

    @Test
    void writesKeysIntoTheColumnWhereConstraintsCannotBeAdded() {
        ColumnDefinition<?> column = column("owner_id", INTEGER).references("person.id", ReferentialAction.SET_NULL);

        assertThat(sql(new AddColumn(ACCOUNT, column), WITHOUT_ALTER))
                .containsExactly("ALTER TABLE account ADD COLUMN owner_id INTEGER REFERENCES person (id)"
                        + " ON DELETE SET NULL");
    }

    @Test
    void refusesColumnsThatTheDatabaseCannotAdd() {
        assertRefused(
                column("x", INTEGER).notNull(),
                "column account.x: small cannot add it to an existing table: it is not null, and rows that are there"
                        + " already would have no value; give it a serverDefault, or let it be null [G022]");
        assertRefused(
                column("x", INTEGER).unique(),
                "column account.x: small cannot add it to an existing table: it is unique; leave that out, and create a"
                        + " unique index on it [G022]");
        assertRefused(
                column("x", INTEGER).primaryKey(),
                "column account.x: small cannot add it to an existing table: it is part of the primary key; create the"
                        + " table again with the column [G022]");
        assertRefused(
                column("x", INTEGER).serverDefault("1").references("person.id"),
                "column account.x: small cannot add it to an existing table: it has a foreign key and a default; leave"
                        + " the default out, or create the table again with the column [G022]");
    }

    private static void assertRefused(ColumnDefinition<?> column, String message) {
        assertThatThrownBy(() -> sql(new AddColumn(ACCOUNT, column), WITHOUT_ALTER))
                .hasMessage(message);
    }

    @Test
    void dropsColumns() {
        assertThat(sql(new DropColumn(ACCOUNT, "name", null))).containsExactly("ALTER TABLE account DROP COLUMN name");
    }

    @Test
    void createsAndDropsIndexes() {
        CreateIndex index = new CreateIndex("ix_account", new TableName("s", "account"), List.of("a", "b"), true);

        assertThat(sql(index)).containsExactly("CREATE UNIQUE INDEX ix_account ON s.account (a, b)");
        assertThat(sql(index.reverse())).containsExactly("DROP INDEX s.ix_account");
        assertThatThrownBy(() -> new CreateIndex("ix", ACCOUNT, List.of(), false))
                .hasMessage("index ix of table account: it has no columns; name at least one [G022]");
    }

    @Test
    void runsSql() {
        assertThat(sql(new ExecuteSql("update account set name = 'x'")))
                .containsExactly("update account set name = 'x'");
        assertThat(sql(new ExecuteStatement(text("delete from account")))).containsExactly("delete from account");
    }

    @Test
    void theReverseOfTheReverseIsTheOperation() {
        CreateIndex index = new CreateIndex("ix_account", ACCOUNT, List.of("name"), false);
        AddColumn add = new AddColumn(ACCOUNT, column("x", INTEGER));

        assertThat(CREATE_ACCOUNT.reverse().reverse()).isEqualTo(CREATE_ACCOUNT);
        assertThat(index.reverse().reverse()).isEqualTo(index);
        assertThat(add.reverse().reverse()).isEqualTo(add);
    }

    @Test
    void whatIsNotKnownCannotBeReversed() {
        assertIrreversible(
                new DropTable(ACCOUNT, null),
                "dropping table account: it cannot be reversed: nothing tells which columns it had; write the downgrade"
                        + " by hand [G021]");
        assertIrreversible(new DropColumn(ACCOUNT, "x", null), "nothing tells its type");
        assertIrreversible(new DropIndex("ix", ACCOUNT, null), "nothing tells which columns it had");
        assertIrreversible(new ExecuteSql("delete from t"), "nothing tells what undoes it");
        assertIrreversible(new ExecuteStatement(text("delete from t")), "nothing tells what undoes it");
    }

    private static void assertIrreversible(Operation operation, String message) {
        assertThatThrownBy(operation::reverse).hasMessageContaining(message).hasMessageEndingWith("[G021]");
    }

    @Test
    void writesItselfAsJava() {
        assertThat(source(CREATE_ACCOUNT)).isEqualTo("""
                op.createTable(
                        "account",
                        column("id", INTEGER).primaryKey().autoincrement(false),
                        column("name", varchar(50)).notNull().indexed(),
                        column("owner_id", INTEGER).references("person.id", ReferentialAction.CASCADE));
                """);
        assertThat(source(new AddColumn(
                        new TableName("s", "t"), column("at", TIMESTAMP).serverDefault("'x\"y'"))))
                .isEqualTo("""
                op.inSchema("s").addColumn(
                        "t",
                        column("at", TIMESTAMP).serverDefault("'x\\"y'"));
                """);
        assertThat(source(new CreateIndex("ix", ACCOUNT, List.of("a", "b"), true)))
                .isEqualTo("""
                op.createUniqueIndex(
                        "ix",
                        "account",
                        "a",
                        "b");
                """);
    }

    @Test
    void writesConstraintsAsJava() {
        CreateTable create = new CreateTable(
                TableName.of("t"),
                List.of(
                        column("a", numeric(10, 2)).unique().nullable(false),
                        column("b", INTEGER)
                                .references(
                                        ColumnReference.to("p.x").named("fk_b").onUpdate(CASCADE)),
                        primaryKey("a").named("pk"),
                        foreignKey(List.of("a", "b"), "p", List.of("x", "y")),
                        foreignKey(List.of("a"), "p", List.of("x")).named("fk").onDelete(RESTRICT),
                        unique("a", "b"),
                        unique("a").named("uq"),
                        check("a > 0").named("ck"),
                        index("ix", "a", "b"),
                        uniqueIndex("ux", "b")));

        assertThat(source(create)).isEqualTo("""
                op.createTable(
                        "t",
                        column("a", numeric(10, 2)).notNull().unique(),
                        column("b", INTEGER).references(ColumnReference.to("p.x").named("fk_b").onUpdate(ReferentialAction.CASCADE)),
                        primaryKey("a").named("pk"),
                        foreignKey(List.of("a", "b"), "p", List.of("x", "y")),
                        foreignKey(List.of("a"), "p", List.of("x")).named("fk").onDelete(ReferentialAction.RESTRICT),
                        unique("a", "b"),
                        unique("a").named("uq"),
                        check("a > 0").named("ck"),
                        index("ix", "a", "b"),
                        uniqueIndex("ux", "b"));
                """);
    }

    @Test
    void collectsTheImportsItNeeds() {
        SourceWriter out = new SourceWriter();
        CREATE_ACCOUNT.writeTo(out);

        assertThat(out.imports())
                .containsExactly(
                        "dev.athanor.sql.schema.ReferentialAction",
                        "static dev.athanor.sql.Sql.column",
                        "static dev.athanor.sql.type.Types.INTEGER",
                        "static dev.athanor.sql.type.Types.varchar");
    }

    @Test
    void stringsAreEscaped() {
        SourceWriter out = new SourceWriter().string("a\"b\\u000a\n\u0001\u202e😀é");

        assertThat(out.source()).isEqualTo("\"a\\\"b\\\\u000a\\n\\u0001\\u202e\\ud83d\\ude00é\"");
    }

    private static String source(Operation operation) {
        SourceWriter out = new SourceWriter();
        operation.writeTo(out);
        return out.source();
    }

    private static List<String> sql(Operation operation) {
        return sql(operation, Dialect.STANDARD);
    }

    private static List<String> sql(Operation operation, Dialect dialect) {
        List<String> statements = new ArrayList<>();
        operation.run(new StatementTarget() {
            @Override
            public Dialect dialect() {
                return dialect;
            }

            @Override
            public void execute(dev.athanor.sql.ast.Statement<?> statement) {
                statements.add(Compiled.of(statement, dialect).sql());
            }
        });
        return statements;
    }
}
