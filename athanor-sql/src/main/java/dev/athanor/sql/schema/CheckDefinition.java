package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row satisfies.
 *
 * @param name the constraint's name, or {@code null}
 * @param condition the condition: an expression, or a {@link Fragment}
 */
public record CheckDefinition(@Nullable String name, SqlNode condition) implements TableItem {

    /** Creates the definition; the condition may not be null. */
    public CheckDefinition {
        requireNonNull(condition, "condition");
    }

    /** Creates the definition of a condition as SQL, which is written as it is. */
    public CheckDefinition(@Nullable String name, String condition) {
        this(name, Fragment.of(condition));
    }

    /** Returns this with a name. */
    public CheckDefinition named(String name) {
        return new CheckDefinition(name, condition);
    }

    @Override
    public void addTo(Table table) {
        table.contents().add(new CheckConstraint(name, condition));
    }
}
