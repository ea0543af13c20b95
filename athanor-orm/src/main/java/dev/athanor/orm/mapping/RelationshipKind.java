package dev.athanor.orm.mapping;

/** What the field of a relationship holds. */
public enum RelationshipKind {
    /** One object or null. */
    ONE,
    /** A {@code java.util.List}. */
    LIST,
    /** A {@code java.util.Set}. */
    SET,
    /** A {@code java.util.SortedSet}. */
    SORTED_SET,
    /** A {@code java.util.Map}. */
    MAP,
    /** A {@code java.util.Collection}. */
    COLLECTION,
    /** A {@code WriteOnly}, whose members are never loaded. */
    WRITE_ONLY;

    /** {@return whether it is a collection} */
    public boolean isMany() {
        return this != ONE;
    }
}
