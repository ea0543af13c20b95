package dev.athanor.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.function.Consumer;
import net.jqwik.api.statistics.Statistics;

/** Counts what was made by chance; nothing that there should be may be rare. */
final class Measure {

    private static final double LEAST_PERCENTAGE = 2;

    private Measure() {}

    /** Counts {@code value} among the {@code label}. */
    static void count(String label, Object value) {
        Statistics.label(label).collect(value);
    }

    /** Requires that each of {@code values} is a part, worth speaking of, of the {@code label} in the end. */
    static void require(String label, Collection<?> values) {
        Statistics.label(label)
                .coverage(coverage -> values.forEach(
                        value -> coverage.check(value).percentage(isEnough(value + " among the " + label))));
    }

    private static Consumer<Double> isEnough(String what) {
        return percentage ->
                assertThat(percentage).as("percentage of %s", what).isGreaterThanOrEqualTo(LEAST_PERCENTAGE);
    }
}
