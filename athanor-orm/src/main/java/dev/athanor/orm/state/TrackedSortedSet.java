package dev.athanor.orm.state;

import java.io.Serial;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sorted set of an attribute. Two objects are the same only if they are one: those that compare as equal are both
 * there, in the order of loading and adding. Members are put in order when the set is next read, so that loading
 * compares nothing.
 */
@SuppressWarnings("JdkObsolete") // the interface that fields are declared by
final class TrackedSortedSet extends IdentitySet implements SortedSet<Object> {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MemberEvents events;
    private final transient List<Object> members = new ArrayList<>();
    private final transient Set<Object> known = TrackedList.identities(List.of());
    private transient boolean inOrder = true;

    TrackedSortedSet(MemberEvents events) {
        this.events = events;
    }

    @Override
    public MemberEvents events() {
        return events;
    }

    @Override
    public Collection<?> raw() {
        return members;
    }

    @Override
    public Object plain() {
        SortedSet<Object> plain = new TreeSet<>(events.order());
        plain.addAll(members);
        return plain;
    }

    @Serial
    private Object writeReplace() {
        return plain();
    }

    @Override
    public void addRaw(Instrumented member) {
        if (known.add(member)) {
            members.add(member);
            inOrder = members.size() == 1;
        }
    }

    @Override
    public void removeRaw(Instrumented member) {
        if (known.remove(member)) {
            members.removeIf(other -> other == member);
        }
    }

    private List<Object> ordered() {
        events.needed();
        if (!inOrder) {
            members.sort(events.order());
            inOrder = true;
        }
        return members;
    }

    @Override
    public @Nullable Comparator<Object> comparator() {
        return events.order();
    }

    @SuppressWarnings("unchecked") // without an order of its own a set needs members that have one
    private int compare(Object one, Object other) {
        Comparator<Object> order = events.order();
        return order == null ? ((Comparable<Object>) one).compareTo(other) : order.compare(one, other);
    }

    @Override
    public int size() {
        return ordered().size();
    }

    @Override
    public boolean contains(@Nullable Object member) {
        Boolean there = events.isWaiting() ? events.knows(member) : null;
        if (there == null) {
            events.needed();
            return known.contains(member);
        }
        return there;
    }

    @Override
    public Iterator<Object> iterator() {
        return walk(ordered());
    }

    /** Goes through members; what it removes is removed from the set. */
    private Iterator<Object> walk(List<Object> some) {
        Iterator<Object> all = some.iterator();
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
                Object gone = last;
                if (gone == null) {
                    throw new IllegalStateException("next() comes before remove()");
                }
                last = null;
                events.removing(gone, false);
                all.remove();
                removeRaw((Instrumented) gone); // what goes through a part of the set took it out of that only
            }
        };
    }

    @Override
    public Object first() {
        return end(ordered(), true);
    }

    @Override
    public Object last() {
        return end(ordered(), false);
    }

    private static Object end(List<Object> some, boolean first) {
        if (some.isEmpty()) {
            throw new NoSuchElementException("the set is empty");
        }
        return some.get(first ? 0 : some.size() - 1);
    }

    @Override
    public SortedSet<Object> subSet(Object from, Object to) {
        return new Part(from, to);
    }

    @Override
    public SortedSet<Object> headSet(Object to) {
        return new Part(null, to);
    }

    @Override
    public SortedSet<Object> tailSet(Object from) {
        return new Part(from, null);
    }

    /** The members from one on, up to another that is not with them; null is no bound. A change of it is one of all. */
    private final class Part extends AbstractSet<Object> implements SortedSet<Object> {

        private final @Nullable Object from;
        private final @Nullable Object to;

        Part(@Nullable Object from, @Nullable Object to) {
            if (from != null && to != null && compare(from, to) > 0) {
                throw new IllegalArgumentException("the lower bound is above the upper one");
            }
            this.from = from;
            this.to = to;
        }

        private boolean spans(Object member) {
            return (from == null || compare(member, from) >= 0) && (to == null || compare(member, to) < 0);
        }

        private List<Object> part() {
            List<Object> part = new ArrayList<>(ordered());
            part.removeIf(member -> !spans(member));
            return part;
        }

        @Override
        public @Nullable Comparator<Object> comparator() {
            return events.order();
        }

        @Override
        public int size() {
            return part().size();
        }

        @Override
        public boolean contains(@Nullable Object member) {
            return member != null && TrackedSortedSet.this.contains(member) && spans(member);
        }

        @Override
        public boolean add(Object member) {
            if (!spans(member)) {
                throw new IllegalArgumentException("the member is not between the bounds of this part of the set");
            }
            return TrackedSortedSet.this.add(member);
        }

        @Override
        public boolean remove(@Nullable Object member) {
            return contains(member) && TrackedSortedSet.this.remove(member);
        }

        @Override
        public Iterator<Object> iterator() {
            return walk(part());
        }

        @Override
        public Object first() {
            return end(part(), true);
        }

        @Override
        public Object last() {
            return end(part(), false);
        }

        @Override
        public SortedSet<Object> subSet(Object newFrom, Object newTo) {
            return new Part(higher(newFrom), lower(newTo));
        }

        @Override
        public SortedSet<Object> headSet(Object newTo) {
            return new Part(from, lower(newTo));
        }

        @Override
        public SortedSet<Object> tailSet(Object newFrom) {
            return new Part(higher(newFrom), to);
        }

        private Object higher(Object bound) {
            return from != null && compare(from, bound) > 0 ? from : bound;
        }

        private Object lower(Object bound) {
            return to != null && compare(to, bound) < 0 ? to : bound;
        }
    }
}
