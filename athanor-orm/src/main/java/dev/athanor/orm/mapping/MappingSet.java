package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.ColumnDefinition;
import dev.athanor.sql.schema.ForeignKeyDefinition;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.ReferentialAction;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.TableItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Entities that are mapped together: their tables stand in one {@link MetaData}. A class belongs to one set, with all
 * entities its relationships lead to; naming classes of two sets together makes one of them.
 */
public final class MappingSet {

    // One lock for all: sets are made once, and may have to be joined. Nothing of the user's runs under it but the
    // static
    // initialisers of metamodels, which touch no other class.
    private static final Object LOCK = new Object();

    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private static final class Slot {
        private volatile @Nullable EntityMapping<?> mapping;
        private @Nullable MappingSet set;
    }

    /**
     * Hears of entities that are mapped, whichever set they belong to; added by {@link MappingSet#listen}. It is told
     * once for each class, and must not throw.
     */
    public interface Listener {

        /** Called before classes are mapped that were not: once for all that are mapped together. */
        default void beforeMapping(List<Class<?>> types) {}

        /**
         * Called before a class is mapped; false leaves it, and those that extend it, unmapped for now. Whoever uses
         * one is asked again, and refused if it still is ({@code O097}).
         */
        default boolean accepts(Class<?> type) {
            return true;
        }

        /** Called with what the annotation processor saw of a class, before it is mapped. */
        default void described(EntityDescriptor<?> descriptor) {}

        /** Called when a class is mapped. */
        default void mapped(EntityMapping<?> mapping) {}

        /** Called when all classes of the run were told by {@link #mapped}, so that relationships can be followed. */
        default void configured(EntityMapping<?> mapping) {}

        /** Called when all classes of a run are mapped. */
        default void afterMapping(MappingSet set) {}
    }

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    /** Has {@code listener} hear of entities that are mapped from now on. */
    public static void listen(Listener listener) {
        LISTENERS.add(listener);
    }

    /** Has {@code listener} hear no more; nothing happens if it does not. */
    public static void unlisten(Listener listener) {
        LISTENERS.remove(listener);
    }

    /** What went wrong first. */
    private record Failure(RelationshipMapping trigger, MappingException cause) {}

    private volatile @Nullable Failure failure;
    private final MetaData metadata = new MetaData();
    private final ReferencedTypes types = new ReferencedTypes();
    private final Map<Class<?>, EntityMapping<?>> mappings = new LinkedHashMap<>();
    private final IdentityHashMap<Table, RelationshipMapping> between = new IdentityHashMap<>();

    private static volatile int generation;

    private static volatile int population;

    private static final Set<MappingSet> ALL = Collections.newSetFromMap(new WeakHashMap<>());

    private MappingSet() {}

    /**
     * {@return a number that becomes another one when what was made of mappings is to be made anew} A class may come to
     * a hierarchy when statements that select those above it were planned already; and mappings may be disposed of.
     */
    public static int generation() {
        return generation;
    }

    /** Takes note that what was made of mappings so far is to be made anew. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only written under the lock
    static void changed() {
        generation++;
    }

    /**
     * Returns the set that {@code types}, and all their relationships lead to, belong to.
     *
     * @throws MappingException if a class is no entity or contradicts itself
     */
    public static MappingSet of(Collection<Class<?>> types) {
        Set<Class<?>> all = reachable(types);
        List<Class<?>> fresh = LISTENERS.isEmpty() ? List.of() : beforeMapping(all);
        MappingSet set = of(all);
        if (!fresh.isEmpty()) {
            afterMapping(set, fresh);
        }
        return set;
    }

    private static List<Class<?>> beforeMapping(Set<Class<?>> all) {
        List<Class<?>> fresh = new ArrayList<>(all);
        fresh.removeIf(type -> SLOTS.get(type).mapping != null);
        if (!fresh.isEmpty()) {
            LISTENERS.forEach(listener -> listener.beforeMapping(fresh));
            Set<Class<?>> refused = new LinkedHashSet<>(fresh);
            refused.removeIf(MappingSet::isAccepted);
            all.removeAll(refused);
            all.removeIf(type -> isBelow(type, all));
            fresh.retainAll(all);
            fresh.forEach(type -> LISTENERS.forEach(listener -> listener.described(Descriptors.of(type))));
        }
        return fresh;
    }

