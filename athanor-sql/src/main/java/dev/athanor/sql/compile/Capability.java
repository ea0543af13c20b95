package dev.athanor.sql.compile;

/** What a database can do; a dialect lists those it has. */
public enum Capability {
    /** {@code INSERT … RETURNING}. */
    INSERT_RETURNING,
    /** {@code UPDATE … RETURNING}. */
    UPDATE_RETURNING,
    /** {@code DELETE … RETURNING}. */
    DELETE_RETURNING,
    /** An INSERT of several rows in one VALUES. */
    MULTI_ROW_VALUES,
    /**
     * A single INSERT without RETURNING gets its key back by an implicit {@code RETURNING}, not by the driver; taken
     * away where nobody reads it, as in a batch.
     */
    IMPLICIT_RETURNING,
    /** DDL takes part in transactions. */
    TRANSACTIONAL_DDL,
    /** A list is bound as one array: {@code x = ANY (?)}. */
    ARRAY_BINDS,
    /** A list of thousands of values is looked up fast, not compared one by one with each row. */
    LONG_LISTS,
    /** Types of arrays. */
    ARRAYS,
    /** Types of enums, which are created and dropped by statements of their own. */
    ENUM_TYPES,
    /** Types that hold their values to conditions, created and dropped by statements of their own. */
    DOMAINS,
    /** Stored procedures, which are called. */
    PROCEDURES,
    /** Columns are added, changed and dropped by ALTER TABLE. */
    ALTER_TABLE,
    /** Schemas beside the default one. */
    SCHEMAS,
    /** Sequences of their own. */
    SEQUENCES,
    /** Keys of whole numbers are counted where nothing else is said, so that sequences need not be. */
    COUNTED_KEYS,
    /** Comments on tables and columns, as statements of their own. */
    COMMENTS,
    /** Comments on constraints. */
    CONSTRAINT_COMMENTS
}
