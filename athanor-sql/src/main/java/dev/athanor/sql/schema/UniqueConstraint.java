package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.Deferrability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint of a table.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param columns the columns that are unique together
 * @param deferrability when it is checked
 */
public record UniqueConstraint(@Nullable String name, List<Column<?>> columns, Deferrability deferrability)
        implements Constraint {

    /** Creates the constraint; the list is copied. */
    public UniqueConstraint {
        requireNonNull(deferrability, "deferrability");
        columns = List.copyOf(columns);
    }

    /** Creates the constraint without a word on when it is checked. */
    public UniqueConstraint(@Nullable String name, List<Column<?>> columns) {
        this(name, columns, Deferrability.UNSAID);
    }

    @Override
    public UniqueConstraint named(@Nullable String other) {
        return new UniqueConstraint(other, columns, deferrability);
    }
}
