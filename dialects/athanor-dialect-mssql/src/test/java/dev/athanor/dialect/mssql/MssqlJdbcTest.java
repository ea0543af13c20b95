package dev.athanor.dialect.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.error.ErrorKind;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MssqlJdbcTest {

    private static ErrorKind kind(String message, String state, int code) {
        return MssqlJdbc.INSTANCE.kindOf(new SQLException(message, state, code));
    }

    @ParameterizedTest
    @CsvSource({
        "23000, 2627, UNIQUE_VIOLATION",
        "23000, 515, NOT_NULL_VIOLATION",
        "S0002, 208, UNDEFINED_TABLE",
        "S0022, 207, UNDEFINED_COLUMN",
        "S0001, 2714, DUPLICATE_OBJECT",
        "40001, 1205, SERIALIZATION",
        "S0051, 1222, LOCKED",
        "08S01, 0, CONNECTION_LOST",
        "08S01, 10054, CONNECTION_LOST",
        "HY008, 0, TIMEOUT",
        "08001, 0, UNREACHABLE",
        "S0001, 18456, UNREACHABLE",
        "22003, 0, DATA",
        "X0000, 99999, OTHER"
    })
    void tellsFailuresByTheServersNumbers(String state, int code, ErrorKind kind) {
        assertThat(kind("it failed", state, code)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08S01", "08S02", "08001", "08003", "08007", "01002"})
    @Covers("CORE-DIA-05")
    void knowsThatTheServerIsGone(String state) {
        assertThat(kind("it failed", state, 0)).matches(ErrorKind::breaksConnection);
        assertThat(kind("it failed", "S0001", 10054)).matches(ErrorKind::breaksConnection);
    }

    @Test
    void tellsKeysFromChecksByTheMessage() {
        assertThat(kind("The INSERT statement conflicted with the CHECK constraint \"ck\".", "23000", 547))
                .isEqualTo(ErrorKind.CHECK_VIOLATION);
        assertThat(kind("The DELETE statement conflicted with the REFERENCE constraint \"fk\".", "23000", 547))
                .isEqualTo(ErrorKind.FOREIGN_KEY_VIOLATION);
    }

    @Test
    void knowsACodecForEachTypeThatItKeepsAsText() {
        assertThat(MssqlJdbc.INSTANCE.codecs().of(Types.UUID)).isNotNull();
        assertThat(MssqlJdbc.INSTANCE.codecs().of(Types.TIME_TZ)).isNotNull();
        assertThat(MssqlJdbc.INSTANCE.insertStrategy()).isNotNull();
        assertThat(MssqlJdbc.INSTANCE.dialect().name()).isEqualTo("mssql");
    }
}
