package dev.athanor.orm.mapping;

/** What holds of a column, or of the field it is kept in. */
public enum ColumnTrait {
    /** The column is part of the primary key. */
    PRIMARY_KEY,
    /** The database makes the value when the object has none. */
    GENERATED,
    /** The column is NOT NULL. */
    NOT_NULL,
    /** No two rows may have the same value. */
    UNIQUE,
    /** The column has an index of its own. */
    INDEXED,
    /** The column counts the updates of the row. */
    VERSION,
    /** The field is of a primitive type: it cannot say that it has no value. */
    PRIMITIVE,
    /** The old value is loaded when the attribute is written and it is not known. */
    ACTIVE_HISTORY,
    /** The database writes the column when the row is updated. */
    SERVER_UPDATED,
    /** The value may be changed in place. */
    MUTABLE,
    /** Classes that share a table share the column. */
    SHARED
}
