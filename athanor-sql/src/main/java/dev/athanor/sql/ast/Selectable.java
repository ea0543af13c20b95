package dev.athanor.sql.ast;

/**
 * What may stand among the columns of a SELECT: an expression, or an entity of the ORM.
 *
 * @param <T> the Java type of the values in the rows
 */
public interface Selectable<T> extends SqlNode {

    @Override
    Selectable<T> traverse(Traversal walk);
}
