package dev.athanor.orm.mapping;

/** What holds of a relationship. */
public enum RelationshipTrait {
    /** A to-one relationship that is never null: its foreign key is NOT NULL. */
    NOT_NULL,
    /** Related rows that are not loaded are left to ON DELETE of the database. */
    PASSIVE_DELETES,
    /** Related rows are left as they are when their owner is deleted, whether they are loaded or not. */
    UNTOUCHED_BY_DELETES,
    /** Rows that refer to a key that changes are updated, also those that are not loaded: the database does not. */
    ACTIVE_UPDATES,
    /** An object is in the relationship of one other object at most, so that it can be an orphan. */
    SINGLE_PARENT,
    /** The foreign key is written by a statement of its own, after both rows are there and before either goes. */
    POST_UPDATE,
    /** The relationship is only read: nothing of it is ever written. */
    VIEW_ONLY,
    /** The other side is not kept in step with it in memory. */
    UNSYNCHRONIZED
}
