package dev.athanor.sql.schema;

/** When something is done beside creating and dropping tables. */
public enum SchemaMoment {
    BEFORE_CREATE,
    AFTER_CREATE,
    BEFORE_DROP,
    AFTER_DROP
}
