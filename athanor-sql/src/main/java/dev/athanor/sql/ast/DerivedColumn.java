package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A column of something to read from that has no columns but those it is said to have: rows of values, a function.
 *
 * @param from what it is a column of
 * @param name its name
 * @param type its type
 * @param <T> the Java type of the values
 */
public record DerivedColumn<T>(FromClause from, String name, SqlType<T> type) implements ColumnElement<T> {

    /** Creates the column; no part may be null. */
    public DerivedColumn {
        requireNonNull(from, "from");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    @Override
    public DerivedColumn<T> traverse(Traversal walk) {
        return new DerivedColumn<>(walk.node(from), walk.value(name), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        if (out.scope().qualified()) {
            from.renderName(out);
            out.sql(".");
        }
        out.name(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
