package dev.athanor.orm.state;

import java.io.Serial;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
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

    @Override
    public Object get(int index) {
        return members.get(index);
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public Object set(int index, Object member) {
        Object old = members.get(index);
        if (old != member) {
            events.removing(old, isThereAgain(old, index));
            members.set(index, events.adding(member));
        }
        return old;
    }

    @Override
    public boolean add(Object member) {
        add(members.size(), member);
        return true;
    }

    @Override
    public void add(int index, Object member) {
        int place = index == members.size() ? index : Objects.checkIndex(index, members.size());
        Instrumented accepted = events.adding(member);
        modCount++;
        members.add(place, accepted);
    }

    @Override
    public Object remove(int index) {
        Object old = members.get(index);
        events.removing(old, isThereAgain(old, index));
        modCount++;
        return members.remove(index);
    }

    @Override
    protected void removeRange(int from, int to) {
        removeThose(List.copyOf(members.subList(from, to)), from, to);
    }

    private void removeThose(List<Object> gone, int from, int to) {
        Set<Object> stay = identities(members.subList(0, from));
        stay.addAll(members.subList(to, members.size()));
        for (Object member : gone) {
            events.removing(member, !stay.add(member));
        }
        modCount++;
        members.subList(from, to).clear();
    }

    @Override
    public boolean removeIf(Predicate<? super Object> filter) {
        List<Object> gone = members.stream().filter(filter).toList();
        if (gone.isEmpty()) {
            return false;
        }
        Set<Object> going = identities(gone);
        for (Object member : going) {
            events.removing(member, false);
        }
        modCount++;
        return members.removeIf(going::contains);
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
        int index = indexOf(member);
        if (index >= 0) {
            Object unused = remove(index);
        }
        return index >= 0;
    }

    /** The order is no part of what is written: there is nothing to tell. */
    @Override
    public void sort(@Nullable Comparator<? super Object> order) {
        modCount++;
        members.sort(order);
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return indexOf(member) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object member) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object member) {
        for (int i = members.size() - 1; i >= 0; i--) {
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
