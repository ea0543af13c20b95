package dev.athanor.orm.state;

import dev.athanor.orm.collection.WriteOnly;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes tracked collections, and looks into those that are not. */
final class TrackedCollections {

    private TrackedCollections() {}

    /** Returns an empty collection of the kind of the field. */
    static TrackedCollection of(EntityState state, Instrumented entity, RelationshipMapping relationship) {
        MemberEvents events = new MemberEvents(state, entity, relationship);
        TrackedCollection tracked = switch (relationship.descriptor().kind()) {
            case SET -> new TrackedSet(events);
            case SORTED_SET -> new TrackedSortedSet(events);
            case MAP -> new TrackedMap(events);
            case WRITE_ONLY -> new TrackedWriteOnly(events);
            case LIST, COLLECTION -> new TrackedList(events);
            case ONE -> throw new IllegalArgumentException(relationship + " is no collection");
        };
        events.begin(tracked);
        return tracked;
    }

    /** {@return a collection whose members are to be loaded when they are looked at, or null if it is none} */
    static @Nullable TrackedCollection waiting(@Nullable Object collection) {
        return collection instanceof TrackedCollection tracked
                        && tracked.events().isWaiting()
                ? tracked
                : null;
    }

    /** {@return the members of any collection or map, tracked or not; none for null} */
    static Collection<?> members(@Nullable Object collection) {
        if (collection instanceof TrackedCollection tracked) {
            return tracked.raw();
        }
        if (collection instanceof Map<?, ?> map) {
            return map.values();
        }
        if (collection instanceof WriteOnly<?> writeOnly) {
            return writeOnly.pending();
        }
        return collection instanceof Collection<?> members ? members : List.of();
    }
}
