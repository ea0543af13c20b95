package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query with a name that the database keeps. A {@link MetaData} that has it, by {@link MetaData#add(View)}, creates
 * it behind its tables and drops it before them.
 *
 * <pre>{@code
 * metadata.add(View.of("adult", select(users.id, users.name).where(users.age.gt(17))));
 * }</pre>
 *
 * @param schema the schema, or {@code null} for the default one
 * @param name the name
 * @param query the query; its parameters are written as literals
 * @param materialized whether its rows are kept, until it is refreshed
 */
public record View(@Nullable String schema, String name, Query<?> query, boolean materialized) {

    /** Creates the view; neither name nor query may be null. */
    public View {
        requireNonNull(name, "name");
        requireNonNull(query, "query");
    }

    /** Returns the view called {@code name}, in the default schema. */
    public static View of(String name, Query<?> query) {
        return new View(null, name, query, false);
    }

    /** Returns this in another schema. */
    public View in(String other) {
        return new View(other, name, query, materialized);
    }

    /** Returns this with rows that are kept. */
    public View keptRows() {
        return new View(schema, name, query, true);
    }
}
