package dev.athanor.orm;

import dev.athanor.orm.flush.Flush;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.StateSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings objects into step with the end of a transaction. */
final class Restoration {

    private final SessionContents contents;
    private final StateSession session;

    Restoration(SessionContents contents, StateSession session) {
        this.contents = contents;
        this.session = session;
    }

    /** Takes note of what a flush wrote. */
    void written(Flush.Written written, Snapshot snapshot) {
        List<EntityState> moved = new ArrayList<>();
        for (EntityState state : written.saved()) {
            if (state.key() == null) {
                state.written(Flush.keyOf(state));
                snapshot.inserted(state);
                moved.add(state);
            } else {
                if (rekey(state, snapshot)) {
                    moved.add(state);
                }
                snapshot.updated(state);
                state.inStep();
            }
        }
        moved.forEach(this::place); // when all have left their former places: one may take that of another
        written.deleted().forEach(state -> deleted(state, snapshot));
        contents.pending().removeIf(state -> state.status() != EntityStatus.PENDING);
        contents.modified().removeIf(state -> !state.isModified());
        contents.doomed().clear();
    }

    /** Takes note that the row of an object was deleted. */
    void deleted(EntityState state, Snapshot snapshot) {
        if (contents.identityMap().contains(state)) {
            contents.identityMap().remove(state);
        }
        state.inStep();
        state.enter(session, EntityStatus.DELETED);
        snapshot.deleted(state);
    }

    private boolean rekey(EntityState state, Snapshot snapshot) {
        IdentityKey former = state.key();
        IdentityKey key = Flush.changedKeyOf(state);
        if (former == null || key == null || key.equals(former)) {
            return false;
        }
        contents.identityMap().remove(state);
        snapshot.rekeyed(state, former);
        state.rekey(key);
        return true;
    }

    private void place(EntityState state) {
        EntityState displaced = contents.identityMap().add(state);
        if (displaced != null && displaced.status() == EntityStatus.PERSISTENT && displaced.key() != null) {
            displaced.enter(null, EntityStatus.DETACHED);
        }
    }

    /** Undoes what happened to objects; after a nested transaction only what it changed is loaded anew. */
    void rolledBack(Snapshot snapshot, boolean nested) {
        Set<EntityState> fresh = new LinkedHashSet<>(snapshot.inserted());
        fresh.addAll(contents.pending());
        for (EntityState state : fresh) {
            if (state.session() == session && state.entity() != null) {
                contents.unmake(state);
            }
        }
        List<EntityState> moved = new ArrayList<>();
        for (Map.Entry<EntityState, IdentityKey> entry : snapshot.formerKeys().entrySet()) {
            if (restoreKey(entry.getKey(), entry.getValue())) {
                moved.add(entry.getKey());
            }
        }
        moved.forEach(this::place);
        contents.doomed().clear();
        for (EntityState state : snapshot.deleted()) {
            if (state.session() == session && !fresh.contains(state)) {
                state.enter(session, EntityStatus.PERSISTENT);
                place(state);
            }
        }
        expire(snapshot, nested);
    }

    private boolean restoreKey(EntityState state, IdentityKey former) {
        if (state.key() == null || state.session() != session) {
            return false;
        }
        if (contents.identityMap().contains(state)) {
            contents.identityMap().remove(state);
        }
        state.rekey(former);
        return true;
    }

    private void expire(Snapshot snapshot, boolean nested) {
        if (!nested) {
            contents.expireAll();
            return;
        }
        contents.identityMap().records().clear(); // they do not say which of them were read since
        List<EntityState> changed = new ArrayList<>(snapshot.updated());
        changed.addAll(snapshot.deleted());
        changed.addAll(contents.modified());
        for (EntityState state : changed) {
            if (contents.identityMap().contains(state) && state.entity() != null) {
                state.expireAll();
            }
        }
        contents.modified().removeIf(state -> !state.isModified());
        expireCollections(snapshot);
    }

    /** Collections that were loaded meanwhile may lack rows that are there again, or have some that are not. */
    private void expireCollections(Snapshot snapshot) {
        Set<EntityMapping<?>> written = new HashSet<>();
        snapshot.inserted().forEach(state -> written.add(state.mapping()));
        snapshot.updated().forEach(state -> written.add(state.mapping()));
        snapshot.deleted().forEach(state -> written.add(state.mapping()));
        if (written.isEmpty()) {
            return;
        }
        for (EntityState state : contents.identityMap().states()) {
            for (RelationshipMapping relationship : state.mapping().relationships()) {
                boolean reads = relationship.direction() != Direction.MANY_TO_ONE;
                if (reads && written.contains(relationship.target()) && !state.isUnloaded(relationship.slot())) {
                    state.expire(relationship.slot());
                }
            }
        }
    }

    /** Lets go of deleted objects; what is left is loaded anew on use, if the session is to do so. */
    void committed(Snapshot snapshot, boolean expire) {
        for (EntityState state : snapshot.deleted()) {
            if (state.session() == session) {
                state.enter(null, EntityStatus.DETACHED);
                state.gone();
            }
        }
        if (expire) {
            contents.expireAll();
        }
    }
}
