package dev.athanor.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * How many rows to skip and how many to return. A clause of its own so that a dialect can write it its own way.
 *
 * @param limit the most rows to return, or {@code null} for all
 * @param offset how many rows to skip first, or {@code null} for none; one of the two is given
 * @param ordered whether the rows have an order
 */
public record LimitClause(
        @Nullable Expression<?> limit, @Nullable Expression<?> offset, boolean ordered) implements SqlNode {

    @Override
    public LimitClause traverse(Traversal walk) {
        return new LimitClause(walk.optional(limit), walk.optional(offset), walk.value(ordered));
    }

    @Override
    public void render(SqlWriter out) {
        if (limit != null) {
            out.sql(" LIMIT ").node(limit);
        }
        if (offset != null) {
            out.sql(" OFFSET ").node(offset);
        }
    }
}
