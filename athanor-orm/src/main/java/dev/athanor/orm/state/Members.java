package dev.athanor.orm.state;

import dev.athanor.orm.error.SessionException;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** What is done to a collection because of what it holds, not because the program reads it. */
public final class Members {

    private Members() {}

    /**
     * Loads the members of a relationship, because a flush or a cascade has to know them.
     *
     * @throws SessionException if they are never loaded ({@code O083})
     */
    public static void load(EntityState owner, RelationshipMapping relationship) {
        if (isWriteOnly(relationship) && owner.key() != null) {
            throw new SessionException(
                    "O083",
                    owner + "." + relationship.name() + " is write-only, and its members would have to be loaded to"
                            + " delete " + owner + " or to change what they refer to; say passiveDeletes = true and let"
                            + " the database see to their rows (ON DELETE), or delete() them first");
        }
        owner.read(owner.present(), relationship.slot());
        arrive(owner.value(relationship.slot()));
    }

    /** Loads the members of a collection that waits for being looked at. */
    static void arrive(@Nullable Object collection) {
        TrackedCollection waiting = TrackedCollections.waiting(collection);
        if (waiting != null) {
            waiting.events().needed();
        }
    }

    /** {@return whether the members of a relationship are never loaded} */
    public static boolean isWriteOnly(RelationshipMapping relationship) {
        return relationship.descriptor().kind() == RelationshipKind.WRITE_ONLY;
    }

    /** Adds a member to a write-only collection, as the program would. */
    public static void add(EntityState owner, RelationshipMapping relationship, Instrumented member) {
        owner.read(owner.present(), relationship.slot());
        if (owner.value(relationship.slot()) instanceof TrackedWriteOnly there) {
            there.add(member);
        }
    }

    /** Refuses what would fill a collection that is never loaded. */
    static void requireLoadable(EntityState owner, RelationshipMapping relationship) {
        if (isWriteOnly(relationship)) {
            throw new SessionException(
                    "O086",
                    owner + "." + relationship.name() + " is write-only: no option loads it, and nothing fills it; run"
                            + " its select(), or declare it as a List");
        }
    }

    /** Refuses to put another collection in the place of a write-only one whose members are in the database. */
    static void requireReplaceable(EntityState owner, RelationshipMapping relationship) {
        if (isWriteOnly(relationship) && owner.key() != null) {
            throw new SessionException(
                    "O084",
                    owner + "." + relationship.name() + " is write-only and has members that are not loaded, so another"
                            + " collection cannot replace it; add and remove objects, or delete() the members there"
                            + " are");
        }
    }

    /** Loads an attribute because it is read; a collection that waits for its members is only put in its place. */
    static void read(EntityState owner, Instrumented entity, int slot) {
        boolean waits = owner.session() != null && owner.layout.isExtraLazy(slot);
        if (owner.key() != null && (waits || owner.layout.isWriteOnly(slot))) {
            RelationshipEvents.place(owner, entity, owner.layout.relationship(slot), waits);
        } else {
            load(owner, entity, slot);
        }
    }

    /** Loads an attribute now. */
    static void load(EntityState owner, Instrumented entity, int slot) {
        StateSession session = owner.session();
        if (owner.key() == null) {
            if (HeardChanges.first(owner, entity, slot)) {
                return;
            }
            if (owner.attribute(slot) instanceof EmbeddedMapping embedded) {
                ColumnValue.fillNew(owner, entity, embedded);
            } else {
                TrackedCollection unused = RelationshipEvents.wrap(owner, entity, owner.layout.relationship(slot));
            }
        } else if (session == null) {
            throw DetachedState.exception(owner, slot);
        } else {
            session.load(owner, entity, slot);
        }
    }
}
