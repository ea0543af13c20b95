package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.SqlType;

/**
 * What an INSERT or UPDATE sets another column to, for a value made of that. Of a column that an INSERT does not set it
 * is NULL, of one that an UPDATE does not set the column itself.
 *
 * @param name the name of the other column
 * @param type the type of the other column
 * @param <T> the Java type of the value
 */
public record AssignedValue<T>(String name, SqlType<T> type) implements Expression<T> {

    /** Creates the expression. */
    public AssignedValue {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
    }

    @Override
    public AssignedValue<T> traverse(Traversal walk) {
        return new AssignedValue<>(walk.value(name), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        AssignedValues values = out.scope().assigned();
        if (values == null) {
            throw new CompileException(
                    "C062",
                    "assigned(" + name
                            + ") stands for what an INSERT or UPDATE sets that column to, but is no part of a"
                            + " value that one sets; use the column itself");
        }
        Expression<?> value = values.of(name);
        if (value == null) {
            out.sql("NULL");
            return;
        }
        // A value made of itself would have no end.
        AssignedValues others = other -> other.equals(name) ? null : values.of(other);
        boolean compound = value.precedence() < Operator.ATOM;
        out.sql(compound ? "(" : "")
                .within(out.scope().assigning(others), value)
                .sql(compound ? ")" : "");
    }
}
