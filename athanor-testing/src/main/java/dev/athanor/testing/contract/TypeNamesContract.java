package dev.athanor.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final List<SqlType<?>> NUMBERS_AND_TEXTS = List.of(
            Types.numeric(10, 2),
            Types.FLOAT,
            Types.floating(24),
            Types.DOUBLE,
            Types.varchar(10),
            Types.TEXT,
            Types.CLOB,
            Types.nationalVarchar(10));

    private static final List<SqlType<?>> OTHERS = List.of(Types.BOOLEAN, Types.UUID, Types.UUID_DIGITS);

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

    /**
     * {@return what it calls decimals, floating-point numbers of no, of 24 and of 53 binary digits, text of 10
     * characters, of any length as TEXT and as CLOB, and of 10 national characters}
     */
    protected abstract List<String> numbersAndTexts();

    /** {@return what it calls text of any length as VARCHAR, or {@code null} if there is none} */
    protected @Nullable String unlimited() {
        return "VARCHAR";
    }

    /** {@return what it calls text with a collation, or {@code null} if columns have none} */
    protected @Nullable String collated() {
        return "VARCHAR(10) COLLATE c1";
    }

    /** {@return what it calls truth values, UUIDs, and UUIDs that are kept as digits} */
    protected abstract List<String> others();

    @Test
    @Covers({"CORE-TYP-02", "CORE-TYP-03", "CORE-TYP-04"})
    void numbersAndTextsHaveTheNamesOfTheDatabase() {
        assertThat(NUMBERS_AND_TEXTS.stream().map(dialect()::typeName)).containsExactlyElementsOf(numbersAndTexts());
        is(Types.VARCHAR, unlimited());
        is(Types.collated(Types.varchar(10), "c1"), collated());
    }

    private void is(SqlType<?> type, @Nullable String name) {
        if (name == null) {
            assertThatThrownBy(() -> dialect().typeName(type)).isInstanceOf(CompileException.class);
        } else {
            assertThat(dialect().typeName(type)).isEqualTo(name);
        }
    }

    @Test
    @Covers({"CORE-TYP-05", "CORE-TYP-09"})
    void truthAndIdentifiersHaveTheNamesOfTheDatabase() {
        assertThat(OTHERS.stream().map(dialect()::typeName)).containsExactlyElementsOf(others());
    }
}
