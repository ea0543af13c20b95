package dev.athanor.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table as a whole: its name, and the order of its columns. The columns themselves are defined as
 * part of the key.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns, in order
 */
public record PrimaryKeyDefinition(@Nullable String name, List<String> columns) implements TableItem {

    /** Creates the definition; the list is copied. */
    public PrimaryKeyDefinition {
        columns = List.copyOf(columns);
    }

    /** Returns this with a name. */
    public PrimaryKeyDefinition named(String name) {
        return new PrimaryKeyDefinition(name, columns);
    }

    @Override
    public void addTo(Table table) {
        table.contents().define(this);
    }
}
