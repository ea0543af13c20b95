package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * A value converted by the database, or NULL where it cannot be: {@code TRY_CAST (operand AS type)}.
 *
 * @param operand the value
 * @param type the type to convert to
 * @param <T> the Java type of the result
 */
public record TryCast<T>(Expression<?> operand, SqlType<T> type) implements Expression<T> {

    /** Creates the node; neither part may be null. */
    public TryCast {
        requireNonNull(operand, "operand");
        requireNonNull(type, "type");
    }

    @Override
    public TryCast<T> traverse(Traversal walk) {
        return new TryCast<>(walk.node(operand), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("TRY_CAST (").node(operand).sql(" AS ").type(type).sql(")");
    }
}
