package dev.athanor.sql.ast;

/**
 * A node without parts, held by a cache key as it is and compared by its {@code equals}. A class, for that is told
 * faster than an interface, and most of what a statement is made of are columns.
 */
public abstract class Atom implements SqlNode {

    /** For subclasses. */
    protected Atom() {}
}
