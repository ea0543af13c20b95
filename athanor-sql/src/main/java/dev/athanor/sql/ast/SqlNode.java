package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;

/**
 * A part of a SQL statement. Nodes are immutable and may be shared between statements and threads.
 *
 * <p>A node says two things about itself: its <i>shape</i> in {@link #traverse} and its <i>standard SQL</i> in
 * {@link #render}. Children, cache keys, copies and comparisons all follow from the shape, so there is no second list
 * to keep in step.
 */
public interface SqlNode {

    /**
     * Shows every part of this node to {@code walk}, in a fixed order, and returns a node of the parts it gives back.
     *
     * @return a node of the same kind; its parts are the same objects unless {@code walk} replaced one
     */
    SqlNode traverse(Traversal walk);

    /**
     * Writes this node as standard SQL. A dialect that differs registers a renderer instead of overriding this.
     *
     * @throws CompileException if standard SQL has no form for this node
     */
    void render(SqlWriter out);
}
