package dev.athanor.sql.ast;

/** What a statement does to the rows of a table. */
public enum Change {
    INSERT,
    UPDATE,
    DELETE
}
