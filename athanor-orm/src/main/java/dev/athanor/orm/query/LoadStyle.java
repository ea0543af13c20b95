package dev.athanor.orm.query;

import dev.athanor.orm.annotation.Lazy;

/** How a relationship is loaded: as its mapping says, or as an option of a statement does. */
public enum LoadStyle {
    /** On first use, by a SELECT for the one object. */
    SELECT("lazyLoad"),
    /** With the object, by one further SELECT for up to 500 objects. */
    SELECTIN("selectinLoad"),
    /** With the object, by a join in the same SELECT. */
    JOINED("joinedLoad"),
    /** With the object, by one further SELECT that repeats the first as a subquery. */
    SUBQUERY("subqueryLoad"),
    /** With the object, by a SELECT for each object. */
    IMMEDIATE("immediateLoad"),
    /** Never: use is an error. */
    RAISE("raiseLoad"),
    /** Never from the database: use is an error unless the related object is in the session. */
    RAISE_ON_SQL("raiseOnSql"),
    /** Never: it is empty. */
    NOLOAD("noLoad"),
    /** From columns of a join that the statement makes itself. */
    CONTAINS_EAGER("containsEager"),
    /** As the mapping says; the option is there for what comes after it. */
    AS_MAPPED("defaultLoad");

    private final String option;

    LoadStyle(String option) {
        this.option = option;
    }

    /** {@return the option that says it, as a program writes it} */
    public String option() {
        return option;
    }

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
