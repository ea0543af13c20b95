package dev.athanor.dialect.postgresql;

import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.Types;
import dev.athanor.testing.Covers;
import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What sums, differences and products are, on a database that computes with dates. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class ArithmeticTypesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final LocalTime NOON = LocalTime.NOON;

    // With a type to the server, which computes otherwise with what it does not know.
    private final Expression<LocalDate> day = literal(DAY).cast(Types.DATE);
    private final Expression<LocalTime> time = literal(NOON).cast(Types.TIME);
    private final Expression<LocalDateTime> moment = literal(DAY.atTime(NOON)).cast(Types.TIMESTAMP);
    private final Expression<Duration> length = literal(Duration.ofHours(36)).cast(Types.INTERVAL);
    private final Expression<Integer> three = literal(3).cast(Types.INTEGER);

    private static void is(Engine engine, Expression<?> expression, Object value) {
        engine.run(c ->
                assertThat(c.execute(select(expression.as("v"))).one().get(0)).isEqualTo(value));
    }

    @Test
    @Covers("CORE-TYP-24")
    void datesAndLengthsOfTimeAreComputedWith(Engine engine) {
        is(engine, day.minus(literal(DAY.minusDays(5)).cast(Types.DATE), Integer.class), 5);
        is(engine, day.plus(length, LocalDateTime.class), DAY.atStartOfDay().plusHours(36));
        is(
                engine,
                moment.minus(literal(DAY.atStartOfDay()).cast(Types.TIMESTAMP), Duration.class),
                Duration.ofHours(12));
        is(engine, day.plus(three, LocalDate.class), DAY.plusDays(3));
        is(engine, three.plus(day, LocalDate.class), DAY.plusDays(3));
        is(engine, day.plus(time, LocalDateTime.class), DAY.atTime(NOON));
        is(engine, time.minus(literal(LocalTime.of(9, 30)).cast(Types.TIME), Duration.class), Duration.ofMinutes(150));
        is(engine, length.times(three, Duration.class), Duration.ofHours(108));
        is(engine, three.times(length, Duration.class), Duration.ofHours(108));
        is(engine, moment.plus(length, LocalDateTime.class), DAY.atTime(NOON).plusHours(36));
        is(engine, day.minus(length, LocalDateTime.class), DAY.atStartOfDay().minusHours(36));
        is(engine, length.plus(day, LocalDateTime.class), DAY.atStartOfDay().plusHours(36));
    }

    @Test
    @Covers("CORE-TYP-24")
    void numbersAndTextAreComputedWith(Engine engine) {
        Expression<BigDecimal> half = literal(new BigDecimal("0.5")).cast(Types.NUMERIC);

        is(engine, three.plus(half, BigDecimal.class), new BigDecimal("3.5"));
        assertThat(three.div(2).type()).isEqualTo(Types.NUMERIC);
        engine.run(c -> assertThat(c.scalar(select(three.div(2)))).isEqualByComparingTo("1.5"));
        is(engine, three.floorDiv(2), 1);
        is(engine, literal("a").cast(Types.TEXT).concat(three), "a3");
        assertThat(literal("a").plus(literal("b")).type()).isEqualTo(Types.VARCHAR);
        assertThat(Compiled.of(literal("a").plus("b"), PostgresqlDialect.instance())
                        .sql())
                .isEqualTo("? || ?");
        assertThat(half.times(half).type()).isEqualTo(Types.NUMERIC);
    }

    @Test
    @Covers("CORE-TYP-24")
    void whatIsOfAnotherClassIsNotTakenForIt() {
        assertThatThrownBy(() -> day.minus(day))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith(" is INTEGER, not DATE; say which class its values are of: minus(other,"
                        + " Integer.class) [C018]");
        assertThatThrownBy(() -> day.minus(DAY)).hasMessageContaining("minus(other, Integer.class)");
        assertThatThrownBy(() -> day.minus(day, Duration.class))
                .isInstanceOf(CompileException.class)
                .hasMessageEndingWith(
                        " is INTEGER, whose values are java.lang.Integer, not java.time.Duration; give that"
                                + " class, or use cast(...) [C018]");
    }
}
