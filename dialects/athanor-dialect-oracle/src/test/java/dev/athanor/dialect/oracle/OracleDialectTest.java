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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    /** Text only, as all of this dialect: no server can be had. */
    @Test
    @Covers("CORE-CMP-03")
    void literalsOfDatesSayHowTheyAreRead() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        UUID id = UUID.fromString("0f0e0d0c-0b0a-0908-0706-050403020100");

        assertThat(literalOf(literal(day))).isEqualTo("TO_DATE('2026-01-02', 'YYYY-MM-DD')");
        assertThat(literalOf(literal(day.atTime(3, 4))))
                .isEqualTo("TO_DATE('2026-01-02 03:04:00', 'YYYY-MM-DD HH24:MI:SS')");
        assertThat(literalOf(literal(day.atTime(3, 4, 5, 6000))))
                .isEqualTo("TO_TIMESTAMP('2026-01-02 03:04:05.000006000', 'YYYY-MM-DD HH24:MI:SS.FF9')");
        assertThat(literalOf(literal(Instant.EPOCH)))
                .isEqualTo("TO_TIMESTAMP_TZ('1970-01-01 00:00:00.000000000 +00:00',"
                        + " 'YYYY-MM-DD HH24:MI:SS.FF9 TZH:TZM')");
        assertThat(literalOf(literal(new byte[] {1, -1}, Types.BLOB))).isEqualTo("HEXTORAW('01ff')");
        assertThat(literalOf(literal(id))).isEqualTo("'0f0e0d0c0b0a09080706050403020100'");
    }

    private static String literalOf(SqlNode node) {
        return Compiled.literal(node, OracleDialect.instance());
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
    @Covers("CORE-META-19")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "level, \"level\"",
                "s.t, \"s.t\"",
                "1st, \"1st\"",
                "name, name",
                "_id, \"_id\"",
                "a#, a#",
                "Name, \"Name\""
            })
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
