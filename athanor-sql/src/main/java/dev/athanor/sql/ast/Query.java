package dev.athanor.sql.ast;

/**
 * A statement that returns rows and may stand inside another: a SELECT, a set operation, VALUES.
 *
 * @param <R> what each row of the result is
 */
public interface Query<R> extends Statement<R> {

    @Override
    Query<R> traverse(Traversal walk);
}
