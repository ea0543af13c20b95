package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.Expression;

/**
 * A value that each row of an entity has, as an expression of SQL: a column, a component of a record, or what is
 * computed.
 *
 * @param <E> the entity class
 * @param <T> the type of the values
 */
public sealed interface EntityValue<E, T> extends Expression<T>
        permits Attribute, EmbeddedColumn, ExpressionAttribute {}
