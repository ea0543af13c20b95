package dev.athanor.orm.query;

import dev.athanor.orm.annotation.Lazy;

/** How a relationship is loaded: as its mapping says, or as an option of a statement does. */
public enum LoadStyle {
    /** On first use, by a SELECT for the one object. */
    SELECT,
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
    NOLOAD,
    /** From columns of a join that the statement makes itself. */
    CONTAINS_EAGER,
    /** As the mapping says; the option is there for what comes after it. */
    AS_MAPPED;

    /** {@return whether nothing is loaded with the object, and use may be an error} */
    boolean refuses() {
        return this == RAISE || this == RAISE_ON_SQL || this == NOLOAD;
    }

    /** Returns the style that an annotation names. */
    public static LoadStyle of(Lazy lazy) {
        return switch (lazy) {
            case SELECT, EXTRA -> SELECT;
            case SELECTIN -> SELECTIN;
            case JOINED -> JOINED;
            case SUBQUERY -> SUBQUERY;
            case IMMEDIATE -> IMMEDIATE;
            case RAISE -> RAISE;
            case RAISE_ON_SQL -> RAISE_ON_SQL;
            case NOLOAD -> NOLOAD;
        };
    }
}
