package dev.athanor.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of several columns, by name.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns that refer
 * @param targetTable the table referred to
 * @param targets the columns referred to
 * @param onDelete what happens when the row referred to is deleted
 */
public record ForeignKeyDefinition(
        @Nullable String name,
        List<String> columns,
        String targetTable,
        List<String> targets,
        ReferentialAction onDelete)
        implements TableItem {

    /** Creates the definition; the lists are copied. */
    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    @Override
    public void addTo(Table table) {
        table.add(new ForeignKey(
                name, columns.stream().<Column<?>>map(table::c).toList(), targetTable, targets, onDelete));
    }
}
