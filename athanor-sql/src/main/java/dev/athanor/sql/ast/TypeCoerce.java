package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A value taken as one of another type in Java; the database knows nothing of it.
 *
 * @param operand the value
 * @param type the type it is read as, and what it meets is bound as
 * @param <T> the Java type of the result
 */
public record TypeCoerce<T>(Expression<?> operand, SqlType<T> type) implements Expression<T> {

    /** Creates the node; neither part may be null. */
    public TypeCoerce {
        requireNonNull(operand, "operand");
        requireNonNull(type, "type");
    }

    @Override
    public int precedence() {
        return operand.precedence();
    }

    @Override
    public TypeCoerce<T> traverse(Traversal walk) {
        return new TypeCoerce<>(walk.node(operand), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(operand);
    }
}
