package dev.athanor.orm.state;

import dev.athanor.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** One link of the list of parents that an object is known to have, or to have lost; one for each relationship. */
final class ParentLink {

    final RelationshipMapping relationship;
    final @Nullable ParentLink next;
    /** The parent, or null when the object was taken out of the relationship. */
    @Nullable
    EntityState parent;

    ParentLink(RelationshipMapping relationship, @Nullable EntityState parent, @Nullable ParentLink next) {
        this.relationship = relationship;
        this.parent = parent;
        this.next = next;
    }
}
