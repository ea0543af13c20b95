package dev.athanor.testing.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Makes expressions by chance, with their values: of all kinds, of each type and of each depth up to the deepest. */
final class RandomExpressions {

    /** How many nodes may lie above each other. */
    static final int DEEPEST = 6;

    /** The kinds of nodes that are made of others. */
    static final List<String> KINDS = Stream.of(RandomNumbers.KINDS, RandomTexts.KINDS, RandomTruths.KINDS)
            .flatMap(List::stream)
            .toList();

    final Choices choices;
    final Meaning meaning;
    private final RandomNumbers numbers = new RandomNumbers(this);
    private final RandomTexts texts = new RandomTexts(this);
    private final RandomTruths truths = new RandomTruths(this);

    RandomExpressions(Choices choices, Meaning meaning) {
        this.choices = choices;
        this.meaning = meaning;
    }

    /** {@return the next expression} */
    Sample<?> next() {
        int depth = Math.min(1 + choices.below(DEEPEST + 4), DEEPEST);
        return switch (choices.below(20)) {
            case 0, 1 -> number(depth);
            case 2 -> text(depth);
            default -> truth(depth);
        };
    }

    /** Returns a whole number of {@code depth} at most. */
    Sample<Integer> number(int depth) {
        return numbers.next(depth);
    }

    /** Returns a text of {@code depth} at most. */
    Sample<String> text(int depth) {
        return texts.next(depth);
    }

    /** Returns a truth value of {@code depth} at most, or 2. */
    Sample<Boolean> truth(int depth) {
        return truths.next(depth);
    }

    /**
     * Returns whether a node of {@code depth} at most is to have no parts.
     *
     * @param percentage how many are to have none, less the deeper they may become
     */
    boolean isLeaf(int depth, int percentage) {
        return depth <= 1 || choices.areDone() || choices.below(100) < percentage - 6 * depth;
    }
}
