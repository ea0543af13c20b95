package dev.athanor.dialect.postgresql;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.SchemaException;
import org.jspecify.annotations.Nullable;

/**
 * The values from one to another. Immutable.
 *
 * <pre>{@code
 * Range<Integer> teens = Range.closedOpen(13, 20);          // [13,20)
 * teens.contains(19)
 * }</pre>
 *
 * @param lower the first value, or {@code null} if there is none
 * @param upper the last value, or {@code null} if there is none
 * @param lowerIncluded whether the first value belongs to it
 * @param upperIncluded whether the last value belongs to it
 * @param isEmpty whether no value belongs to it
 * @param <T> the Java type of the values
 */
public record Range<T extends Comparable<? super T>>(
        @Nullable T lower, @Nullable T upper, boolean lowerIncluded, boolean upperIncluded, boolean isEmpty) {

    /** Creates the range: an end that is missing is not included, and one without values is the empty one. */
    public Range {
        lowerIncluded = lowerIncluded && lower != null;
        upperIncluded = upperIncluded && upper != null;
        if (lower != null && upper != null) {
            int order = lower.compareTo(upper);
            if (order > 0) {
                throw new SchemaException(
                        "S043", "the range from " + lower + " to " + upper + " runs backwards; swap its ends");
            }
            isEmpty = isEmpty || (order == 0 && !(lowerIncluded && upperIncluded));
        }
        if (isEmpty) {
            lower = null;
            upper = null;
            lowerIncluded = false;
            upperIncluded = false;
        }
    }

    /** Returns the range of no value. */
    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, null, false, false, true);
    }

    /** Returns the range from {@code lower}, included, to {@code upper}, excluded; either may be missing. */
    public static <T extends Comparable<? super T>> Range<T> closedOpen(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, true, false, false);
    }

    /** Returns the range from {@code lower} to {@code upper}, both included; either may be missing. */
    public static <T extends Comparable<? super T>> Range<T> closed(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, true, true, false);
    }

    /** Returns the range between {@code lower} and {@code upper}, both excluded; either may be missing. */
    public static <T extends Comparable<? super T>> Range<T> open(@Nullable T lower, @Nullable T upper) {
        return new Range<>(lower, upper, false, false, false);
    }

    /** {@return whether {@code value} belongs to this} */
    public boolean contains(T value) {
        return !isEmpty && !below(value) && !above(value);
    }

    private boolean below(T value) {
        int order = lower == null ? 1 : value.compareTo(lower);
        return order < 0 || (order == 0 && !lowerIncluded);
    }

    private boolean above(T value) {
        int order = upper == null ? -1 : value.compareTo(upper);
        return order > 0 || (order == 0 && !upperIncluded);
    }

    /** {@return whether all values of {@code other} belong to this} */
    public boolean contains(Range<T> other) {
        return other.isEmpty || (!isEmpty && lowerEnd(this, other) <= 0 && upperEnd(this, other) >= 0);
    }

    /** {@return whether a value belongs to both} */
    public boolean overlaps(Range<T> other) {
        return !isEmpty && !other.isEmpty && reaches(this, other) && reaches(other, this);
    }

    // Whether the end of one is not before the beginning of the other.
    private static <T extends Comparable<? super T>> boolean reaches(Range<T> one, Range<T> other) {
        if (one.upper == null || other.lower == null) {
            return true;
        }
        int order = one.upper.compareTo(other.lower);
        return order > 0 || (order == 0 && one.upperIncluded && other.lowerIncluded);
    }

    /** {@return whether one begins where the other ends, without a value between them or in both} */
    public boolean adjoins(Range<T> other) {
        return !isEmpty && !other.isEmpty && (meets(this, other) || meets(other, this));
    }

    private static <T extends Comparable<? super T>> boolean meets(Range<T> one, Range<T> other) {
        return one.upper != null
                && other.lower != null
                && one.upper.compareTo(other.lower) == 0
                && one.upperIncluded != other.lowerIncluded;
    }

    /**
     * Returns the values of both.
     *
     * @throws SchemaException if values lie between them ({@code S043})
     */
    public Range<T> union(Range<T> other) {
        if (isEmpty) {
            return other;
        }
        if (other.isEmpty) {
            return this;
        }
        if (!overlaps(other) && !adjoins(other)) {
            throw new SchemaException(
                    "S043",
                    "the ranges " + this + " and " + other + " do not meet, so they make no single range; keep both");
        }
        Range<T> first = lowerEnd(this, other) <= 0 ? this : other;
        Range<T> last = upperEnd(this, other) >= 0 ? this : other;
        return new Range<>(first.lower, last.upper, first.lowerIncluded, last.upperIncluded, false);
    }

    /** Returns the values that belong to both. */
    public Range<T> intersection(Range<T> other) {
        if (!overlaps(other)) {
            return empty();
        }
        Range<T> first = lowerEnd(this, other) >= 0 ? this : other;
        Range<T> last = upperEnd(this, other) <= 0 ? this : other;
        return new Range<>(first.lower, last.upper, first.lowerIncluded, last.upperIncluded, false);
    }

    private static <T extends Comparable<? super T>> int lowerEnd(Range<T> one, Range<T> other) {
        if (one.lower == null || other.lower == null) {
            return Boolean.compare(one.lower != null, other.lower != null);
        }
        int order = one.lower.compareTo(other.lower);
        return order != 0 ? order : Boolean.compare(other.lowerIncluded, one.lowerIncluded);
    }

    private static <T extends Comparable<? super T>> int upperEnd(Range<T> one, Range<T> other) {
        if (one.upper == null || other.upper == null) {
            return Boolean.compare(one.upper == null, other.upper == null);
        }
        int order = one.upper.compareTo(other.upper);
        return order != 0 ? order : Boolean.compare(one.upperIncluded, other.upperIncluded);
    }

    /** Returns the range as PostgreSQL writes it: {@code [1,5)}. */
    @Override
    public String toString() {
        return isEmpty
                ? "empty"
                : (lowerIncluded ? "[" : "(") + text(lower) + "," + text(upper) + (upperIncluded ? "]" : ")");
    }

    private static String text(@Nullable Object end) {
        return end == null ? "" : requireNonNull(end.toString());
    }
}
