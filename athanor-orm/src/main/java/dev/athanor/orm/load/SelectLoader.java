package dev.athanor.orm.load;

import dev.athanor.orm.error.ObjectDeletedException;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.query.CarriedOptions;
import dev.athanor.orm.query.EntitySource;
import dev.athanor.orm.query.PathOptions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
import dev.athanor.sql.ast.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads a relationship when it is read, by a SELECT for the one object, or without one from the session. */
final class SelectLoader implements LoaderStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(SelectLoader.class);

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
        Instrumented there =
                local == null || options.isFiltered(relationship) ? null : known(context, state, relationship, local);
        if (there != null) {
            EntityState known = EntityState.of(there);
            int key = known.mapping().key().get(0).slot();
            if (known.isUnloaded(key) && !isThere(context, known, key)) {
                fill(state, entity, relationship, List.of());
                return;
            }
        }
        select(context, state, relationship, options);
    }

    private static boolean isThere(LoadContext context, EntityState known, int slot) {
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
        Instrumented there = options.isFiltered(relationship) ? null : known(context, state, relationship, local);
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
        Expression<Boolean> condition = options.condition(relationship, EntitySource.of(relationship.target()));
        Select<?> filtered = condition == null ? statement : statement.where(condition);
        PathOptions below = options.below(relationship).onUse();
        fill(
                state,
                entity,
                relationship,
                EntityRows.related(
                        context, filtered.options(new CarriedOptions(below, List.of(relationship.owner())))));
    }

    /** Returns what a to-one relationship leads to if the session has it. */
    private static @Nullable Instrumented known(
            LoadContext context, EntityState state, RelationshipMapping relationship, Object local) {
        IdentityKey target = RelatedSelect.targetKey(state, relationship, local);
        EntityState known = target == null ? null : context.identityMap().get(target);
        return known == null ? null : known.entity();
    }

    /** Gives a relationship what was found for it. */
    static void fill(
            EntityState state, Instrumented entity, RelationshipMapping relationship, List<Instrumented> found) {
        if (relationship.isMany()) {
            state.setLoadedCollection(entity, relationship, found);
            return;
        }
        if (found.size() > 1) {
            LOG.warn("{} of {} leads to {} objects; the first is taken", relationship, state, found.size());
        }
        state.setLoaded(entity, relationship.slot(), found.isEmpty() ? null : found.get(0));
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
        Instrumented there = known(context, state, relationship, local);
        if (there == null) {
            return EntityState.UNKNOWN;
        }
        return relationship.target().type().isInstance(there) ? there : null;
    }
}
