package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * A value converted by the database: {@code CAST(operand AS type)}.
 *
 * @param operand the value
 * @param type the type to convert to
 * @param <T> the Java type of the result
 */
public record Cast<T>(Expression<?> operand, SqlType<T> type) implements Expression<T> {

    @Override
    public Cast<T> traverse(Traversal walk) {
        return new Cast<>(walk.node(operand), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("CAST(").node(operand).sql(" AS ").type(type).sql(")");
    }
}
