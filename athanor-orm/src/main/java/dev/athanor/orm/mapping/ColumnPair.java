package dev.athanor.orm.mapping;

import dev.athanor.sql.schema.Column;

/**
 * Two columns that are equal in rows that belong together.
 *
 * @param local the column of the entity's own table
 * @param remote the column of the target's table or, for the near half of a many-to-many, of the table between
 */
public record ColumnPair(Column<?> local, Column<?> remote) {

    /** Returns the pair as seen from the other side. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // to swap them is the point
    public ColumnPair reversed() {
        return new ColumnPair(remote, local);
    }
}
