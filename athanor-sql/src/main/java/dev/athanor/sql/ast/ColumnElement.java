package dev.athanor.sql.ast;

/**
 * A column of a table, an alias or a subquery.
 *
 * @param <T> the Java type of the values
 */
public interface ColumnElement<T> extends NamedExpression<T>, Sourced {

    @Override
    ColumnElement<T> traverse(Traversal walk);
}
