package dev.athanor.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with each part of a node: recorded for a cache key, collected, compared or replaced. */
public interface Traversal {

    /** Meets a child and returns it, or the node to take its place. */
    <N extends SqlNode> N node(N child);

    /** Meets a child that may be absent. */
    default <N extends SqlNode> @Nullable N optional(@Nullable N child) {
        if (child == null) {
            Absence unused = value(Absence.ABSENT);
            return null;
        }
        return node(child);
    }

    /** Meets the children in order; returns {@code children} itself when none was replaced. */
    <N extends SqlNode> List<N> nodes(List<N> children);

    /** Meets a parameter and returns it, or the one to take its place. */
    <T> Bind<T> bind(Bind<T> bind);

    /**
     * Asks, before {@code node} shows its parts, whether they shall be shown: a walk that has met the node may say no.
     * The node then returns itself.
     */
    default boolean enters(Identified node) {
        return true;
    }

    /** Meets an immutable value that changes text, binds or results, such as a name, a flag or a type. */
    <V> V value(V value);

    /** Meets an immutable value that may be absent. */
    default <V> @Nullable V optionalValue(@Nullable V value) {
        if (value == null) {
            Absence unused = value(Absence.ABSENT);
            return null;
        }
        return value(value);
    }
}
