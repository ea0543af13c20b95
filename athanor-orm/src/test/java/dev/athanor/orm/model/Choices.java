package dev.athanor.orm.model;

import java.util.List;

/** The decisions of one operation; when they are used up the first possibility is taken. */
final class Choices {

    private final int[] numbers;
    private int asked;

    Choices(int[] numbers) {
        this.numbers = numbers;
    }

    /** Returns a number from 0 to less than {@code count}. */
    int below(int count) {
        return asked == numbers.length ? 0 : numbers[asked++] % count;
    }

    boolean coin() {
        return below(2) == 1;
    }

    <T> T of(List<T> possibilities) {
        return possibilities.get(below(possibilities.size()));
    }
}
