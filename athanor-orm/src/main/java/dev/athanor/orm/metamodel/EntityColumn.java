package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.ColumnElement;

/**
 * A column of an entity, as an expression of SQL.
 *
 * @param <T> the Java type of the values
 */
public sealed interface EntityColumn<T> extends ColumnElement<T> permits Attribute, EmbeddedColumn {

    /** {@return the column of the entity's table, or of its alias} */
    ColumnElement<T> element();

    @Override
    default ColumnElement<T> plain() {
        return element();
    }
}
