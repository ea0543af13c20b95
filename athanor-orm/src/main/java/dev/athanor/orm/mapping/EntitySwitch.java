package dev.athanor.orm.mapping;

/** What may be other than usual when objects of an entity are loaded and written. */
public enum EntitySwitch {
    /** A row whose key is NULL in part is no object. */
    WHOLE_KEYS,
    /** Rows are written one by one, so that listeners hear of each object before the next is written. */
    ONE_BY_ONE,
    /** The session says nothing of rows that were to be deleted and are gone already. */
    UNCONFIRMED_DELETES,
    /** A statement that finds an object of the session overwrites it. */
    ALWAYS_REFRESHED,
    /** An object is an orphan only when it has lost all that it can belong to. */
    ORPHAN_OF_ALL
}
