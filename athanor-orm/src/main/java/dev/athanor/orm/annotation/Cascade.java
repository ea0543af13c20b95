package dev.athanor.orm.annotation;

/** An operation that goes on from an object to those related to it. */
public enum Cascade {
    /** What is related to an object of the session is in the session, too. */
    SAVE_UPDATE,
    /** A merge copies what is related. */
    MERGE,
    /** What is related is deleted with the object. */
    DELETE,
    /** What is taken out of the relationship is deleted. */
    DELETE_ORPHAN,
    /** Refreshing and expiring reach what is related. */
    REFRESH_EXPIRE,
    /** Expunging reaches what is related. */
    EXPUNGE,
    /** All but {@link #DELETE_ORPHAN}. */
    ALL
}
