package dev.athanor.sql.compile;

import static dev.athanor.sql.Sql.function;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.type.Types.BLOB;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.error.CompileException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiteralTest {

    private static String sql(SqlNode node) {
        return Compiled.literal(node, Dialect.STANDARD);
    }

    @Test
    void standInTheTextAsTheirTypeIsWritten() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");

        assertThat(sql(literal("o'x"))).isEqualTo("'o''x'");
        assertThat(sql(literal(5))).isEqualTo("5");
        assertThat(sql(literal(new BigDecimal("1E+3")))).isEqualTo("1000");
        assertThat(sql(literal(true))).isEqualTo("true");
        assertThat(sql(literal(LocalDate.of(2026, 1, 2)))).isEqualTo("'2026-01-02'");
        assertThat(sql(literal(LocalTime.of(3, 4)))).isEqualTo("'03:04:00.000000'");
        assertThat(sql(literal(LocalDateTime.of(2026, 1, 2, 3, 4, 5)))).isEqualTo("'2026-01-02 03:04:05.000000'");
        assertThat(sql(literal(Instant.EPOCH))).isEqualTo("'1970-01-01 00:00:00.000000+00:00'");
        assertThat(sql(literal(id))).isEqualTo("'00000000-0000-0000-0000-000000000001'");
        assertThat(sql(literal(new byte[] {1, (byte) 0xff}, BLOB))).isEqualTo("X'01ff'");
    }

    @Test
    void standInStatementsAndLists() {
        assertThat(sql(select(T.id).where(T.name.in("a", "b"), T.x.gt(5)).limit(3)))
                .isEqualTo("SELECT t.id FROM t WHERE t.name IN ('a', 'b') AND t.x > 5 LIMIT 3");
        assertThat(sql(T.x.in(List.of()))).isEqualTo("t.x IN (NULL) AND (1 != 1)");
        assertThat(sql(tuple(T.x, T.name).in(List.of(List.of(1, "a"), List.of(2, "b")))))
                .isEqualTo("(t.x, t.name) IN ((1, 'a'), (2, 'b'))");
    }

    @Test
    void doNotRunTogetherWithTheOperatorBeforeThem() {
        assertThat(sql(literal(-5).neg())).isEqualTo("-(-5)");
        assertThat(sql(literal(-5).bitwiseNot())).isEqualTo("~(-5)");
        assertThat(sql(T.x.minus(-5))).isEqualTo("t.x - -5");
    }

    @Test
    void areRefusedWhereThereIsNone() {
        assertThatThrownBy(() -> sql(parameter("p", INTEGER)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the parameter :p has no value to be written as a literal; give it one with literal(...)"
                        + " [C049]");
        assertThatThrownBy(() -> sql(literal(Double.NaN)))
                .isInstanceOf(CompileException.class)
                .hasMessage("the number NaN has no literal; bind it [C049]");
        assertThatThrownBy(() -> sql(literal("a\0b", VARCHAR)))
                .isInstanceOf(CompileException.class)
                .hasMessage("a text to be written as a literal contains U+0000, which no database takes; bind it"
                        + " [C049]");
    }

    @Test
    void areADialectsOwnWhereItSaysSo() {
        Dialect own = Dialect.extending(Dialect.STANDARD)
                .literal(LocalDate.class, date -> "DATE '" + date + "'")
                .build();

        assertThat(Compiled.literal(literal(LocalDate.of(2026, 1, 2)), own)).isEqualTo("DATE '2026-01-02'");
    }

    @Test
    void namesThatAreMadeUpFitTheDatabase() {
        Dialect narrow = Dialect.extending(Dialect.STANDARD)
                .identifiers(new Identifiers("\"", "\"", 16, Identifiers.Unit.BYTES, Set.of()))
                .build();
        String sql = Compiled.of(select(T.as("second").column(T.id), function("a_rather_long_name", INTEGER)), narrow)
                .sql();

        assertThat(sql).isEqualTo("SELECT second.id, a_rather_long_name() AS a_rather_l_1 FROM t AS second");
    }
}
