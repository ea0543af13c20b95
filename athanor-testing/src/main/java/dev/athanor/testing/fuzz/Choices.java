package dev.athanor.testing.fuzz;

import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * What chance decided, in the order in which it is asked. When nothing is left the answer is the first, and simplest,
 * of those that are possible; so what fails becomes simple while jqwik leaves out decisions and makes them smaller.
 */
final class Choices {

    private static final int RANGE = 1_000_000;

    private final int[] numbers;
    private int asked;

    private Choices(int[] numbers) {
        this.numbers = numbers;
    }

    /** Returns lists of decisions, each of {@code longest} at most. */
    static Arbitrary<int[]> upTo(int longest) {
        return Arbitraries.integers()
                .between(0, RANGE - 1)
                .withDistribution(RandomDistribution.uniform())
                .array(int[].class)
                .ofMaxSize(longest)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** Returns decisions to be asked for. */
    static Choices of(int... numbers) {
        return new Choices(numbers);
    }

    /** Returns a number from 0 to less than {@code count}. */
    int below(int count) {
        return asked == numbers.length ? 0 : numbers[asked++] % count;
    }

    /** {@return how many decisions were asked for} */
    int asked() {
        return asked;
    }

    /** {@return whether nothing is left to decide} */
    boolean areDone() {
        return asked == numbers.length;
    }

    /** Returns what one of {@code all} makes. */
    @SafeVarargs
    final <T> T oneOf(Supplier<? extends T>... all) {
        return all[below(all.length)].get();
    }
}
