package dev.athanor.orm.state;

import java.io.Serial;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The map of an attribute: members by the key they have when they are put into it. */
final class TrackedMap extends AbstractMap<@Nullable Object, Object> implements TrackedCollection {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MemberEvents events;
    private final transient Map<@Nullable Object, Object> members = new LinkedHashMap<>();
    private final transient IdentityHashMap<Object, @Nullable Object> keys = new IdentityHashMap<>();

    TrackedMap(MemberEvents events) {
        this.events = events;
    }

    @Override
    public MemberEvents events() {
        return events;
    }

    @Override
    public Collection<?> raw() {
        return members.values();
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return keys.containsKey(member);
    }

    @Override
    public Object plain() {
        return new LinkedHashMap<>(members);
    }

    @Serial
    private Object writeReplace() {
        return plain();
    }

    @Override
    public void addRaw(Instrumented member) {
        Object key = events.keys().toPut(member);
        if (key != MapKeys.UNSET) {
            place(key, member);
        }
    }

    private void place(@Nullable Object key, Object member) {
        Object displaced = members.put(key, member);
        if (displaced != null) {
            keys.remove(displaced);
        }
        keys.put(member, key);
    }

    @Override
    public void removeRaw(Instrumented member) {
        if (keys.containsKey(member)) {
            members.remove(keys.remove(member));
        }
    }

    @Override
    public void requireAddable(Instrumented member) {
        events.keys().requireSet(member);
    }

    @Override
    public void requireRemovable(Instrumented member) {
        if (keys.containsKey(member)) {
            events.keys().requireSame(keys.get(member), member);
        }
    }

    @Override
    public @Nullable Object displaced(Instrumented member) {
        Object there = members.get(events.keys().of(member));
        return there == member ? null : there;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return members.containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object member) {
        return contains(member);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return members.get(key);
    }

    @Override
    public @Nullable Object put(@Nullable Object key, Object member) {
        Object old = members.get(key);
        if (old == member) {
            events.again((Instrumented) member);
            return old;
        }
        events.keys().check(key, events.fitting(member));
        boolean moves = contains(member);
        if (old != null) {
            events.removing(old, false);
        }
        if (moves) { // its key was changed since it was put here: it is no other member for it
            removeRaw((Instrumented) member);
            place(key, member);
        } else {
            Instrumented accepted = events.adding(member);
            place(accepted == member ? key : events.keys().of(accepted), accepted);
        }
        return old;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Object old = members.get(key);
        if (old != null) {
            events.removing(old, false);
            removeRaw((Instrumented) old);
        }
        return old;
    }

    @Override
    public Set<Entry<@Nullable Object, Object>> entrySet() {
        return new Entries();
    }

    @Override
    public Collection<Object> values() {
        return new Members();
    }

    /** Goes through the entries; what it removes is removed from the map. */
    private abstract class Walk<T> implements Iterator<T> {

        private final Iterator<Entry<@Nullable Object, Object>> all =
                members.entrySet().iterator();
        private @Nullable Entry<@Nullable Object, Object> last;

        abstract T seen(Entry<@Nullable Object, Object> entry);

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public T next() {
            last = all.next();
            return seen(last);
        }

        @Override
        public void remove() {
            if (last != null) {
                Object member = last.getValue();
                events.removing(member, false);
                keys.remove(member);
                last = null;
            }
            all.remove();
        }
    }

    /** The entries; the view of the keys is made of them. */
    private final class Entries extends AbstractSet<Entry<@Nullable Object, Object>> {

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Iterator<Entry<@Nullable Object, Object>> iterator() {
            return new Walk<>() {
                @Override
                Entry<@Nullable Object, Object> seen(Entry<@Nullable Object, Object> entry) {
                    return new Written(entry);
                }
            };
        }
    }

    /** The members, which are compared by identity. */
    private final class Members extends AbstractCollection<Object> {

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public boolean contains(@Nullable Object member) {
            return TrackedMap.this.contains(member);
        }

        @Override
        public boolean remove(@Nullable Object member) {
            boolean there = contains(member);
            if (there) {
                Object unused = TrackedMap.this.remove(keys.get(member));
            }
            return there;
        }

        @Override
        public boolean removeAll(Collection<?> others) {
            return removeIf(TrackedList.identities(others)::contains);
        }

        @Override
        public boolean retainAll(Collection<?> others) {
            Set<Object> stay = TrackedList.identities(others);
            return removeIf(member -> !stay.contains(member));
        }

        @Override
        public Iterator<Object> iterator() {
            return new Walk<>() {
                @Override
                Object seen(Entry<@Nullable Object, Object> entry) {
                    return entry.getValue();
                }
            };
        }
    }

    /** An entry whose value can be replaced, which is a change of the map. */
    private final class Written extends SimpleEntry<@Nullable Object, Object> {

        private static final long serialVersionUID = 1L;

        Written(Entry<@Nullable Object, Object> entry) {
            super(entry);
        }

        @Override
        public Object setValue(Object member) {
            Object old = getValue();
            if (old == member) {
                return old;
            }
            Object unused = put(getKey(), member);
            return super.setValue(members.get(getKey()));
        }
    }
}
