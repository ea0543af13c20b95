package dev.athanor.orm.query;

/** Which columns of an entity an option is about, and what becomes of them. */
public enum ColumnStyle {
    /** Those named are loaded, with the key; all others on first use. */
    ONLY,
    /** Those named are loaded, with the key; use of all others is an error. */
    ONLY_OR_RAISE,
    /** Those named are loaded on first use. */
    DEFER,
    /** Those named are loaded with the object. */
    UNDEFER,
    /** Those named are loaded neither with the object nor on use, which is an error. */
    RAISE
}
