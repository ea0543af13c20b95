package dev.athanor.orm.mapping;

/** Which side of a relationship holds the foreign key. */
public enum Direction {
    /** This side: the entity's own table refers to the target's. */
    MANY_TO_ONE,
    /** The other side: the target's table refers to the entity's. */
    ONE_TO_MANY,
    /** A table between the two. */
    MANY_TO_MANY
}
