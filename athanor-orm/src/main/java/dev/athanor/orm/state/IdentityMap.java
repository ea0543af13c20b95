package dev.athanor.orm.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a session by the keys of their rows. An object that nobody else holds and that is not changed can be
 * collected; its place is then empty.
 *
 * <p>The states are linked to each other where their hashes meet, so that a place in the map costs no object of its
 * own. An object has one session, so its state is in one map at most.
 */
public final class IdentityMap {

    private static final int FIRST_SIZE = 64;
    private static final int FIRST_SWEEP = 1024;

    private @Nullable EntityState[] buckets = new @Nullable EntityState[FIRST_SIZE];
    private int size;
    private int unreported;
    private int sweepAt = FIRST_SWEEP;
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final RecordMap records = new RecordMap();

    /** Creates an empty map. */
    public IdentityMap() {}

    /** {@return where the states of loaded objects are to be enqueued when their objects are gone} */
    public ReferenceQueue<Object> queue() {
        return queue;
    }

    /** {@return the objects of entities that are records: those have no state} */
    public RecordMap records() {
        return records;
    }

    /** {@return the state of the object with {@code key}, or null if there is none or its object is gone} */
    public @Nullable EntityState get(IdentityKey key) {
        for (EntityState state = buckets[bucket(key.hashCode())]; state != null; state = state.next) {
            if (key(state).equals(key)) {
                return state.get() == null ? null : state;
            }
        }
        return null;
    }

    /** Returns the state of the object whose key is {@code value}, in the place {@code token}, as {@link #get} does. */
    public @Nullable EntityState find(Class<?> entity, Object value, @Nullable Object token) {
        int hash = IdentityKey.hash(entity, value, token);
        for (EntityState state = buckets[bucket(hash)]; state != null; state = state.next) {
            if (key(state).is(entity, value, token, hash)) {
                return state.get() == null ? null : state;
            }
        }
        return null;
    }

    /** Adds an object; what was there under its key is replaced, and returned unless it is gone. */
    public @Nullable EntityState add(EntityState state) {
        removeCollected();
        IdentityKey key = key(state);
        int bucket = bucket(key.hashCode());
        EntityState old = buckets[bucket];
        while (old != null && !key(old).equals(key)) {
            old = old.next;
        }
        if (old == state) {
            return null;
        }
        if (old != null) {
            remove(old);
        } else if (size >= buckets.length) {
            grow();
            bucket = bucket(key.hashCode());
        }
        state.next = buckets[bucket];
        buckets[bucket] = state;
        size++;
        unreported += state.reports ? 0 : 1;
        return old == null || old.get() == null ? null : old;
    }

    /** Removes an object, unless another one has taken its place. */
    public void remove(EntityState state) {
        int bucket = bucket(key(state).hashCode());
        EntityState before = null;
        for (EntityState at = buckets[bucket]; at != null; at = at.next) {
            if (at == state) {
                if (before == null) {
                    buckets[bucket] = at.next;
                } else {
                    before.next = at.next;
                }
                at.next = null;
                size--;
                unreported -= state.reports ? 0 : 1;
                return;
            }
            before = at;
        }
    }

    /** {@return whether this very object is in the map} */
    public boolean contains(EntityState state) {
        IdentityKey key = state.key();
        if (key == null) {
            return false;
        }
        EntityState at = buckets[bucket(key.hashCode())];
        while (at != null && at != state) {
            at = at.next;
        }
        return at != null;
    }

    /** {@return the states of all objects that are there} */
    public List<EntityState> states() {
        List<EntityState> present = new ArrayList<>(size);
        for (EntityState first : buckets) {
            for (EntityState state = first; state != null; state = state.next) {
                if (state.get() != null) {
                    present.add(state);
                }
            }
        }
        return present;
    }

    /** {@return how many objects there are; some of them may be gone} */
    public int size() {
        removeCollected();
        return size;
    }

    /** Removes all objects, and gives {@code taker} the state of each, also of those that are gone. */
    public void clear(Consumer<? super EntityState> taker) {
        @Nullable EntityState[] all = buckets;
        buckets = new @Nullable EntityState[FIRST_SIZE];
        size = 0;
        unreported = 0;
        records.clear();
        for (EntityState first : all) {
            EntityState state = first;
            while (state != null) {
                EntityState next = state.next;
                state.next = null;
                taker.accept(state);
                state = next;
            }
        }
    }

    private int bucket(int hash) {
        return (hash ^ hash >>> 16) & buckets.length - 1;
    }

    private void grow() {
        @Nullable EntityState[] old = buckets;
        buckets = new @Nullable EntityState[old.length * 4]; // to move each state but a third of a time
        for (EntityState first : old) {
            EntityState state = first;
            while (state != null) {
                EntityState next = state.next;
                int bucket = bucket(key(state).hashCode());
                state.next = buckets[bucket];
                buckets[bucket] = state;
                state = next;
            }
        }
    }

    private static IdentityKey key(EntityState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalArgumentException(state + " has no key");
        }
        return key;
    }

    /** Loaded objects report themselves; those that were new do not, and are swept up when they have doubled. */
    private void removeCollected() {
        Reference<?> gone = queue.poll();
        while (gone != null) {
            if (gone instanceof EntityState state && state.key() != null) {
                remove(state);
            }
            gone = queue.poll();
        }
        if (unreported >= sweepAt) {
            sweep();
            sweepAt = Math.max(FIRST_SWEEP, unreported * 2);
        }
    }

    private void sweep() {
        for (EntityState first : buckets) {
            EntityState state = first;
            while (state != null) {
                EntityState next = state.next;
                if (state.get() == null) {
                    remove(state);
                }
                state = next;
            }
        }
    }
}
