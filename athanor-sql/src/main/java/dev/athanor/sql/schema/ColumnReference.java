package dev.athanor.sql.schema;

/**
 * A foreign key of one column, by name.
 *
 * @param target the column referred to, written {@code table.column} or {@code schema.table.column}
 * @param onDelete what happens when the row referred to is deleted
 */
public record ColumnReference(String target, ReferentialAction onDelete) {}
