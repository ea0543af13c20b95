package dev.athanor.orm.metamodel;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.mapping.EntityTables;
import dev.athanor.orm.mapping.JoinedColumn;
import dev.athanor.orm.mapping.RowAttribute;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;
import java.util.List;

/**
 * An attribute kept in a column: an expression of SQL, and a path for options that load it or leave it out.
 *
 * @param <E> the entity class
 * @param <T> the type of its values
 * @param parent the entity it is of
 * @param index its index
 */
public record Attribute<E, T>(EntityPath<E> parent, int index)
        implements EntityColumn<T>, EntityValue<E, T>, ValuePath<E, T> {

    @Override
    public List<RowAttribute> rowAttributes() {
        return List.of(mapping());
    }

    /** {@return how the attribute is mapped} */
    public ColumnMapping mapping() {
        return (ColumnMapping) parent.mapping().attributes().get(index);
    }

    @Override
    @SuppressWarnings(
            "unchecked") // the metamodel gives an attribute the type of its field, and the column is made of it
    public ColumnElement<T> element() {
        Column<T> column = (Column<T>) parent.mapping().leading(mapping());
        return EntityTables.column(parent.from(), column);
    }

    @Override
    public String name() {
        return parent.mapping().leading(mapping()).name();
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
        if (parent.isRestricted()) {
            EntityMapping<?> unused =
                    walk.value(parent.mapping()); // what else has to be true of its rows depends on it
        }
        if (parent.from() instanceof Join) {
            return new JoinedColumn<>(walk.node(parent.from()), walk.node(element()));
        }
        return walk.node(element());
    }

    @Override
    public void render(SqlWriter out) {
        out.node(element());
    }

    @Override
    public String toString() {
        return parent + "." + parent.descriptor().attributes().get(index).name();
    }
}
