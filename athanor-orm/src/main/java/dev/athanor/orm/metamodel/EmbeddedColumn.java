package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;

/**
 * A component of a record kept in several columns: an expression of SQL.
 *
 * @param <E> the entity class
 * @param <T> the type of its values
 * @param parent the entity the record is of
 * @param index the index of the record
 * @param part the number of the component
 */
public record EmbeddedColumn<E, T>(EntityPath<E> parent, int index, int part)
        implements EntityColumn<T>, EntityValue<E, T> {

    /** {@return how the column is mapped} */
    public ColumnMapping mapping() {
        return ((EmbeddedMapping) parent.mapping().attributes().get(index))
                .columns()
                .get(part);
    }

    @Override
    @SuppressWarnings("unchecked") // the metamodel gives it the type of the component, and the column is made of that
    public ColumnElement<T> element() {
        return (ColumnElement<T>) mapping().in(parent.from());
    }

    @Override
    public String name() {
        return mapping().column().name();
    }

    @Override
    public SqlType<T> type() {
        return element().type();
    }

    @Override
    public FromClause from() {
        return parent.from();
    }

    @Override
    public ColumnElement<T> traverse(Traversal walk) {
        return walk.node(element());
    }

    @Override
    public void render(SqlWriter out) {
        out.node(element());
    }

    @Override
    public String toString() {
        return parent + "." + mapping().name();
    }
}
