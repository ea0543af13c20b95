package dev.athanor.dialect.sqlite;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.type.Types.BIGINT;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.sql.type.Types.DOUBLE;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TIMESTAMP_TZ;
import static dev.athanor.sql.type.Types.UUID;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteDialectTest {

    private static String sql(SqlNode node) {
        return Compiled.of(node, SqliteDialect.instance()).sql();
    }

    @Test
    void generatesKeysOfTheTypeThatIsTheRowid() {
        Table t = Table.of("t", new MetaData(), column("id", BIGINT).primaryKey(), column("n", BIGINT));

        assertThat(sql(new CreateTable(t)))
                .isEqualTo("CREATE TABLE t (id INTEGER NOT NULL, n BIGINT, PRIMARY KEY (id))");
    }

    @Test
    void refusesToGenerateAPartOfAKey() {
        Table t = Table.of(
                "t",
                new MetaData(),
                column("a", INTEGER).primaryKey().autoincrement(true),
                column("b", INTEGER).primaryKey());

        assertThatThrownBy(() -> sql(new CreateTable(t)))
                .isInstanceOf(CompileException.class)
                .hasMessage("sqlite generates values of a key of one column only, not of t.a, which is one of several;"
                        + " make it the whole primary key, or autoincrement(false) [C032]");
    }

    @Test
    void writesTheSchemaOfAnIndexBeforeItsName() {
        Table t = Table.of("t", "app", new MetaData(), column("a", INTEGER), Sql.uniqueIndex("ix", "a"));

        assertThat(sql(new CreateIndex(t.indexes().get(0), true)))
                .isEqualTo("CREATE UNIQUE INDEX IF NOT EXISTS app.ix ON t (a)");
    }

    @Test
    void keepsForeignKeysWithinOneSchema() {
        MetaData metadata = new MetaData();
        Table p = Table.of(
                "p", "app", metadata, column("id", INTEGER).primaryKey().references("app.p.id"));
        Table c = Table.of("c", metadata, column("id", INTEGER).references("app.p.id"));

        assertThat(sql(new CreateTable(p)))
                .isEqualTo("CREATE TABLE app.p (id INTEGER NOT NULL, PRIMARY KEY (id),"
                        + " FOREIGN KEY(id) REFERENCES p (id))");
        assertThatThrownBy(() -> sql(new CreateTable(c)))
                .isInstanceOf(CompileException.class)
                .hasMessage("on sqlite a foreign key of table c cannot refer to app.p in another schema; keep both in"
                        + " one, or leave the key out [C031]");
    }

    @Test
    void namesTypesItsOwnWay() {
        Table types = Table.of(
                "t",
                new MetaData(),
                column("a", DOUBLE),
                column("b", TIMESTAMP_TZ),
                column("c", BLOB),
                column("d", UUID));

        assertThat(sql(new CreateTable(types))).isEqualTo("CREATE TABLE t (a DOUBLE, b DATETIME, c BLOB, d CHAR(32))");
    }

    @Test
    @Covers("CORE-OPS-06")
    void comparesTruthValuesWithNumbers() {
        assertThat(sql(where(USERS.active)))
                .isEqualTo("SELECT user_account.id FROM user_account WHERE" + " user_account.active = 1");
        assertThat(sql(where(not(USERS.active)))).endsWith("WHERE user_account.active = 0");
        assertThat(sql(where(trueValue()))).endsWith("WHERE 1 = 1");
        assertThat(sql(where(falseValue()))).endsWith("WHERE 0 = 1");
        assertThat(sql(where(nullValue(BOOLEAN)))).endsWith("WHERE NULL");
        assertThat(sql(USERS.active.eq(false))).isEqualTo("user_account.active = 0");
        assertThat(sql(select(trueValue(), falseValue()))).isEqualTo("SELECT 1 AS anon_1, 0 AS anon_2");

        assertThat(where(USERS.active)).asString().endsWith("WHERE user_account.active");
        assertThat(where(not(USERS.active))).asString().endsWith("WHERE NOT user_account.active");
        assertThat(where(trueValue())).asString().endsWith("WHERE true");
    }

    private static Select<?> where(Expression<Boolean> condition) {
        return select(USERS.id).where(condition);
    }

    @Test
    void comparesNullsLikeOtherValues() {
        assertThat(sql(USERS.age.isDistinctFrom(USERS.id))).isEqualTo("user_account.age IS NOT user_account.id");
        assertThat(sql(USERS.age.isNotDistinctFrom(USERS.id))).isEqualTo("user_account.age IS user_account.id");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"user, user", "order, \"order\"", "key, \"key\"", "Name, \"Name\"", "a\"b, \"a\"\"b\""})
    void quotesItsReservedWords(String name, String quoted) {
        assertThat(SqliteDialect.instance().identifiers().quote(name)).isEqualTo(quoted);
    }
}
