package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.Deferrability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name the constraint's name, or {@code null}
 * @param columns the columns that are unique together
 * @param deferrability when it is checked
 */
public record UniqueDefinition(@Nullable String name, List<String> columns, Deferrability deferrability)
        implements TableItem {

    /** Creates the definition; the list is copied. */
    public UniqueDefinition {
        requireNonNull(deferrability, "deferrability");
        columns = List.copyOf(columns);
    }

    /** Creates the definition without a word on when it is checked. */
    public UniqueDefinition(@Nullable String name, List<String> columns) {
        this(name, columns, Deferrability.UNSAID);
    }

    /** Returns this with a name. */
    public UniqueDefinition named(String name) {
        return new UniqueDefinition(name, columns, deferrability);
    }

    /** Returns this with when it is checked. */
    public UniqueDefinition deferrability(Deferrability other) {
        return new UniqueDefinition(name, columns, other);
    }

    @Override
    public void addTo(Table table) {
        table.contents().add(new UniqueConstraint(name, table.contents().columns(columns), deferrability));
    }
}
