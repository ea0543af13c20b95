package dev.athanor.orm.page;

import java.util.List;

/**
 * Where a page ends: what the statement is ordered by, of its last item. The next page begins behind it, however many
 * rows were inserted or deleted before. It is a value: a program may send it to its user and take it back.
 *
 * @param values the values, in the order of the terms
 */
public record Keyset(List<Object> values) {

    /** Creates the value and copies the list. */
    public Keyset {
        values = List.copyOf(values);
    }

    /** Returns the place of an item that is ordered by {@code values}. */
    public static Keyset of(Object... values) {
        return new Keyset(List.of(values));
    }
}
