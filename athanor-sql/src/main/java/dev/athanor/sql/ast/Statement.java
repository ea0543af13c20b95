package dev.athanor.sql.ast;

import java.util.List;

/**
 * Something a database executes.
 *
 * @param <R> what each row of the result is
 */
public interface Statement<R> extends SqlNode {

    /** {@return what its rows are made of; empty when it returns none, or when only the database knows} */
    List<? extends Selectable<?>> resultColumns();

    /** {@return the options that ride along} */
    default List<StatementOption> options() {
        return List.of();
    }

    @Override
    Statement<R> traverse(Traversal walk);
}
