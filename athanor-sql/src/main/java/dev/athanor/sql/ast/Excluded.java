package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * The value that a row would have had in a column, had it not met another: {@code excluded.name}, in what an INSERT
 * does about conflicts.
 *
 * @param name the column's name
 * @param type the column's type
 * @param <T> the Java type of the value
 */
public record Excluded<T>(String name, SqlType<T> type) implements Expression<T> {

    /** Creates the expression. */
    public Excluded {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    @Override
    public Excluded<T> traverse(Traversal walk) {
        return new Excluded<>(walk.value(name), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("excluded.").name(name);
    }
}
