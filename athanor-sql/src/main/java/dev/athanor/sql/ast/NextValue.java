package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The next number of a sequence: {@code NEXT VALUE FOR s}.
 *
 * @param schema the sequence's schema, or {@code null} for the default one
 * @param name the sequence's name
 * @param type the type of its numbers
 * @param <T> the Java type of its numbers
 */
public record NextValue<T>(@Nullable String schema, String name, SqlType<T> type) implements Expression<T> {

    /** Creates the expression; name and type may not be null. */
    public NextValue {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    @Override
    public NextValue<T> traverse(Traversal walk) {
        return new NextValue<>(walk.optionalValue(schema), walk.value(name), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("NEXT VALUE FOR ");
        out.schema(schema).name(name);
    }
}
