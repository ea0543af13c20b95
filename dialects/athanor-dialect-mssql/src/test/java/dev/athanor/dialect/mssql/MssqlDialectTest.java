package dev.athanor.dialect.mssql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.dialect.PagedInserts;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.DateField;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Computed;
import dev.athanor.sql.schema.Identity;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MssqlDialectTest {

    private static String sql(SqlNode node) {
        return Compiled.of(node, MssqlDialect.instance()).sql();
    }

    /** Text only, as all of this dialect: no server can be had. */
    @Test
    @Covers("CORE-MS-02")
    void theNumberOfRowsIsWrittenAnewWithEachValue() {
        Compiled five = Compiled.of(select(USERS.id).limit(5), MssqlDialect.instance());

        assertThat(five.sql()).isEqualTo("SELECT TOP 5 user_account.id FROM user_account");
        assertThat(five.expanding()).isTrue();
    }

    @Test
    @Covers("CORE-MS-02")
    void skipsRowsInAnOrderOnly() {
        assertThatThrownBy(() -> sql(select(USERS.id).limit(5).offset(10)))
                .isInstanceOf(CompileException.class)
                .hasMessage(
                        "mssql skips rows, or counts them by an expression, in an order only; add orderBy(...) [C082]");
    }

    @Test
    @Covers({"CORE-MS-02", "CORE-SEL-09"})
    void rowsAreCountedBeforeTheColumnsOrInAnOrder() {
        Select<?> ordered = select(USERS.id).orderBy(USERS.id);
        String all = "SELECT user_account.id FROM user_account ORDER BY user_account.id";

        assertThat(sql(select(USERS.id).limit(5))).isEqualTo("SELECT TOP 5 user_account.id FROM user_account");
        assertThat(sql(ordered.limit(5).offset(10))).isEqualTo(all + " OFFSET ? ROWS FETCH FIRST ? ROWS ONLY");
        assertThat(sql(ordered.limit(literal(2).plus(3))))
                .isEqualTo(all + " OFFSET 0 ROWS FETCH FIRST ? + ? ROWS ONLY");
        assertThatThrownBy(() -> sql(select(USERS.id).offset(10))).hasMessageEndingWith("add orderBy(...) [C082]");
        assertThat(sql(ordered.fetchWithTies(3))).isEqualTo(all.replace("SELECT", "SELECT TOP 3 WITH TIES"));
        assertThat(sql(select(USERS.id).fetchPercent(10)))
                .isEqualTo("SELECT TOP 10 PERCENT user_account.id FROM user_account");
        assertThatThrownBy(() -> sql(select(USERS.id).fetchWithTies(3))).hasMessageEndingWith("[C082]");
        assertThatThrownBy(() -> sql(ordered.offset(1).fetchWithTies(3))).hasMessageEndingWith("[C040]");
        assertThat(sql(select(ordered.subquery("s").c("id"))))
                .isEqualTo("SELECT s.id FROM (SELECT user_account.id AS id FROM user_account) AS s");
        assertThat(sql(select(ordered.limit(2).subquery("s").c("id"))))
                .endsWith("FROM (SELECT TOP 2 user_account.id AS id FROM user_account ORDER BY user_account.id) AS s");
    }

    @Test
    @Covers({"CORE-DDL-01", "CORE-DEF-06", "CORE-DEF-07"})
    void tablesSayNullAndCountAndComputeInTheirOwnWords() {
        Table t = Table.of(
                "t",
                new MetaData(),
                column("id", INTEGER)
                        .primaryKey()
                        .identity(Identity.byDefault().start(5).increment(2)),
                column("n", INTEGER),
                column("v", INTEGER).computed("n*2", Computed.Storage.STORED));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE t (id INTEGER NOT NULL IDENTITY(5,2), n INTEGER NULL, v AS (n*2) PERSISTED,"
                        + " PRIMARY KEY (id))");
    }

    @Test
    @Covers("CORE-OPS-19")
    void partsOfDatesAreCalledOtherwise() {
        assertThat(sql(extract(DateField.YEAR, USERS.createdAt))).isEqualTo("DATEPART(year, user_account.created_at)");
    }

    @Test
    void distinctStandsBeforeTop() {
        assertThat(sql(select(USERS.name).distinct().limit(3)))
                .isEqualTo("SELECT DISTINCT TOP 3 user_account.name FROM user_account");
    }

    @Test
    void truthIsANumber() {
        assertThat(sql(select(USERS.id).where(trueValue()))).endsWith("WHERE 1 = 1");
        assertThat(sql(select(USERS.id).where(falseValue()))).endsWith("WHERE 0 = 1");
        assertThat(sql(select(USERS.id).where(nullValue(BOOLEAN)))).endsWith("WHERE NULL = 1");
        assertThat(sql(USERS.age.isNotDistinctFrom(USERS.id)))
                .isEqualTo("EXISTS (SELECT user_account.age INTERSECT SELECT user_account.id)");
    }

    @Test
    void anInsertReturnsItsKeyUnlessNobodyReadsIt() {
        Dialect batch = Dialect.extending(MssqlDialect.instance())
                .without(Capability.IMPLICIT_RETURNING)
                .build();

        assertThat(sql(insert(USERS).set(USERS.name, "a")))
                .isEqualTo("INSERT INTO user_account (name) OUTPUT inserted.id VALUES (?)");
        assertThat(Compiled.of(insert(USERS).set(USERS.name, "a"), batch).sql())
                .isEqualTo("INSERT INTO user_account (name) VALUES (?)");
        assertThat(Compiled.of(insert(USERS).set(USERS.name, "a").returning(USERS.age.plus(literal(1))), batch)
                        .sql())
                .isEqualTo("INSERT INTO user_account (name) OUTPUT inserted.age + ? AS anon_1 VALUES (?)");
    }

    @Test
    void saysWhetherNullIsAllowed() {
        Table t = Table.of(
                "t",
                new MetaData(),
                column("a", INTEGER).primaryKey(),
                column("b", Types.timestamp(3)).serverDefault("getdate()"));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE t (a INTEGER NOT NULL IDENTITY, b DATETIME2(3) NULL DEFAULT getdate(),"
                        + " PRIMARY KEY (a))");
    }

    @Test
    void refusesWhatItCannotDoOnlyIfNeeded() {
        Index index = new Index("ix", USERS, List.of(USERS.name), false);

        assertThat(sql(new DropIndex(index, true))).isEqualTo("DROP INDEX IF EXISTS ix ON user_account");
        assertThatThrownBy(() -> sql(new CreateIndex(index, true)))
                .hasMessage("mssql has no CREATE INDEX IF NOT EXISTS; look with an inspector first [C040]");
    }

    @ParameterizedTest
    @CsvSource({"user, [user]", "order, [order]", "name, name", "Name, [Name]", "a]b, [a]]b]"})
    void quotesItsReservedWords(String name, String quoted) {
        assertThat(MssqlDialect.instance().identifiers().quote(name)).isEqualTo(quoted);
    }

    /** What changed comes back amid the statement; what others is read, the table itself stands in FROM, too. */
    @Test
    @Covers({"CORE-INS-08", "CORE-INS-09", "CORE-UPD-05"})
    void changedRowsComeBackAmidTheStatement() {
        assertThat(sql(insert(USERS).set(USERS.name, "a")))
                .isEqualTo("INSERT INTO user_account (name) OUTPUT inserted.id VALUES (?)");
        assertThat(sql(insert(USERS).set(USERS.name, "a").inline()))
                .isEqualTo("INSERT INTO user_account (name) VALUES (?)");
        assertThat(sql(insert(USERS).set(USERS.name, "a").returning(USERS.name).andReturning(List.of(USERS.id))))
                .isEqualTo("INSERT INTO user_account (name) OUTPUT inserted.name, inserted.id VALUES (?)");
        assertThat(sql(update(USERS).set(USERS.age, 2).where(USERS.id.eq(1)).returning(USERS.id)))
                .isEqualTo("UPDATE user_account SET age=? OUTPUT inserted.id WHERE user_account.id = ?");
        assertThat(sql(update(USERS).set(USERS.age, USERS.age.plus(1)).returnDefaults()))
                .isEqualTo("UPDATE user_account SET age=(user_account.age + ?) OUTPUT inserted.age");
        assertThat(sql(delete(USERS).where(USERS.id.eq(1)).returning(USERS.id)))
                .isEqualTo("DELETE FROM user_account OUTPUT deleted.id WHERE user_account.id = ?");
    }

    @Test
    @Covers("CORE-UPD-04")
    void updatesNameTheirTableAmongTheOthers() {
        assertThat(sql(update(USERS).set(USERS.fullname, ADDRESSES.emailAddress).where(USERS.id.eq(ADDRESSES.userId))))
                .isEqualTo("UPDATE user_account SET fullname=address.email_address FROM user_account, address WHERE"
                        + " user_account.id = address.user_id");
    }

    /** Rows of defaults go one by one, for an identity takes no DEFAULT. */
    @Test
    @Covers("CORE-INS-07")
    void rowsOfDefaultsGoOneByOne() {
        assertThat(sql(insert(USERS).values(Map.of())))
                .isEqualTo("INSERT INTO user_account OUTPUT inserted.id DEFAULT VALUES");
        assertThat(MssqlJdbc.INSTANCE.insertStrategy())
                .isInstanceOfSatisfying(
                        PagedInserts.class,
                        pages -> assertThat(pages.emptyRows()).isFalse());
    }

    @Test
    @Covers("CORE-META-19")
    void schemasAreWrittenAsDatabaseAndSchema() {
        assertThat(MssqlDialect.instance().identifiers().quote("a]b")).isEqualTo("[a]]b]");
        assertThat(MssqlDialect.instance().identifiers().quote("Upper")).isEqualTo("[Upper]");
        MetaData metadata = new MetaData();
        assertThat(List.of("shop", "db.owner", "[a.b].c", "Db.Owner").stream()
                        .map(schema -> sql(select(Table.of("t", schema, metadata, column("id", Types.INTEGER))))))
                .containsExactly(
                        "SELECT shop.t.id FROM shop.t",
                        "SELECT db.owner.t.id FROM db.owner.t",
                        "SELECT [a.b].c.t.id FROM [a.b].c.t",
                        "SELECT [Db].[Owner].t.id FROM [Db].[Owner].t");
    }
}
