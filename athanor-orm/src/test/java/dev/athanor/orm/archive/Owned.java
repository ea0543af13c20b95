package dev.athanor.orm.archive;

/** What belongs to an office. */
public interface Owned {

    /** {@return the office} */
    int office();
}
