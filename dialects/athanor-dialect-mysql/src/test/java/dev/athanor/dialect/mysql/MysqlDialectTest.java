package dev.athanor.dialect.mysql;

import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.type.Types.BOOLEAN;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.EnumType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlDialectTest {

    private static final Index INDEX = new Index("ix", USERS, List.of(USERS.name), false);

    private static String sql(SqlNode node) {
        return Compiled.of(node, MysqlDialect.instance()).sql();
    }

    private static String mariadb(SqlNode node) {
        return Compiled.of(node, MariadbDialect.instance()).sql();
    }

    @Test
    @Covers("CORE-TYP-04")
    void textNeedsALength() {
        Table t = Table.of("t", new MetaData(), column("a", Types.VARCHAR));

        assertThatThrownBy(() -> sql(new CreateTable(t)))
                .isInstanceOf(CompileException.class)
                .hasMessage("VARCHAR needs a length on mysql and mariadb; say varchar(n), or TEXT for text of any"
                        + " length [C080]");
    }

    @Test
    void conditionsAreNumbers() {
        assertThat(sql(select(USERS.id).where(trueValue()))).endsWith("WHERE true");
        assertThat(sql(select(USERS.id).where(falseValue()))).endsWith("WHERE false");
        assertThat(sql(select(USERS.id).where(nullValue(BOOLEAN)))).endsWith("WHERE NULL");
        assertThat(sql(USERS.age.isNotDistinctFrom(USERS.id))).isEqualTo("user_account.age <=> user_account.id");
    }

    @Test
    void castsToTheTypesThatCanBe() {
        assertThat(sql(USERS.name.cast(Types.BIGINT))).isEqualTo("CAST(user_account.name AS SIGNED INTEGER)");
        assertThat(sql(USERS.age.cast(Types.TEXT))).isEqualTo("CAST(user_account.age AS CHAR)");
        assertThat(sql(USERS.age.cast(Types.NUMERIC))).isEqualTo("CAST(user_account.age AS DECIMAL(65, 30))");
        assertThat(sql(USERS.age.cast(Types.numeric(4, 1)))).isEqualTo("CAST(user_account.age AS DECIMAL(4, 1))");
        assertThat(sql(USERS.age.cast(Types.REAL))).isEqualTo("CAST(user_account.age AS FLOAT)");
        assertThat(sql(USERS.name.cast(Types.BLOB))).isEqualTo("CAST(user_account.name AS BINARY)");
        assertThat(sql(USERS.name.cast(Types.DATE))).isEqualTo("CAST(user_account.name AS DATE)");
    }

    @Test
    void anIndexBelongsToItsTable() {
        assertThat(sql(new DropIndex(INDEX))).isEqualTo("DROP INDEX ix ON user_account");
        assertThat(mariadb(new DropIndex(INDEX, true))).isEqualTo("DROP INDEX IF EXISTS ix ON user_account");
        assertThat(mariadb(new CreateIndex(INDEX, true)))
                .isEqualTo("CREATE INDEX IF NOT EXISTS ix ON user_account (name)");
        assertThatThrownBy(() -> sql(new DropIndex(INDEX, true)))
                .hasMessage("mysql has no DROP INDEX IF EXISTS; look with an inspector first [C040]");
        assertThatThrownBy(() -> sql(new CreateIndex(INDEX, true)))
                .hasMessage("mysql has no CREATE INDEX IF NOT EXISTS; look with an inspector first [C040]");
    }

    @Test
    void enumsListTheirLabels() {
        assertThat(MysqlDialect.instance().typeName(EnumType.of("e", "it's", "a\\b")))
                .isEqualTo("ENUM('it''s','a\\\\b')");
        assertThat(MysqlDialect.instance().typeName(EnumType.of("e", "a").asText()))
                .isEqualTo("VARCHAR(1)");
    }

    @Test
    void mariadbKeepsMore() {
        assertThat(MysqlDialect.instance().typeName(Types.TIMESTAMP)).isEqualTo("DATETIME");
        assertThat(MysqlDialect.instance().typeName(Types.timestamp(3))).isEqualTo("DATETIME(3)");
        assertThat(MariadbDialect.instance().typeName(Types.TIMESTAMP)).isEqualTo("DATETIME(6)");
        assertThat(MariadbDialect.instance().typeName(Types.timestamp(3))).isEqualTo("DATETIME(3)");
        assertThat(MariadbDialect.instance().typeName(Types.TEXT)).isEqualTo("LONGTEXT");
        assertThat(MariadbDialect.instance().typeName(Types.UUID)).isEqualTo("UUID");
    }

    @ParameterizedTest
    @ValueSource(ints = {1927, 2006, 2013, 2014, 2045, 2055, 4031})
    @Covers("CORE-DIA-05")
    void knowsThatTheServerIsGone(int code) {
        assertThat(MysqlJdbc.MYSQL.kindOf(new SQLException("it failed", "HY000", code)))
                .matches(ErrorKind::breaksConnection);
    }

    @ParameterizedTest
    @CsvSource({"order, `order`", "name, name", "Name, `Name`", "a`b, `a``b`", "rank, `rank`"})
    void quotesItsReservedWords(String name, String quoted) {
        assertThat(MysqlDialect.instance().identifiers().quote(name)).isEqualTo(quoted);
    }
}
