package dev.athanor.engine.reflect;

/** What kind of thing rows are read from. */
public enum ObjectKind {
    /** A table, also one whose rows are kept in parts. */
    TABLE,
    /** A table whose rows are kept by another server. */
    FOREIGN_TABLE,
    /** A query with a name. */
    VIEW,
    /** A query whose rows are kept. */
    MATERIALIZED_VIEW,
    /** A table of this connection alone. */
    TEMPORARY_TABLE,
    /** A view of this connection alone. */
    TEMPORARY_VIEW;

    /** {@return whether it is a table, of whatever life} */
    public boolean isTable() {
        return this == TABLE || this == TEMPORARY_TABLE;
    }
}
