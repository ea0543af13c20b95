package dev.athanor.dialect.oracle;

import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.testing.contract.StatementSchema.ADDRESSES;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleDialectTest {

    private static String sql(SqlNode node) {
        return Compiled.of(node, OracleDialect.instance()).sql();
    }

    private static String type(SqlType<?> type) {
        return OracleDialect.instance().typeName(type);
    }

    @Test
    void readsFromDualWhatComesFromNowhere() {
        assertThat(sql(select(literal(1)))).isEqualTo("SELECT ? AS anon_1 FROM DUAL");
    }

    @Test
    void numbersOfRowsStandInTheText() {
        assertThat(sql(select(USERS.id).limit(2).offset(4)))
                .isEqualTo("SELECT user_account.id FROM user_account OFFSET 4 ROWS FETCH FIRST 2 ROWS ONLY");
    }

    @Test
    void conditionsAreNoConstants() {
        assertThat(sql(select(USERS.id).where(trueValue()))).endsWith("WHERE 1 = 1");
        assertThat(sql(USERS.age.isNotDistinctFrom(USERS.id)))
                .isEqualTo("DECODE(user_account.age, user_account.id, 0, 1) = 0");
    }

    @Test
    void namesTypesItsOwnWay() {
        assertThat(type(Types.varchar(5))).isEqualTo("VARCHAR2(5 CHAR)");
        assertThat(type(Types.varbinary(16))).isEqualTo("RAW(16)");
        assertThat(type(Types.binary(16))).isEqualTo("RAW(16)");
        assertThat(type(Types.timestamp(3))).isEqualTo("TIMESTAMP(3)");
        assertThat(type(Types.timestampTz(6))).isEqualTo("TIMESTAMP(6) WITH TIME ZONE");
        assertThat(type(Types.nationalCharacter(2))).isEqualTo("CHAR(2)");
    }

    @Test
    void refusesWhatItCannotDoOnlyIfNeeded() {
        assertThatThrownBy(() -> sql(new CreateIndex(new Index("ix", USERS, List.of(USERS.name), false), true)))
                .isInstanceOf(CompileException.class)
                .hasMessage("oracle has no CREATE INDEX IF NOT EXISTS before version 23; look with an inspector first"
                        + " [C040]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"level, \"level\"", "name, name", "_id, \"_id\"", "a#, a#", "Name, \"Name\""})
    void quotesWhatItWouldNotTake(String name, String quoted) {
        assertThat(OracleDialect.instance().identifiers().quote(name)).isEqualTo(quoted);
    }

    /** What changed comes back in parameters of the statement. */
    @Test
    @Covers({"CORE-INS-08", "CORE-INS-09", "CORE-UPD-05"})
    void changedRowsComeBackInParameters() {
        assertThat(sql(insert(USERS).set(USERS.name, "a")))
                .isEqualTo("INSERT INTO user_account (name) VALUES (?) RETURNING user_account.id INTO ?");
        assertThat(sql(insert(USERS).set(USERS.name, "a").returning(USERS.name)))
                .isEqualTo("INSERT INTO user_account (name) VALUES (?) RETURNING user_account.name INTO ?");
        assertThat(sql(update(USERS).set(USERS.age, 2).returning(USERS.id)))
                .isEqualTo("UPDATE user_account SET age=? RETURNING user_account.id INTO ?");
        assertThat(sql(update(USERS).set(USERS.age, USERS.age.plus(1)).returnDefaults()))
                .isEqualTo("UPDATE user_account SET age=(user_account.age + ?) RETURNING user_account.age INTO ?");
        assertThat(sql(delete(USERS).returning(USERS.id)))
                .isEqualTo("DELETE FROM user_account RETURNING user_account.id INTO ?");
    }

    @Test
    @Covers("CORE-UPD-04")
    void updatesReadNoOtherTables() {
        assertThatThrownBy(() -> sql(update(USERS).set(USERS.age, 1).where(USERS.id.eq(ADDRESSES.userId))))
                .isInstanceOf(CompileException.class)
                .hasMessageStartingWith("oracle has no UPDATE that reads other tables")
                .hasMessageEndingWith("[C040]");
    }
}
