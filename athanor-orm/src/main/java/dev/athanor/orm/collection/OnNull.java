package dev.athanor.orm.collection;

/** What null does that is written into a value seen through a relationship to one. */
public enum OnNull {

    /** The object there is has the value null; where there is none, none is made. */
    SET,

    /** The object has the value null; where there is none, one is made. */
    CREATE,

    /** The relationship leads to nothing any more; with cascade {@code DELETE_ORPHAN} the object is deleted. */
    REMOVE
}
