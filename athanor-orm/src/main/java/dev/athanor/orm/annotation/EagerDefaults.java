package dev.athanor.orm.annotation;

/** When an object gets to know the values that the database filled in. */
public enum EagerDefaults {
    /** Of a new row with its insertion, where the database returns rows of an INSERT; of all else on first use. */
    AUTO,
    /** At once, also after updates, by RETURNING or else by one SELECT for each object. */
    ALWAYS,
    /** On first use. */
    NEVER
}
