package dev.athanor.orm.collection;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of the members of a list. */
final class AssociationList<M, V> extends AbstractList<V> {

    private final List<M> members;
    private final Function<? super M, ? extends V> value;
    private final Function<V, M> creator;

    AssociationList(List<M> members, Function<? super M, ? extends V> value, Function<V, M> creator) {
        this.members = members;
        this.value = value;
        this.creator = creator;
    }

    @Override
    public V get(int index) {
        return value.apply(members.get(index));
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public V set(int index, V newValue) {
        return value.apply(members.set(index, creator.apply(newValue)));
    }

    @Override
    public void add(int index, V newValue) {
        modCount++;
        members.add(index, creator.apply(newValue));
    }

    @Override
    public V remove(int index) {
        modCount++;
        return value.apply(members.remove(index));
    }

    @Override
    public boolean removeIf(Predicate<? super V> filter) {
        modCount++;
        return members.removeIf(member -> filter.test(value.apply(member)));
    }

    @Override
    protected void removeRange(int from, int to) {
        modCount++;
        members.subList(from, to).clear();
    }

    /** Sorts the members: none is made anew. */
    @Override
    public void sort(@Nullable Comparator<? super V> order) {
        modCount++;
        members.sort(Comparator.comparing(value::apply, order == null ? natural() : order));
    }

    @SuppressWarnings("unchecked") // as for every list that is sorted without a comparator
    private static <T> Comparator<T> natural() {
        return (one, other) -> ((Comparable<T>) one).compareTo(other);
    }
}
