package dev.athanor.orm.annotation;

/** Who makes the value of a key. */
public enum Generated {
    /** The database, where the key is one integer that references no other table; otherwise the program. */
    AUTO,
    /** The database. */
    YES,
    /** The program: a key must be there before the flush. */
    NO,
    /** The session, when the object is flushed: a random UUID. */
    UUID,
    /** The session, when the object is flushed: a UUID that begins with the time (version 7), so that keys ascend. */
    UUID_V7,
    /** A sequence of the database, which the session asks for so many numbers at once: {@link Id#sequence}. */
    SEQUENCE
}
