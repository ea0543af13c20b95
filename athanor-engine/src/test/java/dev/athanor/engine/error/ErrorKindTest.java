package dev.athanor.engine.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorKindTest {

    private static DatabaseException failure(ErrorKind kind, @Nullable List<@Nullable Object> parameters) {
        SQLException cause = new SQLException("no such luck\n", "99999", 7);
        return new Failure(kind, cause, null, "SELECT ?", parameters).exception();
    }

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE_VIOLATION, UniqueViolationException",
        "23502, NOT_NULL_VIOLATION, NotNullViolationException",
        "23503, FOREIGN_KEY_VIOLATION, ForeignKeyViolationException",
        "23514, CHECK_VIOLATION, CheckViolationException",
        "23000, INTEGRITY, IntegrityException",
        "22001, DATA, DataException",
        "42601, SYNTAX, SyntaxException",
        "42P01, UNDEFINED_TABLE, SyntaxException",
        "42501, PRIVILEGE, ProgrammingException",
        "0A000, UNSUPPORTED, ProgrammingException",
        "08006, CONNECTION_LOST, ConnectionException",
        "57P01, CONNECTION_LOST, ConnectionException",
        "40001, SERIALIZATION, ConflictException",
        "53300, RESOURCES, OperationalException",
        "HY000, OTHER, DatabaseException",
        ", OTHER, DatabaseException"
    })
    void statesDecideTheException(@Nullable String state, ErrorKind kind, String exception) {
        assertThat(ErrorKind.of(state)).isEqualTo(kind);
        assertThat(failure(kind, List.of()).getClass().getSimpleName()).isEqualTo(exception);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAnExceptionAndAPage(ErrorKind kind) {
        DatabaseException failure = failure(kind, List.of(1));

        assertThat(failure)
                .hasMessage(
                        "no such luck; " + kind.wayOut() + "\nSQL: SELECT ?\nparameters: [1] [" + kind.code() + "]");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.sqlState()).isEqualTo("99999");
        assertThat(failure.vendorCode()).isEqualTo(7);
        assertThat(root().resolve("docs/errors/" + kind.code() + ".md")).isRegularFile();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("docs")) ? folder : folder.resolve("..");
    }

    @Test
    void onlyLostConnectionsBreak() {
        assertThat(ErrorKind.values())
                .filteredOn(ErrorKind::breaksConnection)
                .containsExactly(ErrorKind.UNREACHABLE, ErrorKind.CONNECTION_LOST);
    }

    @Test
    void hiddenParametersAreHidden() {
        DatabaseException failure = failure(ErrorKind.OTHER, null);

        assertThat(failure).hasMessageEndingWith("\nparameters: hidden [D001]");
        assertThat(failure.parameters()).isEmpty();
    }
}
