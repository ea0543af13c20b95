package dev.athanor.sql.schema.option;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence, or an identity column, counts. What is {@code null} is left to the database.
 *
 * @param increment the step
 * @param start the first number
 * @param minValue the smallest number
 * @param maxValue the greatest number
 * @param cache how many numbers the database hands out at once
 * @param cycle whether it begins anew at the end
 */
public record SequenceOptions(
        @Nullable Long increment,
        @Nullable Long start,
        @Nullable Bound minValue,
        @Nullable Bound maxValue,
        @Nullable Long cache,
        @Nullable Boolean cycle) {

    /** All is left to the database. */
    public static final SequenceOptions NONE = new SequenceOptions(null, null, null, null, null, null);

    /**
     * The end of the numbers.
     *
     * @param value the number, or {@code null} for none: {@code NO MAXVALUE}
     */
    public record Bound(@Nullable Long value) {}

    /** {@return whether all is left to the database} */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Returns these with the step. */
    public SequenceOptions increment(long step) {
        return new SequenceOptions(step, start, minValue, maxValue, cache, cycle);
    }

    /** Returns these with the first number. */
    public SequenceOptions start(long first) {
        return new SequenceOptions(increment, first, minValue, maxValue, cache, cycle);
    }

    /** Returns these with the smallest number, {@code null} for none. */
    public SequenceOptions minValue(@Nullable Long value) {
        return new SequenceOptions(increment, start, new Bound(value), maxValue, cache, cycle);
    }

    /** Returns these with the greatest number, {@code null} for none. */
    public SequenceOptions maxValue(@Nullable Long value) {
        return new SequenceOptions(increment, start, minValue, new Bound(value), cache, cycle);
    }

    /** Returns these with how many numbers the database hands out at once. */
    public SequenceOptions cache(long numbers) {
        return new SequenceOptions(increment, start, minValue, maxValue, numbers, cycle);
    }

    /** Returns these with whether the numbers begin anew at the end. */
    public SequenceOptions cycle(boolean again) {
        return new SequenceOptions(increment, start, minValue, maxValue, cache, again);
    }
}
