package dev.athanor.orm.mapping;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;

/**
 * A column of one of the tables that an entity is read from, which brings all of them into the statement.
 *
 * @param from the tables, joined
 * @param element the column, or that of an alias
 * @param <T> the type of its values
 */
public record JoinedColumn<T>(FromClause from, ColumnElement<T> element) implements ColumnElement<T> {

    /** Returns {@code column} of an entity that is read from {@code from}; of one table it is the column itself. */
    public static <C> ColumnElement<C> of(FromClause from, Column<C> column) {
        ColumnElement<C> element = EntityTables.column(from, column);
        return from instanceof Join ? new JoinedColumn<>(from, element) : element;
    }

    @Override
    public ColumnElement<T> plain() {
        return element;
    }

    @Override
    public String name() {
        return element.name();
    }

    @Override
    public SqlType<T> type() {
        return element.type();
    }

    @Override
    public JoinedColumn<T> traverse(Traversal walk) {
        return new JoinedColumn<>(walk.node(from), walk.node(element));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(element);
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
