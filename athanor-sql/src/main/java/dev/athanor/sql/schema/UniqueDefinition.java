package dev.athanor.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns that are unique together
 */
public record UniqueDefinition(@Nullable String name, List<String> columns) implements TableItem {

    /** Creates the definition; the list is copied. */
    public UniqueDefinition {
        columns = List.copyOf(columns);
    }

    /** Returns this with a name. */
    public UniqueDefinition named(String name) {
        return new UniqueDefinition(name, columns);
    }

    @Override
    public void addTo(Table table) {
        table.add(new UniqueConstraint(name, table.columns(columns)));
    }
}
