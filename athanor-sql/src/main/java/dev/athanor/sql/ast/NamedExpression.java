package dev.athanor.sql.ast;

/**
 * An expression with a name by which a result or an enclosing statement knows it: a column or a label.
 *
 * @param <T> the Java type of the values
 */
public interface NamedExpression<T> extends Expression<T> {

    /** {@return the name, unquoted} */
    String name();

    @Override
    NamedExpression<T> traverse(Traversal walk);
}
