package dev.athanor.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint of a table.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param columns the columns that are unique together
 */
public record UniqueConstraint(@Nullable String name, List<Column<?>> columns) implements Constraint {

    /** Creates the constraint; the list is copied. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }
}
