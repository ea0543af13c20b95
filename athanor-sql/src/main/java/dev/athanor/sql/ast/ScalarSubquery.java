package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * A query of one column and at most one row that stands where a value may; NULL where it has no row.
 *
 * @param query the query
 * @param type the type of its column
 * @param <T> the Java type of the value
 */
public record ScalarSubquery<T>(Query<?> query, SqlType<T> type) implements Expression<T> {

    @Override
    public ScalarSubquery<T> traverse(Traversal walk) {
        return new ScalarSubquery<>(walk.node(query), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(").within(out.scope().subquery(), query).sql(")");
    }
}
