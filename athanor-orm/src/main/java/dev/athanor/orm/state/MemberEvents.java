package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tracked collection tells before it changes. It holds the owner: while a collection is used, so is its owner.
 */
final class MemberEvents {

    private final EntityState state;
    private final Instrumented owner;
    private final RelationshipMapping relationship;
    private boolean valid = true;

    MemberEvents(EntityState state, Instrumented owner, RelationshipMapping relationship) {
        this.state = state;
        this.owner = owner;
        this.relationship = relationship;
    }

    /** Tells that {@code member} is about to be added, and returns it. */
    Instrumented adding(@Nullable Object member) {
        check();
        Instrumented accepted = fitting(member);
        if (state.isHeard(relationship.slot())) {
            RelationshipEvents.checkParent(EntityState.of(accepted), relationship, state);
            accepted = fitting(state.hearing().adding(owner, relationship.slot(), accepted, HeardChanges.ADDED));
        }
        RelationshipEvents.add(state, owner, relationship, accepted);
        return accepted;
    }

    private Instrumented fitting(@Nullable Object member) {
        if (member instanceof Instrumented entity
                && relationship.target().type().isInstance(member)) {
            return entity;
        }
        throw new SessionException(
                "O003",
                state + "." + relationship.name() + " holds "
                        + relationship.target().type().getSimpleName() + " objects, not "
                        + (member == null ? "null" : member.getClass().getName()) + "; add only those");
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
            RelationshipEvents.changing(state, owner, relationship);
        } else {
            RelationshipEvents.remove(state, owner, relationship, (Instrumented) member);
        }
    }

    /** Checks that the key of a map is the one that the member would be found under after loading. */
    void checkKey(@Nullable Object key, Object member) {
        Object right = key((Instrumented) member);
        if (!Objects.equals(key, right)) {
            throw new SessionException(
                    "O004",
                    state + "." + relationship.name() + " has its members by "
                            + keyAttribute().name() + ", which is " + right + " here, not " + key
                            + "; put the member under that");
        }
    }

    /** {@return the key of a member of a map} */
    @Nullable
    Object key(Instrumented member) {
        int slot = keyAttribute().slot();
        EntityState memberState = EntityState.of(member);
        if (slot < memberState.mapping().attributes().size()) {
            memberState.read(member, slot);
        }
        return memberState.value(slot);
    }

    private ColumnMapping keyAttribute() {
        String name = relationship.descriptor().collection().mapKey();
        AttributeMapping attribute = name.isEmpty()
                ? relationship.target().key().get(0)
                : relationship.target().attribute(name);
        return (ColumnMapping) attribute;
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
                            + ": the attribute was expired or replaced; read it again from the object, and change that");
        }
    }
}
