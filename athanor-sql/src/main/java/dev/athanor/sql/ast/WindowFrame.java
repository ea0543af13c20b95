package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * Which rows around a row a window function sees.
 *
 * @param unit what the bounds count
 * @param start where it begins
 * @param end where it ends
 * @param exclusion which of them it sees not
 */
public record WindowFrame(Unit unit, FrameBound start, FrameBound end, Exclusion exclusion) implements SqlNode {

    /** What the bounds of a frame count. */
    public enum Unit implements Keyword {
        ROWS("ROWS BETWEEN "),
        /** Values of what is ordered by. */
        RANGE("RANGE BETWEEN "),
        /** Groups of rows that come equal in order. */
        GROUPS("GROUPS BETWEEN ");

        private final String sql;

        Unit(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Which rows of a frame are left out. */
    public enum Exclusion implements Keyword {
        NONE(""),
        CURRENT_ROW(" EXCLUDE CURRENT ROW"),
        /** The row and those that come equal with it. */
        GROUP(" EXCLUDE GROUP"),
        /** Those that come equal with the row, but not the row. */
        TIES(" EXCLUDE TIES");

        private final String sql;

        Exclusion(String sql) {
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }
    }

    /** Creates the frame; no part may be null. */
    public WindowFrame {
        requireNonNull(unit, "unit");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(exclusion, "exclusion");
    }

    @Override
    public WindowFrame traverse(Traversal walk) {
        return new WindowFrame(walk.value(unit), walk.node(start), walk.node(end), walk.value(exclusion));
    }

    @Override
    public void render(SqlWriter out) {
        out.keyword(unit).node(start).sql(" AND ").node(end).keyword(exclusion);
    }
}
