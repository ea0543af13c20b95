package dev.athanor.orm.load;

import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.CarriedOptions;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Expression;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads a relationship when it is read, by a SELECT for the one object, or without one from the session. */
final class SelectLoader implements LoaderStrategy {

    @Override
    public void plan(EntityNode node, RelationshipMapping relationship) {
        // nothing is loaded before it is read
    }

    @Override
    public void load(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        select(context, state, entity, relationship);
    }

    /**
     * Loads {@code relationship} of {@code entity} because it is read. An object of the session that was expired is
     * loaded anew first: if its row is gone, the relationship leads to nothing.
     */
    static void select(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        PathOptions options = optionsOf(state);
        Object local = LocalKey.of(context, state, relationship);
        Object there =
                local == null || options.isFiltered(relationship) ? null : known(context, state, relationship, local);
        if (there == null) {
            select(context, state, relationship, options);
            return;
        }
        boolean fits = relationship.target().type().isInstance(there) && isThere(context, there);
        fill(state, entity, relationship, fits ? List.of(there) : List.of());
    }

    /** {@return whether an object has its row still; one that is loaded is not asked for} */
    private static boolean isThere(LoadContext context, Object there) {
        EntityState known = there instanceof Instrumented object ? EntityState.of(object) : null;
        int slot = known == null ? 0 : known.mapping().key().get(0).slot();
        if (known == null || !known.isUnloaded(slot)) {
            return true;
        }
        try {
            Refresher.load(context, known, slot);
            return true;
        } catch (ObjectDeletedException gone) {
            return false;
        }
    }

    /** {@return what was said when {@code state} was loaded} */
    static PathOptions optionsOf(EntityState state) {
        return state.loadOptions() instanceof PathOptions known ? known : PathOptions.NONE;
    }

    /** Loads {@code relationship} of the object of {@code state} now, as {@code options} say. */
    static void select(LoadContext context, EntityState state, RelationshipMapping relationship, PathOptions options) {
        Instrumented entity = state.present();
        Object local = LocalKey.of(context, state, relationship);
        if (local == null) {
            fill(state, entity, relationship, List.of());
            return;
        }
        Object there = options.isFiltered(relationship) ? null : known(context, state, relationship, local);
        if (there != null) {
            boolean fits = relationship.target().type().isInstance(there);
            fill(state, entity, relationship, fits ? List.of(there) : List.of());
            return;
        }
        context.autoflush();
        Object current = LocalKey.of(context, state, relationship); // the flush may have changed it
        if (current == null) {
            fill(state, entity, relationship, List.of());
            return;
        }
        Select<?> statement = RelatedSelect.of(relationship, current);
        Expression<Boolean> condition = options.condition(relationship, EntitySource.of(relationship));
        Select<?> filtered = condition == null ? statement : statement.where(condition);
        PathOptions below = options.below(relationship).onUse();
        Select<?> asked = filtered.options(new CarriedOptions(below, List.of(relationship.owner())));
        boolean repeats = relationship.isGiven() || relationship.direction() == Direction.MANY_TO_MANY;
        fill(
                state,
                entity,
                relationship,
                repeats ? distinct(EntityRows.related(context, asked)) : EntityRows.related(context, asked));
    }

    /** What is between may lead to an object by several rows. */
    private static <T> List<T> distinct(List<T> found) {
        Set<T> members = Collections.newSetFromMap(new IdentityHashMap<>());
        return found.stream().filter(members::add).toList();
    }

    /** Returns what a to-one relationship leads to if the session has it. */
    private static @Nullable Object known(
            LoadContext context, EntityState state, RelationshipMapping relationship, Object local) {
        IdentityKey target = RelatedSelect.targetKey(state, relationship, local);
        if (target == null) {
            return null;
        }
        if (relationship.target().isRecord()) {
            return context.identityMap().records().get(target);
        }
        EntityState known = context.identityMap().get(target);
        return known == null ? null : known.entity();
    }

    /** Gives a relationship what was found for it. */
    static void fill(EntityState state, Instrumented entity, RelationshipMapping relationship, List<?> found) {
        if (relationship.isMany()) {
            state.setLoadedCollection(entity, relationship, found);
            return;
        }
        if (found.size() > 1) {
            warnOfSeveral(state, relationship);
        }
        state.setLoaded(entity, relationship.slot(), found.isEmpty() ? null : found.get(0));
    }

    /** Tells the session that of several rows for a to-one relationship the first counted. */
    static void warnOfSeveral(EntityState state, RelationshipMapping relationship) {
        StateSession session = state.session();
        if (session != null) {
            session.warn(relationship + " of " + state + " leads to several objects, and is to lead to one: the first"
                    + " is taken; make the field a collection, or the column unique that refers to it");
        }
    }

    /** Returns what a to-one relationship leads to without SQL: an object, null, or that it is unknown. */
    static @Nullable Object peek(LoadContext context, EntityState state, RelationshipMapping relationship) {
        if (!relationship.leadsToKey()
                || LocalKey.isUnloaded(state, relationship)
                || optionsOf(state).isFiltered(relationship)) {
            return EntityState.UNKNOWN;
        }
        Object local = LocalKey.of(context, state, relationship);
        if (local == null) {
            return null;
        }
        Object there = known(context, state, relationship, local);
        if (there == null) {
            return EntityState.UNKNOWN;
        }
        return relationship.target().type().isInstance(there) ? there : null;
    }
}
