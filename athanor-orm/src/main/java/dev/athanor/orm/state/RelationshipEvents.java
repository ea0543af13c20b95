package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.Direction;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.RelationshipTrait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a change of a relationship: the other side is brought into step, in memory and without loading
 * anything, children learn of their parents, and the session of what may have to be saved.
 *
 * <p>The program changes one side by {@link #refer}, {@link #add}, {@link #remove} or {@link #replaceAll}. The other
 * side follows by {@link #link} and {@link #unlink}, which never come back to the first.
 */
final class RelationshipEvents {

    private RelationshipEvents() {}

    /** Makes the collection in a field a tracked one; what the constructor put into it is added to it. */
    static TrackedCollection wrap(EntityState state, Instrumented entity, RelationshipMapping relationship) {
        int slot = relationship.slot();
        Object plain = entity.$get(slot);
        if (plain instanceof TrackedCollection tracked) {
            state.markLoaded(slot);
            return tracked;
        }
        TrackedCollection tracked = TrackedCollections.of(state, entity, relationship);
        tracked.events().keys().checkAll(plain);
        entity.$set(slot, tracked);
        state.markLoaded(slot);
        for (Object member : TrackedCollections.members(plain)) {
            Instrumented accepted = tracked.events().adding(member);
            tracked.addRaw(accepted);
            tracked.followedAdd(accepted);
        }
        return tracked;
    }

    /** Puts a collection into a field whose members are not loaded when it is read. */
    static void place(EntityState state, Instrumented entity, RelationshipMapping relationship, boolean waits) {
        if (!(entity.$get(relationship.slot()) instanceof TrackedCollection)) {
            TrackedCollection placed = TrackedCollections.of(state, entity, relationship);
            if (waits) {
                placed.events().waits();
            }
            entity.$set(relationship.slot(), placed);
        }
    }

    /** The program makes a to-one relationship refer to {@code value}; returns what to write. */
    static @Nullable Object refer(
            EntityState state,
            Instrumented entity,
            RelationshipMapping relationship,
            @Nullable Object old,
            @Nullable Object wanted) {
        int slot = relationship.slot();
        Object before = state.isUnloaded(slot) ? former(state, entity, relationship) : old;
        if (before == wanted && state.key() != null) {
            state.markLoaded(slot);
            return wanted;
        }
        if (wanted instanceof Instrumented parent) {
            checkParent(EntityState.of(parent), relationship, state);
        }
        Following.require(relationship.mirror(), wanted, before, entity);
        Object value = wanted;
        if (state.isHeard(slot)) {
            value = state.hearing().setting(entity, slot, wanted, HeardChanges.change(before, false));
        }
        touch(state, entity, relationship);
        if (value instanceof Instrumented member) {
            tellAdded(state, relationship, member);
        }
        if (before != value) {
            move(state, entity, relationship, before, value);
        }
        remember(state, relationship, before);
        state.markLoaded(slot);
        HeardChanges.changed(state, entity, slot, value, HeardChanges.change(before, false));
        return value;
    }

    /** What is moved has its new place before it leaves the old one, so that it is never without. */
    private static void move(
            EntityState state,
            Instrumented entity,
            RelationshipMapping relationship,
            @Nullable Object before,
            @Nullable Object value) {
        RelationshipMapping reverse = relationship.mirror();
        if (value instanceof Instrumented target) {
            setParent(EntityState.of(target), relationship, state);
            if (reverse != null) {
                boolean unsure = before == EntityState.UNKNOWN || Parents.isKnown(state, reverse);
                link(EntityState.of(target), target, reverse, entity, unsure);
            }
        }
        if (before == EntityState.UNKNOWN && value == null && reverse != null && hasChildren(reverse)) {
            Parents.none(state, reverse); // whoever it was
        }
        if (before instanceof Instrumented former) {
            if (reverse != null) {
                unlink(EntityState.of(former), former, reverse, state, entity);
            }
            loseParent(EntityState.of(former), relationship, state);
            tellRemoved(state, relationship, former);
        }
    }

    /** The program is about to add {@code member} to a collection. */
    static void add(EntityState state, Instrumented owner, RelationshipMapping relationship, Instrumented member) {
        EntityState memberState = EntityState.of(member);
        checkParent(memberState, relationship, state);
        Following.require(relationship.mirror(), member, null, owner);
        if (isQueued(state, relationship)) {
            touch(state, owner, relationship);
            state.queueFor(relationship).add(memberState, member);
        } else {
            changing(state, owner, relationship);
        }
        tellAdded(state, relationship, member);
        setParent(memberState, relationship, state);
        RelationshipMapping reverse = relationship.mirror();
        if (reverse != null) {
            link(memberState, member, reverse, owner, false);
        }
        HeardChanges.changed(state, owner, relationship.slot(), member, HeardChanges.ADDED);
    }

    /** The program adds {@code member} to a collection that it left unseen, because it did not know it. */
    static void addAgain(EntityState state, Instrumented owner, RelationshipMapping relationship, Instrumented member) {
        EntityState memberState = EntityState.of(member);
        if (!Parents.lost(memberState, relationship) && !Parents.hasOther(memberState, relationship, state)) {
            return;
        }
        tellAdded(state, relationship, member);
        setParent(memberState, relationship, state);
        RelationshipMapping reverse = relationship.mirror();
        if (reverse != null) {
            link(memberState, member, reverse, owner, false);
        }
    }

    /** The program is about to remove {@code member} from a collection. */
    static void remove(EntityState state, Instrumented owner, RelationshipMapping relationship, Instrumented member) {
        Following.require(relationship.mirror(), null, member, owner);
        if (state.isHeard(relationship.slot())) {
            state.hearing().removing(owner, relationship.slot(), member, HeardChanges.change(member, false));
        }
        EntityState memberState = EntityState.of(member);
        if (isQueued(state, relationship)) {
            touch(state, owner, relationship);
            state.queueFor(relationship).remove(memberState, member);
        } else {
            changing(state, owner, relationship);
        }
        RelationshipMapping reverse = relationship.mirror();
        if (reverse != null) {
            unlink(memberState, member, reverse, state, owner);
        }
        loseParent(memberState, relationship, state);
        tellRemoved(state, relationship, member);
        HeardChanges.changed(state, owner, relationship.slot(), null, HeardChanges.change(member, false));
    }

    /** {@return whether changes of a collection wait until it is loaded or flushed, because it is not loaded} */
    static boolean isQueued(EntityState state, RelationshipMapping relationship) {
        return state.key() != null && state.isUnloaded(relationship.slot());
    }

    /** A collection is about to change: what is in it now is kept. */
    static void changing(EntityState state, Instrumented owner, RelationshipMapping relationship) {
        int slot = relationship.slot();
        if (state.isChanged(slot)) {
            return;
        }
        touch(state, owner, relationship);
        boolean known = state.key() != null;
        remember(
                state,
                relationship,
                known && owner.$get(slot) instanceof TrackedCollection tracked ? tracked.snapshot() : null);
    }

    /** What is only read is never changed, as far as the session is concerned. */
    private static void touch(EntityState state, Instrumented entity, RelationshipMapping relationship) {
        if (!relationship.isViewOnly()) {
            state.touch(entity);
        }
    }

    private static void remember(EntityState state, RelationshipMapping relationship, @Nullable Object before) {
        if (!relationship.isViewOnly()) {
            state.remember(relationship.slot(), before);
        }
    }

    /** The program writes a whole collection; returns the tracked one to write instead. */
    static @Nullable Object replaceAll(
            EntityState state, Instrumented owner, RelationshipMapping relationship, @Nullable Object value) {
        int slot = relationship.slot();
        state.read(owner, slot);
        Object old = owner.$get(slot);
        if (old == value) {
            return old;
        }
        Members.arrive(old);
        Members.requireReplaceable(state, relationship);
        Collection<?> members = TrackedCollections.members(value);
        if (state.isHeard(slot)) {
            members = state.hearing().replacing(owner, relationship, members);
        }
        List<?> before = List.copyOf(TrackedCollections.members(old));
        List<?> after = new ArrayList<>(members);
        TrackedCollection replacement = TrackedCollections.of(state, owner, relationship);
        replacement.events().keys().checkAll(value);
        Set<Object> stay = TrackedList.identities(before);
        stay.retainAll(TrackedList.identities(after));
        for (Object member : after) {
            if (member != null && stay.contains(member)) {
                replacement.addRaw((Instrumented) member);
                tellAdded(state, relationship, (Instrumented) member);
                HeardChanges.keeping(state, owner, slot, member);
            } else {
                replacement.addRaw(replacement.events().adding(member));
            }
        }
        List<Object> gone = new ArrayList<>(before);
        gone.removeIf(stay::contains);
        gone.forEach(member -> remove(state, owner, relationship, (Instrumented) member));
        if (replacement instanceof TrackedList list) {
            list.replaced(gone);
        }
        if (old instanceof TrackedCollection tracked) {
            tracked.events().invalidate(tracked);
        }
        return replacement;
    }

    /** Follows the other side: {@code other} is now related by {@code relationship} of this side. */
    private static void link(
            EntityState state,
            Instrumented entity,
            RelationshipMapping relationship,
            Instrumented other,
            boolean unsure) {
        if (relationship.isMany()) {
            addQuietly(state, entity, relationship, other, unsure);
        } else {
            referQuietly(state, entity, relationship, other);
        }
    }

    private static void addQuietly(
            EntityState state,
            Instrumented entity,
            RelationshipMapping relationship,
            Instrumented other,
            boolean unsure) {
        EntityState otherState = EntityState.of(other);
        if (state.isHeard(relationship.slot())) {
            Object unused = state.hearing().adding(entity, relationship.slot(), other, HeardChanges.FOLLOWS);
        }
        if (isQueued(state, relationship)) {
            touch(state, entity, relationship);
            state.queueFor(relationship).add(otherState, other);
        } else {
            TrackedCollection tracked = wrap(state, entity, relationship);
            if (!unsure || !tracked.contains(other)) {
                if (tracked.displaced(other) instanceof Instrumented displaced) {
                    remove(state, entity, relationship, displaced);
                    tracked.removeRaw(displaced);
                }
                changing(state, entity, relationship);
                tracked.addRaw(other);
                tracked.followedAdd(other);
            }
        }
        setParent(otherState, relationship, state);
        HeardChanges.changed(state, entity, relationship.slot(), other, HeardChanges.FOLLOWS);
    }

    private static void referQuietly(
            EntityState state, Instrumented entity, RelationshipMapping relationship, @Nullable Instrumented other) {
        int slot = relationship.slot();
        Object before = state.isUnloaded(slot) ? peek(state, relationship) : entity.$get(slot);
        if (before == other && !state.isUnloaded(slot)) {
            return;
        }
        HeardChanges.referring(state, entity, slot, other, before);
        touch(state, entity, relationship);
        RelationshipMapping reverse = relationship.mirror();
        if (other != null) {
            setParent(EntityState.of(other), relationship, state);
        }
        if (before instanceof Instrumented former && former != other && reverse != null) {
            unlink(EntityState.of(former), former, reverse, state, entity);
        }
        remember(state, relationship, before);
        HeardChanges.changed(state, entity, slot, other, HeardChanges.change(before, true));
        entity.$set(slot, other);
        state.markLoaded(slot);
    }

    /** Follows the other side: {@code other} is no more related by {@code relationship} of this side. */
    private static void unlink(
            EntityState state,
            Instrumented entity,
            RelationshipMapping relationship,
            EntityState otherState,
            Instrumented other) {
        int slot = relationship.slot();
        if (!relationship.isMany()) {
            Object current = state.isUnloaded(slot) ? peek(state, relationship) : entity.$get(slot);
            if (current == other) {
                HeardChanges.referring(state, entity, slot, null, current);
                touch(state, entity, relationship);
                remember(state, relationship, current);
                HeardChanges.changed(state, entity, slot, null, HeardChanges.change(current, true));
                entity.$set(slot, null);
                state.markLoaded(slot);
            }
        } else if (isQueued(state, relationship)) {
            HeardChanges.unlinking(state, entity, slot, other);
            touch(state, entity, relationship);
            state.queueFor(relationship).remove(otherState, other);
            HeardChanges.changed(state, entity, slot, null, HeardChanges.change(other, true));
        } else {
            TrackedCollection tracked = wrap(state, entity, relationship);
            if (tracked.contains(other)) {
                HeardChanges.unlinking(state, entity, slot, other);
                changing(state, entity, relationship);
                tracked.removeRaw(other);
                tracked.followedRemove(other);
                HeardChanges.changed(state, entity, slot, null, HeardChanges.change(other, true));
            }
        }
        loseParent(otherState, relationship, state);
        tellRemoved(state, relationship, other);
    }

    /**
     * What a reference leads to before the program writes it. A row that refers to this one has to be told, so it is
     * loaded; of the own foreign key it makes no difference.
     */
    private static @Nullable Object former(EntityState state, Instrumented entity, RelationshipMapping relationship) {
        StateSession session = state.session();
        boolean told = relationship.direction() != Direction.MANY_TO_ONE && !relationship.isViewOnly();
        if (!told || session == null || state.key() == null) {
            return peek(state, relationship);
        }
        session.loadFormer(state, relationship);
        return entity.$get(relationship.slot());
    }

    static @Nullable Object peek(EntityState state, RelationshipMapping relationship) {
        StateSession session = state.session();
        return session == null ? EntityState.UNKNOWN : session.peek(state, relationship);
    }

    private static void tellAdded(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        StateSession session = owner.session();
        if (session != null) {
            session.added(owner, relationship, member);
        }
    }

    private static void tellRemoved(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        StateSession session = owner.session();
        if (session != null) {
            session.removed(owner, relationship, member);
        }
    }

    /** Only the side without the key has children that may lose their parent, and one that says so. */
    private static boolean hasChildren(RelationshipMapping relationship) {
        return relationship.direction() == Direction.ONE_TO_MANY
                || relationship.descriptor().is(RelationshipTrait.SINGLE_PARENT);
    }

    static void checkParent(EntityState child, RelationshipMapping relationship, EntityState parent) {
        if (relationship.descriptor().is(RelationshipTrait.SINGLE_PARENT)
                && relationship.direction() != Direction.ONE_TO_MANY
                && Parents.hasOther(child, relationship, parent)) {
            throw new SessionException(
                    "O005",
                    child + " is in " + relationship
                            + " of another object already, and may be in that of one only; take"
                            + " it out there first");
        }
    }

    private static void setParent(EntityState child, RelationshipMapping relationship, EntityState parent) {
        if (hasChildren(relationship)) {
            Parents.set(child, relationship, parent);
            StateSession session = child.session();
            if (session != null) {
                session.given(child.present());
            }
        }
    }

    private static void loseParent(EntityState child, RelationshipMapping relationship, EntityState parent) {
        if (hasChildren(relationship)) {
            Parents.lose(child, relationship, parent);
        }
    }
}
