package dev.athanor.sql.ast;

/** A node that reads from a table or something like one, which therefore belongs into the statement's FROM. */
public interface Sourced extends SqlNode {

    /** {@return what the node reads from} */
    FromClause from();
}
