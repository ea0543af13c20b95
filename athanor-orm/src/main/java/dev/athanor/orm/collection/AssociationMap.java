package dev.athanor.orm.collection;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of the members of a map, by its keys. */
final class AssociationMap<K, M, V> extends AbstractMap<K, V> {

    private final Map<K, M> members;
    private final Function<? super M, ? extends V> value;
    private final BiFunction<K, V, M> creator;

    AssociationMap(Map<K, M> members, Function<? super M, ? extends V> value, BiFunction<K, V, M> creator) {
        this.members = members;
        this.value = value;
        this.creator = creator;
    }

    private @Nullable V valueOf(@Nullable M member) {
        return member == null ? null : value.apply(member);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return members.containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return valueOf(members.get(key));
    }

    @Override
    public @Nullable V put(K key, V newValue) {
        return valueOf(members.put(key, creator.apply(key, newValue)));
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        return valueOf(members.remove(key));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    /** The entries; the views of keys and values are made of them. */
    private final class Entries extends AbstractSet<Entry<K, V>> {

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Iterator<Entry<K, V>> iterator() {
            Iterator<Entry<K, M>> all = members.entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Entry<K, V> next() {
                    return new Seen(all.next());
                }

                @Override
                public void remove() {
                    all.remove();
                }
            };
        }
    }

    /** An entry whose value can be replaced, by another member. */
    private final class Seen extends SimpleEntry<K, V> {

        private static final long serialVersionUID = 1L;

        private final transient Entry<K, M> entry;

        Seen(Entry<K, M> entry) {
            super(entry.getKey(), value.apply(entry.getValue()));
            this.entry = entry;
        }

        @Override
        public V setValue(V newValue) {
            M unused = entry.setValue(creator.apply(getKey(), newValue));
            return super.setValue(newValue);
        }
    }
}
