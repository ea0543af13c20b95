package dev.athanor.orm.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long result.
 *
 * <pre>{@code
 * Page<User> page = session.page(select(USER).orderBy(USER.name), PageRequest.of(20));
 * while (page.hasNext()) {
 *     page = session.page(select(USER).orderBy(USER.name), PageRequest.of(20).after(page.next()));
 * }
 * }</pre>
 *
 * @param items what is in it, in order
 * @param next where the next page begins, or null if this is the last
 * @param total how many items all pages have together, or null if it was not asked for
 * @param <T> the type of the items
 */
public record Page<T>(
        List<T> items, @Nullable Keyset next, @Nullable Long total) {

    /** Creates the page and copies the list. */
    public Page {
        items = Collections.unmodifiableList(new ArrayList<>(items)); // a value may be null
    }

    /** {@return whether there is a page after this} */
    public boolean hasNext() {
        return next != null;
    }
}
