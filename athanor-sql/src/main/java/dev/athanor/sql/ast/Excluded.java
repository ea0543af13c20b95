package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * The value that a row would have had in a column, had it not met another: {@code excluded.name}, in what an INSERT
 * does about conflicts.
 *
 * @param name the column's name
 * @param type the column's type
 * @param quoting whether the name stands between quotes
 * @param <T> the Java type of the value
 */
public record Excluded<T>(String name, SqlType<T> type, Quoting quoting) implements Expression<T> {

    /** Creates the expression. */
    public Excluded {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(quoting, "quoting");
    }

    /** Creates the expression for {@code column}. */
    public Excluded(ColumnElement<T> column) {
        this(column.name(), column.type(), column.quoting());
    }

    @Override
    public Excluded<T> traverse(Traversal walk) {
        return new Excluded<>(walk.value(name), walk.value(type), walk.value(quoting));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("excluded.").name(name, quoting);
    }
}
