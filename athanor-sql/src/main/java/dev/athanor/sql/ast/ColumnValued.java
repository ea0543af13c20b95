package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * The only column of a function that returns rows, known by the function's own name: {@code SELECT x FROM f() AS x}.
 *
 * @param from the function
 * @param name the name of both
 * @param type the type of the values
 * @param <T> the Java type of the values
 */
public record ColumnValued<T>(FromClause from, String name, SqlType<T> type) implements ColumnElement<T> {

    /** Creates the column; no part may be null. */
    public ColumnValued {
        requireNonNull(from, "from");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    @Override
    public ColumnValued<T> traverse(Traversal walk) {
        return new ColumnValued<>(walk.node(from), walk.value(name), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        from.renderName(out);
    }
}
