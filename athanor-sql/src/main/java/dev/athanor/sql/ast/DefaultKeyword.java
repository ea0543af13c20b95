package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * The default of the column that a value is for, as one value among others of a row: {@code DEFAULT}.
 *
 * @param type the type of the column
 * @param <T> the Java type of the value
 */
public record DefaultKeyword<T>(SqlType<T> type) implements Expression<T> {

    /** Creates the expression. */
    public DefaultKeyword {
        requireNonNull(type, "type");
    }

    @Override
    public DefaultKeyword<T> traverse(Traversal walk) {
        return new DefaultKeyword<>(walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DEFAULT");
    }
}
