package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.type.SqlType;

/**
 * SQL written by hand that stands for a value: a column of a table nobody described, a constant, a pseudo-column.
 *
 * @param sql the SQL, written as it is
 * @param type the type of the value
 * @param <T> the Java type of the value
 */
public record LiteralColumn<T>(TrustedSql sql, SqlType<T> type) implements NamedExpression<T> {

    /** Creates the expression; no part may be null. */
    public LiteralColumn {
        requireNonNull(sql, "sql");
        requireNonNull(type, "type");
    }

    @Override
    public String name() {
        return sql.sql();
    }

    @Override
    public LiteralColumn<T> traverse(Traversal walk) {
        return new LiteralColumn<>(walk.value(sql), walk.value(type));
    }

    @Override
    public void render(SqlWriter out) {
        out.trusted(sql);
    }
}
