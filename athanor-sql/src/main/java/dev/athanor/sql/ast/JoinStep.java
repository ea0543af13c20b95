package dev.athanor.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * One join still to be placed: what to join and on which condition.
 *
 * @param right what is joined
 * @param on the condition, or {@code null} to take the foreign key between the two sides
 */
public record JoinStep(FromClause right, @Nullable Expression<Boolean> on) {}
