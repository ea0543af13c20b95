package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row of a table satisfies.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param condition the condition: an expression, or a {@link dev.athanor.sql.ast.Fragment}
 */
public record CheckConstraint(@Nullable String name, SqlNode condition) implements Constraint {

    /** Creates the constraint; the condition may not be null. */
    public CheckConstraint {
        requireNonNull(condition, "condition");
    }

    @Override
    public CheckConstraint named(@Nullable String other) {
        return new CheckConstraint(other, condition);
    }
}
