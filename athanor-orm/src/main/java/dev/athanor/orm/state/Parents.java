package dev.athanor.orm.state;

import dev.athanor.orm.mapping.RelationshipMapping;
import org.jspecify.annotations.Nullable;

/** Which object another one belongs to, by each relationship that says so. What is loaded is not kept track of. */
public final class Parents {

    private Parents() {}

    static void set(EntityState child, RelationshipMapping relationship, EntityState parent) {
        ParentLink link = find(child, relationship);
        if (link == null) {
            child.parents(new ParentLink(relationship, parent, child.parents()));
        } else {
            link.parent = parent;
        }
    }

    /** A child that went to another parent in the meantime is not lost by leaving the first. */
    static void lose(EntityState child, RelationshipMapping relationship, EntityState parent) {
        ParentLink link = find(child, relationship);
        if (link == null) {
            child.parents(new ParentLink(relationship, null, child.parents()));
        } else if (link.parent == parent) {
            link.parent = null;
        }
    }

    /** Takes note that {@code child} belongs to nobody by {@code relationship}. */
    static void none(EntityState child, RelationshipMapping relationship) {
        ParentLink link = find(child, relationship);
        if (link == null) {
            child.parents(new ParentLink(relationship, null, child.parents()));
        } else {
            link.parent = null;
        }
    }

    /**
     * {@return whether {@code child} belongs to an object by {@code relationship}} Where nothing is known, an object
     * with a row does and a new one does not.
     */
    public static boolean has(EntityState child, RelationshipMapping relationship) {
        ParentLink link = find(child, relationship);
        return link == null ? child.key() != null : link.parent != null;
    }

    /** {@return whether {@code child} was put into {@code relationship}, or taken out of it, before} */
    static boolean isKnown(EntityState child, RelationshipMapping relationship) {
        return find(child, relationship) != null;
    }

    /** {@return whether {@code child} was taken out of {@code relationship} and not put into it elsewhere} */
    public static boolean lost(EntityState child, RelationshipMapping relationship) {
        ParentLink link = find(child, relationship);
        return link != null && link.parent == null;
    }

    /** {@return whether {@code child} is known to belong to another object than {@code parent}} */
    static boolean hasOther(EntityState child, RelationshipMapping relationship, EntityState parent) {
        ParentLink link = find(child, relationship);
        return link != null && link.parent != null && link.parent != parent;
    }

    private static @Nullable ParentLink find(EntityState child, RelationshipMapping relationship) {
        for (ParentLink link = child.parents(); link != null; link = link.next) {
            if (link.relationship == relationship) {
                return link;
            }
        }
        return null;
    }
}
