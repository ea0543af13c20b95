package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tracked collection tells before it changes. It holds the owner: while a collection is used, so is its owner.
 */
final class MemberEvents {

    private final EntityState state;
    private final Instrumented owner;
    private final RelationshipMapping relationship;
    private final MapKeys keys;
    private final @Nullable Positions positions;
    private boolean valid = true;
    private boolean waiting;

    MemberEvents(EntityState state, Instrumented owner, RelationshipMapping relationship) {
        this.state = state;
        this.owner = owner;
        this.relationship = relationship;
        this.keys = new MapKeys(state, relationship);
        this.positions = Positions.of(relationship);
    }

    /**
     * Returns {@code member}, which may be added.
     *
     * @throws SessionException if it may not, because it is none of the related entity ({@code O003})
     */
    Instrumented fitting(@Nullable Object member) {
        check();
        if (!(member instanceof Instrumented entity)
                || !relationship.target().type().isInstance(member)) {
            throw new SessionException(
                    "O003",
                    state + "." + relationship.name() + " holds "
                            + relationship.target().type().getSimpleName() + " objects, not "
                            + (member == null ? "null" : member.getClass().getName()) + "; add only those");
        }
        RelationshipEvents.checkParent(EntityState.of(entity), relationship, state);
        return entity;
    }

    /** Tells that {@code member} is about to be added, and returns it. */
    Instrumented adding(@Nullable Object member) {
        Instrumented accepted = fitting(member);
        if (state.isHeard(relationship.slot())) {
            accepted = fitting(state.hearing().adding(owner, relationship.slot(), accepted, HeardChanges.ADDED));
        }
        RelationshipEvents.add(state, owner, relationship, accepted);
        return accepted;
    }

    /** Tells that {@code member} is put where it is already: one that had left unseen is back. */
    void again(Instrumented member) {
        check();
        RelationshipEvents.addAgain(state, owner, relationship, member);
    }

    /** Tells that the collection that was made for the owner is the one it has from now on. */
    void begin(TrackedCollection collection) {
        if (state.isHeard(relationship.slot())) {
            state.hearing().tell(relationship.slot(), listener -> listener.collectionBegins(owner, collection));
        }
    }

    /** Tells that {@code member} is about to be removed; {@code again} says that it is there a second time. */
    void removing(Object member, boolean again) {
        check();
        if (again) {
            if (state.isHeard(relationship.slot())) {
                state.hearing().removing(owner, relationship.slot(), member, HeardChanges.change(member, false));
            }
            RelationshipEvents.changing(state, owner, relationship);
        } else {
            RelationshipEvents.remove(state, owner, relationship, (Instrumented) member);
        }
    }

    /** {@return the keys of the members of a map} */
    MapKeys keys() {
        return keys;
    }

    /** {@return the order of a sorted set; null for the natural one} */
    @Nullable
    Comparator<Object> order() {
        return relationship.descriptor().collection().order();
    }

    /** {@return what keeps the places of the members of a list, or null} */
    @Nullable
    Positions positions() {
        return positions;
    }

    /** Has the members loaded when they are looked at. */
    void waits() {
        waiting = true;
    }

    /** Takes note that the members are there. */
    void arrived() {
        waiting = false;
    }

    /** {@return whether the members are not loaded before they are looked at} */
    boolean isWaiting() {
        return waiting;
    }

    /** Loads the members, if that was left until now. */
    void needed() {
        if (waiting) {
            check();
            Members.load(state, owner, relationship.slot());
        }
    }

    /** Tells whether {@code member} is there, if that can be told without loading; null if not. */
    @Nullable
    Boolean knows(@Nullable Object member) {
        if (!(member instanceof Instrumented entity)) {
            return false;
        }
        EntityState memberState = EntityState.of(entity);
        QueuedChanges queue = state.queue(relationship);
        if (queue != null && queue.added().containsKey(memberState)) {
            return true;
        }
        if (memberState.key() == null || (queue != null && queue.removed().containsKey(memberState))) {
            return false;
        }
        RelationshipMapping mirror = relationship.mirror();
        if (mirror == null || mirror.isMany()) {
            return null;
        }
        Object holder = memberState.isUnloaded(mirror.slot())
                ? RelationshipEvents.peek(memberState, mirror)
                : memberState.value(mirror.slot());
        return holder == EntityState.UNKNOWN ? null : holder == owner;
    }

    /** {@return the statements about the members} */
    MemberStatements statements() {
        check();
        StateSession session = state.session();
        if (session == null || state.key() == null) {
            throw new SessionException(
                    "O085",
                    state + " has no row, or is in no session, so nothing can be asked of " + relationship
                            + "; add it to a session and flush");
        }
        return session.statements(state, relationship);
    }

    /** {@return whether all members are at hand: the owner is new, or they were loaded} */
    boolean isLoaded() {
        return !RelationshipEvents.isQueued(state, relationship);
    }

    /** {@return what was added and is not written yet} */
    List<Instrumented> added() {
        return History.of(state, relationship).added();
    }

    /**
     * Returns {@code member}, which may be one of these, though that is not looked up.
     *
     * @throws SessionException if it is known to be one of another object ({@code O082})
     */
    Instrumented ofThese(Object member) {
        check();
        if (!(member instanceof Instrumented entity)
                || !relationship.target().type().isInstance(member)
                || Parents.hasOther(EntityState.of(entity), relationship, state)) {
            throw new SessionException(
                    "O082",
                    member + " is none of the members of " + state + "." + relationship.name()
                            + ", so it cannot be removed from them; remove it where it is");
        }
        return entity;
    }

    /** From now on the collection is only a copy of what was. */
    void invalidate(TrackedCollection collection) {
        valid = false;
        if (state.isHeard(relationship.slot())) {
            state.hearing().tell(relationship.slot(), listener -> listener.collectionEnds(owner, collection));
        }
    }

    private void check() {
        if (!valid) {
            throw new SessionException(
                    "O002",
                    "This collection is no more the one of " + state + "." + relationship.name()
                            + ": the attribute was expired or replaced; read it again from the object, and change"
                            + " that");
        }
    }
}
