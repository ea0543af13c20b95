package dev.athanor.orm.state;

import java.io.Serial;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The map of an attribute: members by the value one of their attributes has when they are put into it. */
final class TrackedMap extends AbstractMap<@Nullable Object, Object> implements TrackedCollection {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MemberEvents events;
    private final transient Map<@Nullable Object, Object> members = new LinkedHashMap<>();

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
    public Object plain() {
        return new LinkedHashMap<>(members);
    }

    @Serial
    private Object writeReplace() {
        return plain();
    }

    @Override
    public void addRaw(Instrumented member) {
        members.put(events.key(member), member);
    }

    @Override
    public void removeRaw(Instrumented member) {
        members.values().removeIf(other -> other == member);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return members.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return members.get(key);
    }

    @Override
    public @Nullable Object put(@Nullable Object key, Object member) {
        Object old = members.get(key);
        if (old == member) {
            return old;
        }
        if (member instanceof Instrumented) {
            events.checkKey(key, member);
        }
        if (old != null) {
            events.removing(old, false);
        }
        Instrumented accepted = events.adding(member);
        members.put(accepted == member ? key : events.key(accepted), accepted);
        return old;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Object old = members.get(key);
        if (old != null) {
            events.removing(old, false);
            members.remove(key);
        }
        return old;
    }

    @Override
    public Set<Entry<@Nullable Object, Object>> entrySet() {
        return new Entries();
    }

    /** The entries; the views of keys and values are made of them. */
    private final class Entries extends AbstractSet<Entry<@Nullable Object, Object>> {

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Iterator<Entry<@Nullable Object, Object>> iterator() {
            Iterator<Entry<@Nullable Object, Object>> all = members.entrySet().iterator();
            return new Iterator<>() {
                private @Nullable Entry<@Nullable Object, Object> last;

                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Entry<@Nullable Object, Object> next() {
                    last = all.next();
                    return new Written(last);
                }

                @Override
                public void remove() {
                    if (last != null) {
                        events.removing(last.getValue(), false);
                        last = null;
                    }
                    all.remove();
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
            Object unused = put(getKey(), member);
            return super.setValue(member);
        }
    }
}
