package dev.athanor.orm.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long result is wanted.
 *
 * @param size how many items, at least 1 and less than 2147483647: one row more tells whether there is a page after it
 * @param offset how many are skipped; the database reads them all the same, and rows that come or go shift the others
 * @param after where the page before ended, or null for the first
 * @param total whether it is asked how many items there are in all, by a statement of its own
 */
public record PageRequest(int size, int offset, @Nullable Keyset after, boolean total) {

    /** Creates the request and checks its numbers. */
    public PageRequest {
        if (size < 1 || size == Integer.MAX_VALUE || offset < 0) {
            throw new IllegalArgumentException(
                    "a page has at least 1 item and less than " + Integer.MAX_VALUE + ", and skips none or more, not "
                            + size + " and " + offset);
        }
    }

    /** Returns the request for the first {@code size} items. */
    public static PageRequest of(int size) {
        return new PageRequest(size, 0, null, false);
    }

    /** Returns this without the first {@code items}. */
    public PageRequest skip(int items) {
        return new PageRequest(size, items, after, total);
    }

    /**
     * Returns this for what comes after {@code place}, the end of the page before; from the beginning if it is null.
     */
    public PageRequest after(@Nullable Keyset place) {
        return new PageRequest(size, offset, place, total);
    }

    /** Returns this with the number of all items asked for. */
    public PageRequest withTotal() {
        return new PageRequest(size, offset, after, true);
    }
}
