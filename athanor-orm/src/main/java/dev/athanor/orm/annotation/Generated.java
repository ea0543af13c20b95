package dev.athanor.orm.annotation;

/** Who makes the value of a key. */
public enum Generated {
    /** The database, where the key is one integer that references no other table; otherwise the program. */
    AUTO,
    /** The database. */
    YES,
    /** The program: a key must be there before the flush. */
    NO
}
