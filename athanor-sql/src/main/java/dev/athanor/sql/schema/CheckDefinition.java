package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.TrustedSql;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row satisfies.
 *
 * @param name the constraint's name, or {@code null}
 * @param condition the condition, as SQL; written as it is
 */
public record CheckDefinition(@Nullable String name, String condition) implements TableItem {

    /** Creates the definition; the condition may not be null. */
    public CheckDefinition {
        requireNonNull(condition, "condition");
    }

    /** Returns this with a name. */
    public CheckDefinition named(String name) {
        return new CheckDefinition(name, condition);
    }

    @Override
    public void addTo(Table table) {
        table.add(new CheckConstraint(name, new TrustedSql(condition)));
    }
}
