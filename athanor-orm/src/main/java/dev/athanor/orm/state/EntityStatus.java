package dev.athanor.orm.state;

/** Where in its life an object is, as its session sees it. */
public enum EntityStatus {
    /** No session knows it, and no row belongs to it. */
    TRANSIENT,
    /** It was added to a session; its row is not written yet. */
    PENDING,
    /** It stands for a row and is in a session. */
    PERSISTENT,
    /** Its row was deleted by a flush; the transaction is not over yet. */
    DELETED,
    /** It stands for a row and is in no session. */
    DETACHED
}
