package dev.athanor.sql.ast;

import java.util.List;

/**
 * What may stand among the columns of a SELECT: an expression, or an entity of the ORM.
 *
 * @param <T> the Java type of the values in the rows
 */
public interface Selectable<T> extends SqlNode {

    /** {@return what a query that selects this has for columns: itself; of an entity all that it is made of} */
    default List<? extends Selectable<?>> selected() {
        return List.of(this);
    }

    @Override
    Selectable<T> traverse(Traversal walk);
}
