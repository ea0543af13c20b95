package dev.athanor.orm.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session by the keys of their rows. An object that nobody else holds and that is not changed can be
 * collected; its place is then empty.
 */
public final class IdentityMap {

    private static final int FIRST_SWEEP = 1024;

    private final Map<IdentityKey, EntityState> states = new HashMap<>();
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private int sweepAt = FIRST_SWEEP;

    /** Creates an empty map. */
    public IdentityMap() {}

    /** {@return where the states of loaded objects are to be enqueued when their objects are gone} */
    public ReferenceQueue<Object> queue() {
        return queue;
    }

    /** {@return the state of the object with {@code key}, or null if there is none or its object is gone} */
    public @Nullable EntityState get(IdentityKey key) {
        EntityState state = states.get(key);
        return state == null || state.get() == null ? null : state;
    }

    /** Adds an object; what was there under its key is replaced, and returned unless it is gone. */
    public @Nullable EntityState add(EntityState state) {
        removeCollected();
        EntityState old = states.put(key(state), state);
        return old == state || old == null || old.get() == null ? null : old;
    }

    /** Removes an object, unless another one has taken its place. */
    public void remove(EntityState state) {
        states.remove(key(state), state);
    }

    /** {@return whether this very object is in the map} */
    public boolean contains(EntityState state) {
        IdentityKey key = state.key();
        return key != null && states.get(key) == state;
    }

    /** {@return the states of all objects that are there} */
    public List<EntityState> states() {
        List<EntityState> present = new ArrayList<>(states.size());
        for (EntityState state : states.values()) {
            if (state.get() != null) {
                present.add(state);
            }
        }
        return present;
    }

    /** {@return how many objects there are; some of them may be gone} */
    public int size() {
        removeCollected();
        return states.size();
    }

    /** Removes all objects. */
    public void clear() {
        states.clear();
    }

    private static IdentityKey key(EntityState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalArgumentException(state + " has no key");
        }
        return key;
    }

    /**
     * Loaded objects report themselves; those that were new have no queue and are swept up when the map has doubled.
     */
    private void removeCollected() {
        Reference<?> gone = queue.poll();
        while (gone != null) {
            if (gone instanceof EntityState state && state.key() != null) {
                remove(state);
            }
            gone = queue.poll();
        }
        if (states.size() >= sweepAt) {
            states.values().removeIf(state -> state.get() == null);
            sweepAt = Math.max(FIRST_SWEEP, states.size() * 2);
        }
    }
}