    private static boolean isAccepted(Class<?> type) {
        return LISTENERS.stream().allMatch(listener -> listener.accepts(type));
    }

    /** {@return whether a class extends an entity that is neither mapped nor to be} */
    private static boolean isBelow(Class<?> type, Set<Class<?>> all) {
        EntityDescriptor.Extension extension = Descriptors.of(type).extension();
        return extension != null
                && ((SLOTS.get(extension.parent()).mapping == null && !all.contains(extension.parent()))
                        || isBelow(extension.parent(), all));
    }

    private static void afterMapping(MappingSet set, List<Class<?>> fresh) {
        List<EntityMapping<?>> mappings = new ArrayList<>();
        fresh.forEach(type -> mappings.add(Objects.requireNonNull(SLOTS.get(type).mapping)));
        mappings.forEach(mapping -> LISTENERS.forEach(listener -> listener.mapped(mapping)));
        mappings.forEach(mapping -> LISTENERS.forEach(listener -> listener.configured(mapping)));
        LISTENERS.forEach(listener -> listener.afterMapping(set));
    }

    private static MappingSet of(Set<Class<?>> all) {
        synchronized (LOCK) {
            MappingSet set = null;
            for (Class<?> type : all) {
                MappingSet known = SLOTS.get(type).set;
                if (known != null && known != set) {
                    set = set == null ? known : set.join(known);
                }
            }
            MappingSet target = set == null ? new MappingSet() : set;
            boolean unused = ALL.add(target);
            all.forEach(type -> target.types.add(Descriptors.of(type)));
            for (Class<?> type : all) {
                target.add(type);
            }
            return target;
        }
    }

    /**
     * Returns the mapping of an entity class.
     *
     * @throws MappingException if the class is no entity or contradicts itself
     */
    public static <E> EntityMapping<E> mappingOf(Class<E> type) {
        EntityMapping<E> mapping = find(type);
        mapping.mappings().requireUsable(null);
        return mapping;
    }

    @SuppressWarnings("unchecked") // a slot holds the mapping of its class
    private static <E> EntityMapping<E> find(Class<E> type) {
        Slot slot = SLOTS.get(type);
        EntityMapping<?> mapping = slot.mapping;
        if (mapping == null) {
            MappingSet unused = of(List.of(type));
            mapping = slot.mapping;
        }
        if (mapping == null) {
            throw new MappingException(
                    "O097",
                    type.getName() + " is left unmapped, because a MappingSet.Listener does not accept it; use it when"
                            + " that does, or take the listener off");
        }
        return (EntityMapping<E>) mapping;
    }

