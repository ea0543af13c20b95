package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.schema.option.DialectWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row of a table satisfies.
 *
 * @param name the constraint's name, or {@code null} to leave it to the database
 * @param condition the condition: an expression, or a {@link dev.athanor.sql.ast.Fragment}
 * @param words words behind it that one database knows
 */
public record CheckConstraint(@Nullable String name, SqlNode condition, List<DialectWords> words)
        implements Constraint {

    /** Creates the constraint; the condition may not be null. */
    public CheckConstraint {
        requireNonNull(condition, "condition");
        words = List.copyOf(words);
    }

    /** Creates it without words of one database. */
    public CheckConstraint(@Nullable String name, SqlNode condition) {
        this(name, condition, List.of());
    }

    @Override
    public CheckConstraint named(@Nullable String other) {
        return new CheckConstraint(other, condition, words);
    }
}
