package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * SQL written by hand in a place that SQL leaves to databases: after {@code SELECT}, or at the end.
 *
 * @param place where it stands
 * @param sql the SQL
 * @param dialect the name of the only dialect that writes it, or {@code null} for all
 */
public record Hint(Place place, TrustedSql sql, @Nullable String dialect) implements SqlNode {

    /** Where a hint stands. */
    public enum Place {
        /** After SELECT, INSERT, UPDATE or DELETE. */
        PREFIX,
        /** At the end of the statement. */
        SUFFIX
    }

    /** Creates the hint; only the dialect may be null. */
    public Hint {
        requireNonNull(place, "place");
        requireNonNull(sql, "sql");
    }

    @Override
    public Hint traverse(Traversal walk) {
        return new Hint(walk.value(place), walk.value(sql), walk.optionalValue(dialect));
    }

    @Override
    public void render(SqlWriter out) {
        if (dialect != null && !dialect.equals(out.dialect())) {
            return;
        }
        if (place == Place.PREFIX) {
            out.trusted(sql).sql(" ");
        } else {
            out.sql(" ").trusted(sql);
        }
    }
}
