package dev.athanor.orm.load;

import dev.athanor.orm.load.row.DistinctMembers;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.StateSession;
import dev.athanor.sql.Select;
import java.util.List;
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

    /** Loads {@code relationship} of {@code entity} now. */
    static void select(LoadContext context, EntityState state, Instrumented entity, RelationshipMapping relationship) {
        Object local = LocalKey.of(context, state, relationship);
        if (local == null) {
            fill(state, entity, relationship, List.of());
            return;
        }
        IdentityKey target = RelatedSelect.targetKey(state, relationship, local);
        EntityState known = target == null ? null : context.identityMap().get(target);
        Instrumented there = known == null ? null : known.entity();
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
        List<Instrumented> found = EntityRows.load(context, statement);
        boolean repeats = relationship.isGiven() || relationship.direction() == Direction.MANY_TO_MANY;
        fill(state, entity, relationship, repeats ? distinct(found) : found);
    }

    /** What is between may lead to an object by several rows. */
    private static List<Instrumented> distinct(List<Instrumented> found) {
        DistinctMembers members = new DistinctMembers();
        found.forEach(members::add);
        return members.list();
    }

    /** Gives a relationship what was found for it. */
    static void fill(
            EntityState state, Instrumented entity, RelationshipMapping relationship, List<Instrumented> found) {
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
        if (!relationship.leadsToKey() || LocalKey.isUnloaded(state, relationship)) {
            return EntityState.UNKNOWN;
        }
        Object local = LocalKey.of(context, state, relationship);
        if (local == null) {
            return null;
        }
        IdentityKey target = RelatedSelect.targetKey(state, relationship, local);
        EntityState known = target == null ? null : context.identityMap().get(target);
        Instrumented there = known == null ? null : known.entity();
        if (there == null) {
            return EntityState.UNKNOWN;
        }
        return relationship.target().type().isInstance(there) ? there : null;
    }
}
