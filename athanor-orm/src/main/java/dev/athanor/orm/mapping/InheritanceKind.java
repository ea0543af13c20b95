package dev.athanor.orm.mapping;

/** Where the rows of an entity that extends another are kept. */
public enum InheritanceKind {
    /** In the table of the entity above. */
    SINGLE,
    /** What only it has in a table of its own, all else in those above. */
    JOINED,
    /** All in a table of its own. */
    CONCRETE
}
