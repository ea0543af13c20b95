package dev.athanor.orm.annotation;

/** Whether a relationship that is loaded by a join may be loaded by an inner one: it always leads to something. */
public enum InnerJoin {
    /** Never: {@code LEFT OUTER JOIN} keeps objects for which it leads to nothing. */
    NEVER,
    /**
     * {@code JOIN}: objects for which it leads to nothing are not found. Behind a relationship that is loaded by an
     * outer join it stands to the right within that: {@code a LEFT OUTER JOIN (b JOIN c ON ...) ON ...}.
     */
    NESTED,
    /** {@code JOIN}, but {@code LEFT OUTER JOIN} behind a relationship that is loaded by an outer join. */
    UNNESTED
}
