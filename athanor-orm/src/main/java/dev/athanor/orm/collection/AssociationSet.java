package dev.athanor.orm.collection;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of the members of a collection, each once. */
final class AssociationSet<M, V> extends AbstractSet<V> {

    private final Collection<M> members;
    private final Function<? super M, ? extends V> value;
    private final Function<V, M> creator;

    AssociationSet(Collection<M> members, Function<? super M, ? extends V> value, Function<V, M> creator) {
        this.members = members;
        this.value = value;
        this.creator = creator;
    }

    private Set<V> values() {
        Set<V> values = new LinkedHashSet<>();
        members.forEach(member -> values.add(value.apply(member)));
        return values;
    }

    @Override
    public int size() {
        return values().size();
    }

    @Override
    public boolean contains(@Nullable Object wanted) {
        return members.stream().anyMatch(member -> Objects.equals(value.apply(member), wanted));
    }

    @Override
    public boolean add(V newValue) {
        return !contains(newValue) && members.add(creator.apply(newValue));
    }

    @Override
    public boolean remove(@Nullable Object gone) {
        return members.removeIf(member -> Objects.equals(value.apply(member), gone));
    }

    @Override
    public boolean removeIf(Predicate<? super V> filter) {
        return members.removeIf(member -> filter.test(value.apply(member)));
    }

    @Override
    public void clear() {
        members.clear();
    }

    @Override
    public Iterator<V> iterator() {
        Iterator<V> all = values().iterator();
        return new Iterator<>() {
            private @Nullable V last;

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public V next() {
                last = all.next();
                return last;
            }

            @Override
            public void remove() {
                all.remove();
                boolean unused = AssociationSet.this.remove(last);
            }
        };
    }
}
