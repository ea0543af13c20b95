package dev.athanor.dialect.oracle;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.testing.contract.StatementSchema.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.dialect.Isolation;
import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleJdbcTest {

    @ParameterizedTest
    @CsvSource({
        "23000, 1, UNIQUE_VIOLATION",
        "23000, 1400, NOT_NULL_VIOLATION",
        "23000, 2291, FOREIGN_KEY_VIOLATION",
        "23000, 2290, CHECK_VIOLATION",
        "72000, 12899, DATA",
        "42000, 942, UNDEFINED_TABLE",
        "42000, 904, UNDEFINED_COLUMN",
        "42000, 955, DUPLICATE_OBJECT",
        "61000, 60, SERIALIZATION",
        "72000, 1013, TIMEOUT",
        "08003, 17008, CONNECTION_LOST",
        "99999, 3113, CONNECTION_LOST",
        "08001, 0, UNREACHABLE",
        "72000, 20001, OTHER"
    })
    void tellsFailuresByTheServersNumbers(String state, int code, ErrorKind kind) {
        assertThat(OracleJdbc.INSTANCE.kindOf(new SQLException("it failed", state, code)))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 1033, 2396, 3113, 3114, 3135})
    @Covers("CORE-DIA-05")
    void knowsThatTheServerIsGone(int code) {
        assertThat(OracleJdbc.INSTANCE.kindOf(new SQLException("it failed", "72000", code)))
                .matches(ErrorKind::breaksConnection);
    }

    @Test
    void givesNamesWithoutQuotesBackInLowerCase() {
        assertThat(OracleJdbc.INSTANCE.columnName("USER_NAME")).isEqualTo("user_name");
        assertThat(OracleJdbc.INSTANCE.columnName("UserName")).isEqualTo("UserName");
        assertThat(OracleJdbc.INSTANCE.columnName("ORDER")).isEqualTo("ORDER");
        assertThat(OracleJdbc.INSTANCE.columnName("1")).isEqualTo("1");
    }

    @Test
    void leavesKeysToTheDriver() {
        assertThat(Compiled.of(insert(USERS).set(USERS.name, "a"), OracleJdbc.INSTANCE.dialect())
                        .sql())
                .isEqualTo("INSERT INTO user_account (name) VALUES (?)");
        assertThat(OracleJdbc.INSTANCE.insertStrategy()).isNotNull();
        assertThat(OracleJdbc.INSTANCE.codecs().of(Types.UUID)).isNotNull();
        assertThat(OracleJdbc.INSTANCE.isolationLevels()).doesNotContain(Isolation.REPEATABLE_READ);
    }
}
