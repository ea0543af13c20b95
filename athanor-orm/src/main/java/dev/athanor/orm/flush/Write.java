package dev.athanor.orm.flush;

/** What a flush does to the row of an object. */
public enum Write {
    /** It is inserted. */
    INSERT,
    /** It is updated, or was to be and does not differ. */
    UPDATE,
    /** It is deleted. */
    DELETE
}
