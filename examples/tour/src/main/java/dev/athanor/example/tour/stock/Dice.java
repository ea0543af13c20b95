package dev.athanor.example.tour.stock;

import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed throws the same numbers on every machine and every JDK. */
final class Dice {

    // java.util.Random's algorithm is part of its specification; those of other generators are not.
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Returns true that many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Returns one of {@code choices}. */
    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns one of {@code choices}, the first ones more often. */
    <T> T pickPopular(List<T> choices) {
        return choices.get(popular(choices.size()));
    }

    /** Returns a number from 0 to {@code size} - 1, low ones more often. */
    int popular(int size) {
        return percent(40) ? random.nextInt(size) : (int) (random.nextDouble() * random.nextDouble() * size);
    }
}
