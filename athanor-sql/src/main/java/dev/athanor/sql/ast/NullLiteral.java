package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * SQL's NULL, written as such.
 *
 * @param type the type it stands for
 * @param <T> the Java type of the expression it stands for
 */
public record NullLiteral<T>(SqlType<T> type) implements Expression<T> {

    @Override
    public NullLiteral<T> traverse(Traversal walk) {
        return new NullLiteral<>(walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("NULL");
    }
}
