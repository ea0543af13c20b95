package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlNode;

/**
 * What the database computes the values of a column from: {@code GENERATED ALWAYS AS (w * h) STORED}.
 *
 * @param expression what is computed
 * @param storage whether the values are kept
 */
public record Computed(SqlNode expression, Storage storage) {

    /** Whether computed values are kept. */
    public enum Storage {
        /** As the database likes. */
        UNSAID,
        /** They are kept, and computed when the row changes. */
        STORED,
        /** They are computed when they are read. */
        VIRTUAL
    }

    /** Creates it; no part may be null. */
    public Computed {
        requireNonNull(expression, "expression");
        requireNonNull(storage, "storage");
    }
}
