package dev.athanor.orm.annotation;

/** When a relationship is loaded. */
public enum Lazy {
    /** On first use, by a SELECT for this object. */
    SELECT,
    /**
     * As {@link #SELECT}, and a {@code List}, {@code Set}, {@code SortedSet} or {@code Collection} not before its
     * members are looked at: adding to it, and taking out of it what is known to be there, loads nothing.
     */
    EXTRA,
    /** With the object, by one further SELECT for up to 500 objects. */
    SELECTIN,
    /** With the object, by a join in the same SELECT. */
    JOINED,
    /** With the object, by one further SELECT that repeats the first as a subquery. */
    SUBQUERY,
    /** With the object, by a SELECT for each object. */
    IMMEDIATE,
    /** Never: use is an error. */
    RAISE,
    /** Never from the database: use is an error unless the related object is in the session. */
    RAISE_ON_SQL,
    /** Never: it is empty. */
    NOLOAD
}
