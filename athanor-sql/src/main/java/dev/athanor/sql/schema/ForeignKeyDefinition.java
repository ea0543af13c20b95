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
 * @param onUpdate what happens when the key referred to is changed
 */
public record ForeignKeyDefinition(
        @Nullable String name,
        List<String> columns,
        String targetTable,
        List<String> targets,
        ReferentialAction onDelete,
        ReferentialAction onUpdate)
        implements TableItem {

    /** Creates the definition; the lists are copied. */
    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /** Creates the definition without a word on updates. */
    public ForeignKeyDefinition(
            @Nullable String name,
            List<String> columns,
            String targetTable,
            List<String> targets,
            ReferentialAction onDelete) {
        this(name, columns, targetTable, targets, onDelete, ReferentialAction.UNSAID);
    }

    /** Returns this with a name. */
    public ForeignKeyDefinition named(String name) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, onDelete, onUpdate);
    }

    /** Returns this with what happens when the row referred to is deleted. */
    public ForeignKeyDefinition onDelete(ReferentialAction action) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, action, onUpdate);
    }

    /** Returns this with what happens when the key referred to is changed. */
    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        return new ForeignKeyDefinition(name, columns, targetTable, targets, onDelete, action);
    }

    @Override
    public void addTo(Table table) {
        table.add(new ForeignKey(name, table.columns(columns), targetTable, targets, onDelete, onUpdate));
    }
}
