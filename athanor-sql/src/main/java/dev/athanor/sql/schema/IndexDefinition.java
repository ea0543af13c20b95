package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An index.
 *
 * @param name the name
 * @param columns the columns, in order
 * @param unique whether their values are unique together
 */
public record IndexDefinition(String name, List<String> columns, boolean unique) implements TableItem {

    /** Creates the definition; the list is copied. */
    public IndexDefinition {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    @Override
    public void addTo(Table table) {
        table.add(new Index(name, table, table.columns(columns), unique));
    }
}
