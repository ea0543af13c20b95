package dev.athanor.orm.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: what the statement is ordered by, of its last item. The next page begins behind it, however many
 * rows were inserted or deleted before. It is a value: a program may send it to its user and take it back.
 *
 * @param values the values, in the order of the terms; null where the last item has none
 */
public record Keyset(List<@Nullable Object> values) {

    /** Creates the value and copies the list. */
    public Keyset {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Returns the place of an item that is ordered by {@code values}. */
    public static Keyset of(@Nullable Object... values) {
        return new Keyset(Arrays.asList(values));
    }
}
