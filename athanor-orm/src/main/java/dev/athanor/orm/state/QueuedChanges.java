package dev.athanor.orm.state;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was put into, and taken out of, a collection that is not loaded: the other side's change must not load it. */
final class QueuedChanges {

    private final Map<EntityState, Instrumented> added = new LinkedHashMap<>();
    private final Map<EntityState, Instrumented> removed = new LinkedHashMap<>();

    void add(EntityState state, Instrumented member) {
        if (removed.remove(state) == null) {
            added.put(state, member);
        }
    }

    void remove(EntityState state, Instrumented member) {
        if (added.remove(state) == null) {
            removed.put(state, member);
        }
    }

    Map<EntityState, Instrumented> added() {
        return added;
    }

    Map<EntityState, Instrumented> removed() {
        return removed;
    }
}
