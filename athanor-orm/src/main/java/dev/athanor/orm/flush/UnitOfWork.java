package dev.athanor.orm.flush;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.CascadeWalk;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Instrumented;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects a flush saves and deletes, with those their relationships bring in. */
final class UnitOfWork {

    private final FlushContext context;
    private final @Nullable Object token;
    private final Map<EntityMapping<?>, List<Registration>> registrations = new LinkedHashMap<>();
    private final List<DependencyRule> rules = new ArrayList<>();
    private final Set<EntityMapping<?>> ruled = new HashSet<>();
    private final Set<RelationshipMapping> related = new HashSet<>();
    private final Map<RelationshipMapping, Set<Pair>> handledPairs = new LinkedHashMap<>();
    private final PostUpdates postUpdates;
    private int count;

    /** Two objects of a many-to-many, as the first side sees them. */
    record Pair(EntityState near, EntityState far) {}

    UnitOfWork(FlushContext context, @Nullable Object token) {
        this.context = context;
        this.token = token;
        this.postUpdates = new PostUpdates(context);
    }

    FlushContext context() {
        return context;
    }

    PostUpdates postUpdates() {
        return postUpdates;
    }

    /** Registers an object of the session; what is known of it already stays unless it is now to be deleted. */
    void register(EntityState state, boolean delete) {
        add(state, delete, false, delete);
    }

    /** Registers an object that the program deletes. */
    void registerDeleted(EntityState state) {
        register(state, true);
        Objects.requireNonNull(of(state)).ordered();
    }

    /** Registers an object that takes part in the order of things, though nothing is written for it. */
    void list(EntityState state) {
        add(state, false, true, false);
    }

    /**
     * Registers what a relationship leads to.
     *
     * @return whether the object is in the session
     */
    boolean registerMember(Instrumented member, RelationshipMapping relationship, boolean added) {
        EntityState state = EntityState.of(member);
        if (!context.contains(state)) {
            if (added) {
                warnOfStranger(state, relationship);
            }
            return false;
        }
        add(state, false, false, added);
        return true;
    }

    /** Registers an object, and what its deletion reaches, to be deleted. */
    void registerOrphan(Instrumented orphan) {
        EntityState state = EntityState.of(orphan);
        if (context.contains(state)) {
            register(state, true);
            for (EntityState reached : CascadeWalk.from(state, Cascade.DELETE, other -> !context.contains(other))) {
                register(reached, true);
            }
        }
    }

    void warnOfStranger(EntityState state, RelationshipMapping relationship) {
        context.warn(state + " is in " + relationship + " and not in the session: nothing is written for it; add it to"
                + " the session, or let the relationship cascade SAVE_UPDATE");
    }

    private void add(EntityState state, boolean delete, boolean listed, boolean decided) {
        Registration known = of(state);
        if (known == null) {
            Registration registration = new Registration(state, count++, delete, listed);
            if (token != null) {
                registration.isIn(token, context);
            }
            state.registration(registration);
            ofMapping(state.mapping().lineage().root()).add(registration);
            rules(state.mapping());
        } else {
            if (token != null) {
                known.isIn(token, context);
            }
            if (decided) {
                known.becomes(delete);
            }
        }
    }

    private List<Registration> ofMapping(EntityMapping<?> mapping) {
        List<Registration> known = registrations.get(mapping);
        if (known == null) {
            known = new ArrayList<>();
            registrations.put(mapping, known);
        }
        return known;
    }

    /** Entities of a hierarchy share the relationships of those above. */
    private void rules(EntityMapping<?> mapping) {
        if (ruled.add(mapping)) {
            for (RelationshipMapping relationship : mapping.relationships()) {
                if (!relationship.isViewOnly() && related.add(relationship)) {
                    rules.add(DependencyRule.of(relationship, this));
                }
            }
        }
    }

    static @Nullable Registration of(EntityState state) {
        return (Registration) state.registration();
    }

    /** {@return whether the object is deleted by this flush} */
    static boolean isDeleted(EntityState state) {
        Registration registration = of(state);
        return registration != null && registration.isDelete();
    }

    boolean contains(EntityMapping<?> mapping) {
        return ruled.contains(mapping)
                || ruled.stream().anyMatch(other -> other.lineage().isA(mapping));
    }

    /** {@return the entities, of each hierarchy the topmost} */
    Collection<EntityMapping<?>> mappings() {
        return registrations.keySet();
    }

    List<DependencyRule> rules() {
        return rules;
    }

    boolean isEmpty() {
        return registrations.isEmpty();
    }

    /** {@return the objects of an entity that are saved, or that are deleted} */
    List<EntityState> states(EntityMapping<?> mapping, boolean deleted) {
        List<EntityState> states = new ArrayList<>();
        for (Registration registration : registrations(mapping)) {
            if (registration.isDelete() == deleted && !registration.isListed()) {
                states.add(registration.state());
            }
        }
        return states;
    }

    /** {@return all objects of the flush that are saved, or deleted, with those that are only listed} */
    List<EntityState> all(boolean deleted) {
        List<EntityState> states = new ArrayList<>(count);
        for (List<Registration> ofMapping : registrations.values()) {
            for (Registration registration : ofMapping) {
                if (registration.isDelete() == deleted) {
                    states.add(registration.state());
                }
            }
        }
        return states;
    }

    /** {@return what is known of the objects of an entity, those of entities that extend it among them} */
    List<Registration> registrations(EntityMapping<?> mapping) {
        EntityMapping<?> root = mapping.lineage().root();
        List<Registration> all = registrations.getOrDefault(root, List.of());
        if (mapping == root) {
            return all;
        }
        return all.stream()
                .filter(registration -> registration.state().mapping().lineage().isA(mapping))
                .toList();
    }

    /** Lets the rules bring in further objects until none does. */
    void complete() {
        boolean again = true;
        while (again) {
            again = false;
            for (DependencyRule rule : List.copyOf(rules)) {
                again |= rule.preprocess();
            }
        }
    }

    /** Of a many-to-many, says whether the pair was not handled from the other side, and remembers it. */
    boolean handle(RelationshipMapping relationship, EntityState owner, EntityState member) {
        RelationshipMapping reverse = relationship.reverse();
        if (reverse == null) {
            return true;
        }
        if (handledPairs.getOrDefault(reverse, Set.of()).contains(new Pair(member, owner))) {
            return false;
        }
        return handledPairs
                .computeIfAbsent(relationship, any -> new HashSet<>())
                .add(new Pair(owner, member));
    }

    /** Forgets what is noted in the objects. */
    void close() {
        for (List<Registration> ofMapping : registrations.values()) {
            for (Registration registration : ofMapping) {
                registration.state().registration(null);
            }
        }
    }
}
