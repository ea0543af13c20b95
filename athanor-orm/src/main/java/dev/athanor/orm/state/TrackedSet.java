package dev.athanor.orm.state;

import java.io.Serial;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The set of an attribute, in the order of loading and adding. Two objects are the same only if they are one. */
final class TrackedSet extends IdentitySet {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MemberEvents events;
    private final transient Map<EntityState, Object> members = new LinkedHashMap<>();

    TrackedSet(MemberEvents events) {
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
        return new LinkedHashSet<>(members.values());
    }

    @Serial
    private Object writeReplace() {
        return plain();
    }

    @Override
    public void addRaw(Instrumented member) {
        members.put(EntityState.of(member), member);
    }

    @Override
    public void removeRaw(Instrumented member) {
        members.remove(EntityState.of(member));
    }

    /** The members, loaded if that was left until now. */
    private Map<EntityState, Object> members() {
        events.needed();
        return members;
    }

    @Override
    public int size() {
        return members().size();
    }

    @Override
    public boolean contains(@Nullable Object member) {
        Boolean there = events.isWaiting() ? events.knows(member) : null;
        return there == null
                ? member instanceof Instrumented entity && members().containsKey(EntityState.of(entity))
                : there;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<Object> all = members().values().iterator();
        return new Iterator<>() {
            private @Nullable Object last;

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Object next() {
                last = all.next();
                return last;
            }

            @Override
            public void remove() {
                if (last != null) {
                    events.removing(last, false);
                    last = null;
                }
                all.remove();
            }
        };
    }
}
