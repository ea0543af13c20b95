package dev.athanor.sql.ast;

/**
 * A node with an identity of its own: two aliases of one table are two things, though written alike. A cache key holds
 * such a node as a number in walk order, with its parts where it is met first; a rewriter replaces it once, the same
 * way everywhere. Its {@code traverse} asks {@link Traversal#enters} first.
 */
public interface Identified extends SqlNode {}
