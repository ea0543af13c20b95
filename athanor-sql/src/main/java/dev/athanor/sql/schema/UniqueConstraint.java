package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.schema.option.UniqueOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint of a table.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param columns the columns that are unique together
 * @param options what else it is
 */
public record UniqueConstraint(@Nullable String name, List<Column<?>> columns, UniqueOptions options)
        implements Constraint {

    /** Creates the constraint; the list is copied. */
    public UniqueConstraint {
        requireNonNull(options, "options");
        columns = List.copyOf(columns);
    }

    /** Creates the constraint without options. */
    public UniqueConstraint(@Nullable String name, List<Column<?>> columns) {
        this(name, columns, UniqueOptions.NONE);
    }

    @Override
    public UniqueConstraint named(@Nullable String other) {
        return new UniqueConstraint(other, columns, options);
    }
}
