package dev.athanor.orm.mapping;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation says of a collection; the empty text and null say nothing.
 *
 * @param orderBy attributes of the target that order it when it is loaded: {@code "name, id desc"}
 * @param key what is the key of a map
 * @param order the order of a sorted set; null for the natural one
 * @param position the attribute of the target that holds the place in a list, or null
 */
public record CollectionHint(
        String orderBy,
        MapKey key,
        @Nullable Comparator<Object> order,
        @Nullable Position position) {

    /** Nothing is said. */
    public static final CollectionHint UNSAID = new CollectionHint("", new MapKey("", null, false), null, null);

    /**
     * What is the key of a map.
     *
     * @param attribute the attribute of the target, or the empty text
     * @param function what makes the key of a member, or null
     * @param ignoresUnset whether a member whose key is not set yet is left out of the map until it is loaded anew
     */
    public record MapKey(
            String attribute, @Nullable Function<Object, @Nullable Object> function, boolean ignoresUnset) {}

    /**
     * The attribute of the target that holds the place in a list.
     *
     * @param attribute its name
     * @param values what it holds at each index
     * @param always whether a member put at the end gets the place there though it has one
     */
    public record Position(String attribute, IntFunction<?> values, boolean always) {}

    CollectionHint orderBy(String attributes) {
        return new CollectionHint(attributes, key, order, position);
    }

    CollectionHint key(MapKey newKey) {
        return new CollectionHint(orderBy, newKey, order, position);
    }

    CollectionHint order(Comparator<Object> newOrder) {
        return new CollectionHint(orderBy, key, newOrder, position);
    }

    /** A list whose members know their places is loaded in their order, unless another is said. */
    CollectionHint position(Position newPosition) {
        return new CollectionHint(orderBy.isEmpty() ? newPosition.attribute() : orderBy, key, order, newPosition);
    }
}
