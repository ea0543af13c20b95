package dev.athanor.orm.state;

import java.io.Serial;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The list of an attribute. Iterators, sublists and all other ways to change it end in the methods here. */
final class TrackedList extends AbstractList<Object> implements TrackedCollection, RandomAccess {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MemberEvents events;
    private final transient ArrayList<Object> members = new ArrayList<>();

    TrackedList(MemberEvents events) {
        this.events = events;
    }

    @Override
    public MemberEvents events() {
        return events;
    }

    @Override
    public List<?> raw() {
        return members;
    }

    @Override
    public Object plain() {
        return new ArrayList<>(members);
    }

    @Serial
    private Object writeReplace() {
        return plain();
    }

    @Override
    public void addRaw(Instrumented member) {
        modCount++;
        members.add(member);
    }

    @Override
    public void removeRaw(Instrumented member) {
        modCount++;
        members.removeIf(other -> other == member);
    }

    /** The members, loaded if that was left until now. */
    @SuppressWarnings("NonApiType") // it asks for what only this list can do
    private ArrayList<Object> members() {
        events.needed();
        return members;
    }

    @Override
    public Iterator<Object> iterator() {
        events.needed(); // before it begins, or it would take the loading for a change
        return super.iterator();
    }

    @Override
    public ListIterator<Object> listIterator(int index) {
        events.needed();
        return super.listIterator(index);
    }

    @Override
    public Spliterator<Object> spliterator() {
        events.needed();
        return super.spliterator();
    }

    @Override
    public Object get(int index) {
        return members().get(index);
    }

    @Override
    public int size() {
        return members().size();
    }

    @Override
    public Object set(int index, Object member) {
        Object old = members().get(index);
        if (old != member) {
            Instrumented fitting = events.fitting(member);
            boolean again = isThereAgain(old, index);
            events.removing(old, again);
            members.set(index, events.adding(fitting));
            left(old, again);
        }
        Positions positions = events.positions();
        if (positions != null) {
            positions.place(members.get(index), index);
        }
        return old;
    }

    @Override
    public boolean add(Object member) {
        if (events.isWaiting()) {
            Instrumented accepted = events.adding(member);
            if (!events.isWaiting()) { // who heard of it looked at the list
                addRaw(accepted);
            }
        } else {
            add(members.size(), member);
        }
        return true;
    }

    @Override
    public void add(int index, Object member) {
        int place = index == members().size() ? index : Objects.checkIndex(index, members.size());
        Instrumented accepted = events.adding(member);
        modCount++;
        members.add(place, accepted);
        if (place == members.size() - 1) {
            followedAdd(accepted);
        } else {
            placed();
        }
    }

    @Override
    public Object remove(int index) {
        Object old = members().get(index);
        boolean again = isThereAgain(old, index);
        events.removing(old, again);
        modCount++;
        Object unused = members.remove(index);
        left(old, again);
        placed();
        return old;
    }

    @Override
    protected void removeRange(int from, int to) {
        removeThose(List.copyOf(members().subList(from, to)), from, to);
    }

    private void removeThose(List<Object> gone, int from, int to) {
        Set<Object> stay = identities(members.subList(0, from));
        stay.addAll(members.subList(to, members.size()));
        for (Object member : gone) {
            boolean again = !stay.add(member);
            events.removing(member, again);
            left(member, again);
        }
        modCount++;
        members.subList(from, to).clear();
        placed();
    }

    @Override
    public boolean removeIf(Predicate<? super Object> filter) {
        List<Object> gone = members().stream().filter(filter).toList();
        if (gone.isEmpty()) {
            return false;
        }
        Set<Object> going = identities(gone);
        for (Object member : going) {
            events.removing(member, false);
            left(member, false);
        }
        modCount++;
        boolean changed = members.removeIf(going::contains);
        placed();
        return changed;
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        return removeIf(identities(others)::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Set<Object> stay = identities(others);
        return removeIf(member -> !stay.contains(member));
    }

    @Override
    public boolean remove(@Nullable Object member) {
        if (member != null && events.isWaiting()) {
            Boolean there = events.knows(member);
            if (there != null) {
                if (there) {
                    events.removing(member, false);
                }
                return there;
            }
        }
        int index = indexOf(member);
        if (index >= 0) {
            Object unused = remove(index);
        }
        return index >= 0;
    }

    /** Unless members hold their places, the order is no part of what is written. */
    @Override
    public void sort(@Nullable Comparator<? super Object> order) {
        members().sort(order);
        modCount++;
        placed();
    }

    @Override
    public void followedAdd(Instrumented member) {
        Positions positions = events.positions();
        if (positions != null) {
            positions.appended(member, members.size() - 1);
        }
    }

    @Override
    public void followedRemove(Instrumented member) {
        left(member, false);
        placed();
    }

    private void left(Object member, boolean again) {
        Positions positions = events.positions();
        if (positions != null && !again) {
            positions.left(member);
        }
    }

    /** Learns that the list took the place of one that held {@code gone}, too. */
    void replaced(List<Object> gone) {
        gone.forEach(member -> left(member, false));
        placed();
    }

    private void placed() {
        Positions positions = events.positions();
        if (positions != null) {
            positions.renumber(members);
        }
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return indexOf(member) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object member) {
        for (int i = 0; i < members().size(); i++) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object member) {
        for (int i = members().size() - 1; i >= 0; i--) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    private boolean isThereAgain(Object member, int index) {
        return indexOf(member) != index || lastIndexOf(member) != index;
    }

    static Set<Object> identities(Collection<?> members) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(members);
        return identities;
    }
}
