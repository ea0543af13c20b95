package dev.athanor.orm.load;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.sql.Select;
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

    /** Loads {@code relationship} of {@code entity} now. */
    static void select(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        Object local = LocalKey.of(context, state, relationship);
        if (local == null) {
            fill(state, entity, relationship, List.of());
            return;
        }
        IdentityKey target = RelatedSelect.targetKey(state, relationship, local);
        Object there = target == null ? null : there(context, relationship, target);
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
        Select<?> statement =
                RelatedSelect.of(relationship, current).options(RelatedSelect.carried(state, relationship));
        fill(state, entity, relationship, EntityRows.load(context, statement));
    }

    /** Gives a relationship what was found for it. */
    static void fill(EntityState state, Instrumented entity, RelationshipMapping relationship, List<?> found) {
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
        if (!relationship.leadsToKey() || LocalKey.isUnloaded(state, relationship)) {
            return EntityState.UNKNOWN;
        }
        Object local = LocalKey.of(context, state, relationship);
        if (local == null) {
            return null;
        }
        IdentityKey target = RelatedSelect.targetKey(state, relationship, local);
        Object there = target == null ? null : there(context, relationship, target);
        if (there == null) {
            return EntityState.UNKNOWN;
        }
        return relationship.target().type().isInstance(there) ? there : null;
    }

    /** Returns the object that the session has for a key, or null. */
    private static @Nullable Object there(LoadContext context, RelationshipMapping relationship, IdentityKey target) {
        if (relationship.target().isRecord()) {
            return context.identityMap().records().get(target);
        }
        EntityState known = context.identityMap().get(target);
        return known == null ? null : known.entity();
    }
}
