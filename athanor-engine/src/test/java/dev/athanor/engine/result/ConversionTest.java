package dev.athanor.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.error.ResultException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ConversionTest {

    @Test
    void numbersBecomeOthersWhereNothingIsLost() {
        assertThat(Conversion.to(Long.class, 5, "x")).isEqualTo(5L);
        assertThat(Conversion.to(int.class, 5L, "x")).isEqualTo(5);
        assertThat(Conversion.to(Short.class, new BigDecimal("7.00"), "x")).isEqualTo((short) 7);
        assertThat(Conversion.to(BigDecimal.class, 0.1, "x")).isEqualTo(new BigDecimal("0.1"));
        assertThat(Conversion.to(BigInteger.class, Long.MAX_VALUE, "x")).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(Conversion.to(Double.class, 3, "x")).isEqualTo(3.0);
    }

    @Test
    void whatWouldBeLostIsRefused() {
        assertThatThrownBy(() -> Conversion.to(Integer.class, 5_000_000_000L, "x"))
                .isInstanceOf(ResultException.class)
                .hasMessage(
                        "the value of 'x' is a java.lang.Long, which cannot become a java.lang.Integer without loss;"
                                + " read it as it is and convert it [E019]");
        assertThatThrownBy(() -> Conversion.to(Long.class, 0.5, "x")).hasMessageEndingWith("[E019]");
        assertThatThrownBy(() -> Conversion.to(Boolean.class, 2, "x")).hasMessageEndingWith("[E019]");
        assertThatThrownBy(() -> Conversion.to(Integer.class, "5", "x")).hasMessageEndingWith("[E019]");
        assertThatThrownBy(() -> Conversion.to(Float.class, 16_777_217, "x")).hasMessageEndingWith("[E019]");
        assertThatThrownBy(() -> Conversion.to(Double.class, Long.MAX_VALUE, "x"))
                .hasMessageEndingWith("[E019]");
    }

    @Test
    void truthIsOneOrZero() {
        assertThat(Conversion.to(Boolean.class, 1, "x")).isTrue();
        assertThat(Conversion.to(Boolean.class, 0L, "x")).isFalse();
        assertThat(Conversion.to(Integer.class, true, "x")).isEqualTo(1);
    }

    @Test
    void textBecomesTimeAndConstants() {
        assertThat(Conversion.to(LocalDate.class, "2026-01-02", "x")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(Conversion.to(LocalDateTime.class, "2026-01-02 03:04:05", "x"))
                .isEqualTo(LocalDateTime.of(2026, 1, 2, 3, 4, 5));
        assertThat(Conversion.to(DayOfWeek.class, "MONDAY", "x")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Conversion.to(char.class, "y", "x")).isEqualTo('y');
        assertThat(Conversion.to(Instant.class, OffsetDateTime.parse("2026-01-02T03:04:05+01:00"), "x"))
                .isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
        assertThatThrownBy(() -> Conversion.to(LocalDate.class, "tomorrow", "x"))
                .hasMessageEndingWith("[E019]");
        assertThatThrownBy(() -> Conversion.to(DayOfWeek.class, "FUNDAY", "x")).hasMessageEndingWith("[E019]");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Conversion.to(Integer.class, null, "x")).isNull();
        assertThat(Conversion.boxed(int.class)).isEqualTo(Integer.class);
        assertThat(Conversion.boxed(String.class)).isEqualTo(String.class);
    }
}
