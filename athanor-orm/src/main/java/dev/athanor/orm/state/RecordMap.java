package dev.athanor.orm.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records that a session has read for rows of read-only entities, by identity, so that a row is one object. They
 * are held weakly, and are forgotten where an object would be loaded anew: when a transaction ends, or a statement
 * changes rows of the entity.
 */
public final class RecordMap {

    private final Map<IdentityKey, Entry> entries = new HashMap<>();
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    private static final class Entry extends WeakReference<Object> {

        private final IdentityKey key;
        private final int run;

        Entry(IdentityKey key, Object value, int run, ReferenceQueue<Object> queue) {
            super(value, queue);
            this.key = key;
            this.run = run;
        }
    }

    RecordMap() {}

    /** {@return the record of the row with {@code key}, or null if there is none or it is gone} */
    public @Nullable Object get(IdentityKey key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.get();
    }

    /** {@return the record of the row with {@code key} if the load with the number {@code run} made it, else null} */
    public @Nullable Object get(IdentityKey key, int run) {
        Entry entry = entries.get(key);
        return entry == null || entry.run != run ? null : entry.get();
    }

    /** Adds the record that the load with the number {@code run} made; it replaces the one there was. */
    public void add(IdentityKey key, Object value, int run) {
        removeCollected();
        entries.put(key, new Entry(key, value, run, queue));
    }

    /** {@return how many records there are; some of them may be gone} */
    public int size() {
        removeCollected();
        return entries.size();
    }

    /** Forgets the records of one entity: its rows may be others now. */
    public void forget(Class<?> entity) {
        entries.keySet().removeIf(key -> key.entity() == entity);
    }

    /** Forgets all records. */
    public void clear() {
        entries.clear();
    }

    private void removeCollected() {
        for (Reference<?> gone = queue.poll(); gone != null; gone = queue.poll()) {
            if (gone instanceof Entry entry) {
                boolean unused = entries.remove(entry.key, entry);
            }
        }
    }
}