    private static Set<Class<?>> reachable(Collection<Class<?>> types) {
        Set<Class<?>> all = new LinkedHashSet<>(types);
        Deque<Class<?>> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            EntityDescriptor<?> entity = Descriptors.of(open.remove());
            for (AttributeDescriptor attribute : entity.attributes()) {
                if (attribute instanceof RelationshipDescriptor relationship && all.add(relationship.target())) {
                    open.add(relationship.target());
                }
            }
            for (Class<?> relative : relatives(entity)) {
                if (all.add(relative)) {
                    open.add(relative);
                }
            }
        }
        return all;
    }

    /** The entity that one extends, and those that extend it, as far as it names them. */
    private static List<Class<?>> relatives(EntityDescriptor<?> entity) {
        List<Class<?>> relatives = new ArrayList<>(entity.polymorphic().subclasses());
        EntityDescriptor.Extension extension = entity.extension();
        if (extension != null) {
            relatives.add(0, extension.parent());
        }
        return relatives;
    }

    private void add(Class<?> type) {
        Slot slot = SLOTS.get(type);
        if (slot.set == this) {
            return;
        }
        EntityDescriptor<?> descriptor = Descriptors.of(type);
        EntityDescriptor.Extension extension = descriptor.extension();
        EntityMapping<?> parent = null;
        if (extension != null) {
            add(extension.parent());
            parent = SLOTS.get(extension.parent()).mapping;
        }
        checkFree(descriptor);
        EntityMapping<?> mapping = map(descriptor, parent);
        mapping.lineage().join();
        mappings.put(type, mapping);
        slot.set = this;
        slot.mapping = mapping;
        populated();
    }

    private void checkFree(EntityDescriptor<?> descriptor) {
        boolean own = descriptor.settings().given() == null && descriptor.schema() == null;
        Table there = own ? metadata.table(descriptor.table()) : null;
        RelationshipMapping taken = there == null ? null : between.get(there);
        if (taken != null) {
            String type = descriptor.type().getSimpleName();
            throw new MappingException(
                    "M071",
                    type + " comes too late for the table " + there.name() + ": " + taken
                            + " has made it for itself, as what is between; map " + type + " before it is used, with "
                            + taken.owner().type().getSimpleName());
        }
    }

    private <E> EntityMapping<E> map(EntityDescriptor<E> descriptor, @Nullable EntityMapping<?> parent) {
        EntityTable built = EntityTable.of(descriptor, metadata, types, parent);
        try {
            return new EntityMapping<>(this, descriptor, built, parent);
        } catch (MappingException failure) {
            boolean own = parent == null || built.table() != parent.table();
            if (own && descriptor.settings().given() == null) {
                metadata.remove(built.table()); // what is not mapped has no table, unless it was there without
            }
            throw failure;
        }
    }

    private MappingSet join(MappingSet other) {
        metadata.takeOver(other.metadata);
        between.putAll(other.between);
        failure = failure == null ? other.failure : failure;
        for (Map.Entry<Class<?>, EntityMapping<?>> entry : other.mappings.entrySet()) {
            mappings.put(entry.getKey(), entry.getValue());
            types.add(entry.getValue().descriptor());
            SLOTS.get(entry.getKey()).set = this;
        }
        boolean unused = ALL.remove(other);
        return this;
    }

    /** {@return the tables of all entities, and those between them} */
    public MetaData metadata() {
        configure();
        return metadata;
    }

    /** Works out how the tables of related entities are joined. */
    public void configure() {
        for (EntityMapping<?> mapping : mappings()) {
            for (RelationshipMapping relationship : mapping.relationships()) {
                Direction unused = relationship.direction(); // makes the table between two entities
            }
        }
        RelationshipJoin.checkOverlaps(mappings());
    }

    /**
     * Forgets the mappings of {@code types} and all they lead to, and the tables of those.
     *
     * @param dependants whether entities that lead to them, and are not led to, are forgotten, too
     * @return what was forgotten
     * @throws MappingException if there are such entities and they shall stay ({@code M055})
     */
    public Set<Class<?>> dispose(Collection<Class<?>> types, boolean dependants) {
        synchronized (LOCK) {
            Set<Class<?>> gone = reachable(types);
            gone.retainAll(mappings.keySet());
            Set<Class<?>> depending = depending(gone);
            if (!dependants && !depending.isEmpty()) {
                throw new MappingException(
                        "M055",
                        simpleNames(types) + " cannot be disposed of: " + simpleNames(depending)
                                + " lead to what would be gone; dispose of them, too (disposeWithDependants), or"
                                + " first");
            }
            gone.addAll(depending);
            gone.forEach(this::forget);
            changed();
            return gone;
        }
    }

    private static List<String> simpleNames(Collection<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).toList();
    }

    /** The entities that lead to one of {@code gone} and are none of them, at any remove. */
    private Set<Class<?>> depending(Set<Class<?>> gone) {
        Set<Class<?>> depending = new LinkedHashSet<>();
        for (Class<?> type : mappings.keySet()) {
            Set<Class<?>> led = reachable(List.of(type));
            if (!gone.contains(type) && led.stream().anyMatch(gone::contains)) {
                depending.add(type);
            }
        }
        return depending;
    }

    private void forget(Class<?> type) {
        EntityMapping<?> mapping = mappings.remove(type);
        Slot slot = SLOTS.get(type);
        slot.mapping = null;
        slot.set = null;
        populated();
        if (mapping != null) {
            for (RelationshipMapping relationship : mapping.relationships()) {
                metadata.tables().stream()
                        .filter(table -> table.name()
                                .equals(relationship.descriptor().join().secondary()))
                        .forEach(metadata::remove);
            }
            metadata.remove(mapping.table());
        }
    }

    /** {@return a number that becomes another one whenever an entity is mapped or forgotten} */
    public static int population() {
        return population;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only written under the lock
    private static void populated() {
        population++;
    }

    /** Returns the mappings of all entities that are of {@code type}, a class or an interface. */
    public static List<EntityMapping<?>> mappedAs(Class<?> type) {
        List<EntityMapping<?>> found = new ArrayList<>();
        synchronized (LOCK) {
            for (MappingSet set : ALL) {
                set.mappings.values().stream()
                        .filter(mapping -> type.isAssignableFrom(mapping.type()))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(mapping -> mapping.type().getName()));
        return List.copyOf(found);
    }

    /** {@return the mappings, in the order they were made} */
    public List<EntityMapping<?>> mappings() {
        synchronized (LOCK) {
            return List.copyOf(mappings.values());
        }
    }

    EntityMapping<?> mapping(Class<?> type) {
        return find(type);
    }

    /** Takes note that the tables of a relationship cannot be joined: from now on the entities cannot be used. */
    void failed(RelationshipMapping trigger, MappingException cause) {
        if (failure == null) {
            failure = new Failure(trigger, cause);
        }
    }

    /**
     * Makes sure that no relationship of the entities has failed, other than {@code asking} itself.
     *
     * @throws MappingException if one has ({@code M021})
     */
    void requireUsable(@Nullable RelationshipMapping asking) {
        Failure known = failure;
        if (known != null && known.trigger() != asking) {
            throw new MappingException(
                    "M021",
                    "The entities that are mapped with "
                            + known.trigger().owner().type().getSimpleName()
                            + " cannot be used: " + known.trigger()
                            + " could not be mapped, and half a mapping would lose data; mend it and start again. It"
                            + " was: " + known.cause().getMessage());
        }
    }

    /** Returns the table between the two entities of a many-to-many; it is made unless an entity or a side made it. */
    Table secondary(RelationshipMapping relationship) {
        synchronized (LOCK) {
            String name = relationship.descriptor().join().secondary();
            Table known = relationship.owner().table().metadata().table(name);
            if (known != null) {
                return known;
            }
            Table made = makeSecondary(relationship, name);
            relationship.owner().mappings().between.put(made, relationship);
            return made;
        }
    }

    private static Table makeSecondary(RelationshipMapping relationship, String name) {
        List<EntityMapping<?>> sides = new ArrayList<>(List.of(relationship.owner(), relationship.target()));
        // order_item lists order first, whichever side is asked first
        if (name.startsWith(sides.get(1).table().name())
                && !name.startsWith(sides.get(0).table().name())) {
            Collections.reverse(sides);
        }
        List<TableItem> items = new ArrayList<>();
        List<TableItem> keys = new ArrayList<>();
        for (EntityMapping<?> side : sides) {
            List<String> columns = new ArrayList<>();
            List<String> targets = new ArrayList<>();
            for (ColumnMapping key : side.key()) {
                String column = columnName(side, key, items);
                items.add(new ColumnDefinition<>(column, key.column().type())
                        .primaryKey()
                        .autoincrement(false));
                columns.add(column);
                targets.add(key.column().name());
            }
            keys.add(new ForeignKeyDefinition(null, columns, side.table().key(), targets, ReferentialAction.UNSAID));
        }
        items.addAll(keys);
        return Table.of(name, relationship.owner().table().metadata(), items.toArray(TableItem[]::new));
    }

    private static String columnName(EntityMapping<?> side, ColumnMapping key, List<TableItem> items) {
        String name = side.table().name() + "_" + key.column().name();
        boolean taken = items.stream()
                .anyMatch(item -> item instanceof ColumnDefinition<?> other
                        && other.name().equals(name));
        return taken ? "related_" + name : name;
    }
}
