package dev.athanor.orm;

/** What a session on a connection may end, where a transaction is in progress on the connection already. */
public enum JoinMode {
    /** Within a savepoint of the connection as {@link #CREATE_SAVEPOINT}, else as {@link #ROLLBACK_ONLY}. */
    CONDITIONAL_SAVEPOINT,
    /** A rollback of the session rolls the connection's transaction back; a commit leaves it to whoever began it. */
    ROLLBACK_ONLY,
    /** Commit and rollback of the session end the connection's transaction. */
    CONTROL_FULLY,
    /** The session works in a savepoint of its own, and ends only that. */
    CREATE_SAVEPOINT
}
