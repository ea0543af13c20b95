package dev.athanor.orm;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.state.CascadeWalk;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityStatus;
import dev.athanor.orm.state.IdentityKey;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InPlaceChanges;
import dev.athanor.orm.state.InPlaceReads;
import dev.athanor.orm.state.StateSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The objects of a session, and where in their lives they are. */
final class SessionContents {

    private final StateSession session;
    private final SessionEvents listening;
    private final Predicate<EntityState> inside;
    private final IdentityMap identityMap = new IdentityMap();
    private final Set<EntityState> pending = new LinkedHashSet<>();
    private final Set<EntityState> modified = new LinkedHashSet<>();
    private final Set<EntityState> doomed = new LinkedHashSet<>();
    private final InPlaceReads reads = new InPlaceReads();

    SessionContents(StateSession session, SessionEvents listening) {
        this.session = session;
        this.listening = listening;
        this.inside = this::contains;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    /** {@return new objects that are not written yet, in the order they were added} */
    Set<EntityState> pending() {
        return pending;
    }

    /** {@return objects that were changed and are not written yet} */
    Set<EntityState> modified() {
        return modified;
    }

    /** {@return objects whose values may have been changed in place} */
    InPlaceReads reads() {
        return reads;
    }

    /** {@return objects whose rows the next flush deletes} */
    Set<EntityState> doomed() {
        return doomed;
    }

    boolean isChanged() {
        reads.notice();
        return !pending.isEmpty() || !modified.isEmpty() || !doomed.isEmpty();
    }

    boolean contains(EntityState state) {
        return state.session() == session && state.status() != EntityStatus.DELETED;
    }

    @Nullable
    EntityState find(IdentityKey key) {
        return identityMap.get(key);
    }

    /** Adds an object and what saving it reaches. */
    void add(EntityState state) {
        boolean known = contains(state);
        addOne(state);
        if (!known || state.status() == EntityStatus.PENDING || state.isModified()) {
            List<EntityState> reached = CascadeWalk.from(state, Cascade.SAVE_UPDATE, inside);
            for (int i = 0; i < reached.size(); i++) {
                addOne(reached.get(i));
            }
        }
    }

    private void addOne(EntityState state) {
        if (state.session() == session) {
            if (state.status() == EntityStatus.DELETED) {
                throw deleted(state);
            }
            doomed.remove(state);
            return;
        }
        attach(state);
    }

    private void attach(EntityState state) {
        IdentityKey key = state.key();
        if (state.session() != null) {
            throw new SessionException(
                    "O011",
                    state + " is in another session; use it there, take it out with expunge(), or bring a copy in with"
                            + " merge()");
        }
        if (key == null) {
            listening.beforeAttach(state);
            pending.add(state);
            state.enter(session, EntityStatus.PENDING);
            return;
        }
        if (state.isGone()) {
            throw deleted(state);
        }
        if (identityMap.get(key) != null) {
            throw new SessionException(
                    "O010",
                    "Another object for the row of " + state + " is in this session already; go on with that one, or"
                            + " copy what this one holds to it with merge()");
        }
        listening.beforeAttach(state);
        EntityState unused = identityMap.add(state);
        InPlaceChanges.notice(state);
        if (InPlaceChanges.arePossible(state)) {
            reads.add(state, null);
        }
        if (state.isModified()) {
            modified.add(state);
        }
        state.enter(session, EntityStatus.PERSISTENT);
    }

    private static SessionException deleted(EntityState state) {
        return new SessionException(
                "O012", "The row of " + state + " was deleted; to have it back, roll back, or add a new object");
    }

    /** Marks an object, and what its deletion reaches, to be deleted by the next flush. */
    void delete(EntityState state) {
        if (state.key() == null) {
            throw new SessionException(
                    "O013",
                    state + " has no row that could be deleted"
                            + (state.session() == session ? "; take it out of the session with expunge()" : ""));
        }
        if (state.session() != session) {
            attach(state);
        }
        if (doomed.contains(state) || state.status() == EntityStatus.DELETED) {
            return;
        }
        List<EntityState> reached = CascadeWalk.from(state, Cascade.DELETE, doomed::contains);
        doom(state);
        reached.forEach(this::doom);
    }

    private void doom(EntityState state) {
        if (state.session() != session) {
            return;
        }
        if (state.status() == EntityStatus.PENDING) {
            release(state);
        } else if (state.status() == EntityStatus.PERSISTENT) {
            state.hold();
            doomed.add(state);
        }
    }

    /** Keeps an object that was to be deleted. */
    void spare(EntityState state) {
        if (doomed.remove(state)) {
            state.enter(session, state.status());
        }
    }

    /** Takes an object, and what expunging reaches, out of the session. */
    void expunge(EntityState state) {
        if (state.session() != session) {
            throw absent(state);
        }
        List<EntityState> reached = CascadeWalk.from(state, Cascade.EXPUNGE, other -> other.session() != session);
        release(state);
        reached.forEach(this::release);
    }

    static SessionException absent(EntityState state) {
        return new SessionException(
                "O014", state + " is not in this session; add it first, or use the session it is in");
    }

    /** Takes an object that was inserted out of the session: its row is not there after all. */
    void unmake(EntityState state) {
        pending.remove(state);
        modified.remove(state);
        doomed.remove(state);
        if (identityMap.contains(state)) {
            identityMap.remove(state);
        }
        state.makeTransient();
    }

    /** Takes one object out of the session: a new one is as if it had never been added, another one is detached. */
    void release(EntityState state) {
        reads.remove(state);
        pending.remove(state);
        modified.remove(state);
        doomed.remove(state);
        if (identityMap.contains(state)) {
            identityMap.remove(state);
        }
        state.enter(null, state.key() == null ? EntityStatus.TRANSIENT : EntityStatus.DETACHED);
    }

    /** Forgets what is loaded of an object, and of those that expiring reaches. */
    void expire(EntityState state) {
        if (state.session() != session || state.key() == null) {
            throw absent(state);
        }
        List<EntityState> reached =
                CascadeWalk.from(state, Cascade.REFRESH_EXPIRE, other -> other.session() != session);
        expireOne(state);
        for (EntityState other : reached) {
            if (other.status() == EntityStatus.PENDING) {
                release(other);
            } else {
                expireOne(other);
            }
        }
    }

    /** Forgets what is loaded and changed of one object. */
    void expireAlone(EntityState state) {
        doomed.remove(state);
        expireOne(state);
    }

    /** Takes note that nothing is to be written of an object: its row is gone. */
    void forget(EntityState state) {
        modified.remove(state);
        doomed.remove(state);
    }

    /** Takes note that objects were overwritten by their rows. */
    void forgetOverwritten() {
        modified.removeIf(state -> !state.isModified());
    }

    /** Takes objects that were changed as they are, and returns how many they are. */
    @CanIgnoreReturnValue
    int forgetChanges() {
        int count = modified.size();
        modified.forEach(EntityState::inStep);
        modified.clear();
        return count;
    }

    private void expireOne(EntityState state) {
        boolean stays = doomed.contains(state);
        modified.remove(state);
        state.expireAll();
        if (stays) {
            state.hold();
        }
        if (listening.hears()) {
            listening.expired(state, List.of());
        }
    }

    void expireAll() {
        identityMap.states().forEach(this::expireOne);
        identityMap.records().clear();
    }

    /** Takes all objects out of the session. */
    void releaseAll() {
        List<EntityState> waiting = List.copyOf(pending);
        pending.clear();
        reads.clear();
        modified.clear();
        doomed.clear();
        identityMap.clear(SessionContents::leave);
        waiting.forEach(SessionContents::leave);
    }

    private static void leave(EntityState state) {
        state.enter(null, state.key() == null ? EntityStatus.TRANSIENT : EntityStatus.DETACHED);
    }
}
