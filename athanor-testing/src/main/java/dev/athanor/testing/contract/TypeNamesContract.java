package dev.athanor.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database calls the types that all have. The tests of a dialect extend this. */
public abstract class TypeNamesContract {

    private static final List<SqlType<?>> TYPES = List.of(
            Types.INTEGER,
            Types.SMALLINT,
            Types.BIGINT,
            Types.DATE,
            Types.TIME,
            Types.TIMESTAMP,
            Types.TIMESTAMP_TZ,
            Types.BLOB);

    /** For the tests of a dialect. */
    protected TypeNamesContract() {}

    /** Returns the dialect under test. */
    protected abstract Dialect dialect();

    /**
     * {@return what it calls whole numbers, small and large ones, days, times of day, both together without and with an
     * offset, and bytes}
     */
    protected abstract List<String> names();

    @Test
    @Covers({"CORE-TYP-01", "CORE-TYP-06", "CORE-TYP-08"})
    void typesHaveTheNamesOfTheDatabase() {
        assertThat(TYPES.stream().map(dialect()::typeName)).containsExactlyElementsOf(names());
    }
}
