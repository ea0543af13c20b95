package dev.athanor.orm;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.History;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.Instrumented;
import dev.athanor.orm.state.StateSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies objects of a cache into a session as if they had been loaded: no SQL, and nothing is changed by it. */
final class LoadedMerge {

    private final SessionContents contents;
    private final StateSession session;
    private final Map<EntityState, Instrumented> merged = new HashMap<>();
    private final List<Instrumented> sources = new ArrayList<>(); // held: a state does not hold its object

    LoadedMerge(SessionContents contents, StateSession session) {
        this.contents = contents;
        this.session = session;
    }

    Instrumented merge(Instrumented source) {
        EntityState state = EntityState.of(source);
        sources.add(source);
        Instrumented done = merged.get(state);
        if (done != null || contents.contains(state)) {
            return done == null ? source : done;
        }
        IdentityKey key = state.key();
        if (key == null || state.isModified()) {
            throw new SessionException(
                    "O019",
                    state + (key == null ? " has no row" : " has changes that are not written")
                            + ", so it cannot be taken for what the database holds; use merge(), which loads");
        }
        EntityState known = contents.find(key);
        Instrumented copy = known == null ? fresh(source, key) : overwritten(known);
        merged.put(state, copy);
        EntityState copyState = EntityState.of(copy);
        for (ColumnMapping column : state.mapping().columns()) {
            if (state.isPresent(column.slot())) {
                copyState.setLoaded(copy, column.slot(), state.value(column.slot()));
            }
        }
        for (RelationshipMapping relationship : state.mapping().relationships()) {
            if (relationship.cascades(Cascade.MERGE) && state.isPresent(relationship.slot())) {
                copy(state, copyState, relationship);
            }
        }
        if (known == null) {
            copy.$loaded();
        }
        return copy;
    }

    private Instrumented overwritten(EntityState known) {
        Instrumented there = known.present();
        contents.expireAlone(known);
        return there;
    }

    private Instrumented fresh(Instrumented source, IdentityKey key) {
        Instrumented copy = source.$new();
        EntityState state = EntityState.loaded(
                EntityState.of(source).mapping(),
                copy,
                key,
                session,
                contents.identityMap().queue());
        EntityState unused = contents.identityMap().add(state); // there was none
        return copy;
    }

    private void copy(EntityState source, EntityState target, RelationshipMapping relationship) {
        if (relationship.leadsToRecord()) {
            target.setLoaded(target.present(), relationship.slot(), source.value(relationship.slot()));
            return;
        }
        List<Instrumented> members = new ArrayList<>();
        for (Instrumented member : History.of(source, relationship).unchanged()) {
            members.add(merge(member));
        }
        Instrumented copy = target.present();
        if (relationship.isMany()) {
            target.setLoadedCollection(copy, relationship, members);
        } else {
            target.setLoaded(copy, relationship.slot(), members.isEmpty() ? null : members.get(0));
        }
    }
}
