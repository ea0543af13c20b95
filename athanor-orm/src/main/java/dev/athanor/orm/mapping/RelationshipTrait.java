package dev.athanor.orm.mapping;

/** What holds of a relationship. */
public enum RelationshipTrait {
    /** A to-one relationship that is never null: its foreign key is NOT NULL. */
    NOT_NULL,
    /** Related rows that are not loaded are left to ON DELETE of the database. */
    PASSIVE_DELETES
}
