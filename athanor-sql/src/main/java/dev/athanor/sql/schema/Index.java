package dev.athanor.sql.schema;

import java.util.List;

/**
 * An index of a table.
 *
 * @param name the name
 * @param table the table
 * @param columns the columns, in order
 * @param unique whether their values are unique together
 */
public record Index(String name, Table table, List<Column<?>> columns, boolean unique) {

    /** Creates the index; the list is copied. */
    public Index {
        columns = List.copyOf(columns);
    }
}
