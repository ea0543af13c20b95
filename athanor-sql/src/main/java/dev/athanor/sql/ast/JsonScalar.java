package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A text, number or truth value in a JSON document.
 *
 * @param document the document
 * @param path where it is
 * @param type what it is converted to
 * @param <T> the Java type of the value
 */
public record JsonScalar<T>(Expression<?> document, JsonPath path, SqlType<T> type) implements Expression<T> {

    /** Creates the node; no part may be null. */
    public JsonScalar {
        requireNonNull(document, "document");
        requireNonNull(path, "path");
        requireNonNull(type, "type");
    }

    @Override
    public JsonScalar<T> traverse(Traversal walk) {
        return new JsonScalar<>(walk.node(document), walk.value(path), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("JSON_VALUE(").node(document).sql(", ").literal(path.sql());
        out.sql(" RETURNING ").type(type).sql(")");
    }
}
