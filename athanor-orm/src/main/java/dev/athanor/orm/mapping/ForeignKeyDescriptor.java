package dev.athanor.orm.mapping;

/**
 * A reference of a column to a column of another table.
 *
 * @param target the column referenced, as {@code table.column} or {@code schema.table.column}
 * @param onDelete the action on deletion, or the empty text
 * @param onUpdate the action on a change of the key, or the empty text
 */
public record ForeignKeyDescriptor(String target, String onDelete, String onUpdate) {}
