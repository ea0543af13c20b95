package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How many rows to return, the standard's way: {@code OFFSET … ROWS FETCH FIRST … ROWS ONLY}.
 *
 * @param count how many, or how many of a hundred
 * @param offset how many rows to skip first, or {@code null} for none
 * @param percent whether {@code count} is a percentage
 * @param withTies whether rows that come last with the last one are returned, too
 */
public record FetchClause(Expression<?> count, @Nullable Expression<?> offset, boolean percent, boolean withTies)
        implements SqlNode {

    /** Creates the clause; only the offset may be null. */
    public FetchClause {
        requireNonNull(count, "count");
    }

    @Override
    public FetchClause traverse(Traversal walk) {
        return new FetchClause(walk.node(count), walk.optional(offset), walk.value(percent), walk.value(withTies));
    }

    @Override
    public void render(SqlWriter out) {
        if (offset != null) {
            out.sql(" OFFSET ").node(offset).sql(" ROWS");
        }
        out.sql(" FETCH FIRST ").node(count);
        renderRest(out);
    }

    /** {@return whether it counts rows, and counts each: it is what LIMIT says too} */
    public boolean isLimit() {
        return !percent && !withTies;
    }

    /** Writes what follows the count. */
    public void renderRest(SqlWriter out) {
        if (percent) {
            out.sql(" PERCENT");
        }
        out.sql(withTies ? " ROWS WITH TIES" : " ROWS ONLY");
    }
}
