package dev.athanor.sql.ast;

/**
 * A column of a table, an alias or a subquery.
 *
 * @param <T> the Java type of the values
 */
public interface ColumnElement<T> extends NamedExpression<T>, Sourced {

    /** {@return whether its name stands between quotes} */
    default Quoting quoting() {
        return Quoting.AS_NEEDED;
    }

    @Override
    ColumnElement<T> traverse(Traversal walk);
}
