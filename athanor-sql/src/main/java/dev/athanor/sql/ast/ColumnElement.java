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

    /** {@return the column that this stands for, where it is an attribute of something larger; else itself} */
    default ColumnElement<T> plain() {
        return this;
    }

    @Override
    ColumnElement<T> traverse(Traversal walk);
}
