package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Where the frame of a window begins or ends, seen from the row that a value is made for.
 *
 * @param kind on which side of the row
 * @param distance how far, or {@code null} where there is no saying
 */
public record FrameBound(Kind kind, @Nullable Expression<?> distance) implements SqlNode {

    /** On which side of the row. */
    public enum Kind implements Keyword {
        UNBOUNDED_PRECEDING("UNBOUNDED PRECEDING"),
        PRECEDING(" PRECEDING"),
        CURRENT_ROW("CURRENT ROW"),
        FOLLOWING(" FOLLOWING"),
        UNBOUNDED_FOLLOWING("UNBOUNDED FOLLOWING");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the bound; only the distance may be null. */
    public FrameBound {
        requireNonNull(kind, "kind");
    }

    /** Returns the bound {@code distance} rows, or groups, before where it is negative, after where it is positive. */
    public static FrameBound of(int distance) {
        if (distance == 0) {
            return new FrameBound(Kind.CURRENT_ROW, null);
        }
        Kind kind = distance < 0 ? Kind.PRECEDING : Kind.FOLLOWING;
        return new FrameBound(kind, Bind.of("param", Types.INTEGER, Math.abs(distance)));
    }

    /** Returns the bound {@code distance} before: an interval, for example. */
    public static FrameBound preceding(Expression<?> distance) {
        return new FrameBound(Kind.PRECEDING, distance);
    }

    /** Returns the bound {@code distance} after: an interval, for example. */
    public static FrameBound following(Expression<?> distance) {
        return new FrameBound(Kind.FOLLOWING, distance);
    }

    /** Returns the first row of all. */
    public static FrameBound unboundedPreceding() {
        return new FrameBound(Kind.UNBOUNDED_PRECEDING, null);
    }

    /** Returns the row itself. */
    public static FrameBound currentRow() {
        return new FrameBound(Kind.CURRENT_ROW, null);
    }

    /** Returns the last row of all. */
    public static FrameBound unboundedFollowing() {
        return new FrameBound(Kind.UNBOUNDED_FOLLOWING, null);
    }

    @Override
    public FrameBound traverse(Traversal walk) {
        return new FrameBound(walk.value(kind), walk.optional(distance));
    }

    @Override
    public void render(SqlWriter out) {
        if (distance != null) {
            out.node(distance);
        }
        out.keyword(kind);
    }
}
