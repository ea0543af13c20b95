package dev.athanor.orm.relation;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Quoting;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;

/**
 * A column in the condition of a relationship that refers to the other side, whether the database has a foreign key for
 * it or not: it is the one that is written. In the text of a statement it is the column alone.
 *
 * @param column the column
 * @param <T> the Java type of its values
 */
public record Foreign<T>(ColumnElement<T> column) implements ColumnElement<T> {

    /**
     * Marks a column as the one that refers to the other side.
     *
     * <pre>{@code
     * static Expression<Boolean> ofHost(Host_ host, Line_ line) {
     *     return host.address.eq(foreign(line.host));
     * }
     * }</pre>
     */
    public static <T> Foreign<T> foreign(ColumnElement<T> column) {
        return new Foreign<>(column);
    }

    @Override
    public ColumnElement<T> plain() {
        return column.plain();
    }

    @Override
    public String name() {
        return column.name();
    }

    @Override
    public SqlType<T> type() {
        return column.type();
    }

    @Override
    public FromClause from() {
        return column.from();
    }

    @Override
    public Quoting quoting() {
        return column.quoting();
    }

    @Override
    public Foreign<T> traverse(Traversal walk) {
        return new Foreign<>(walk.node(column));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(column);
    }
}
