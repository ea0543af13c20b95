package dev.athanor.sql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.StatementOption;
import java.util.List;

/**
 * A statement that changes rows that are there: UPDATE or DELETE.
 *
 * @param <R> what each row it returns is
 */
public sealed interface RowChange<R> extends ChangeStatement<R> permits Update, Delete {

    /** {@return the table, or the alias of it, whose rows are changed} */
    FromClause target();

    /** {@return the conditions that all are true for the rows changed} */
    List<Expression<Boolean>> conditions();

    /** {@return whether only some of the rows that satisfy the conditions are changed, and nobody knows which} */
    boolean isLimited();

    /** {@return whether other tables are read, too} */
    boolean readsOthers();

    /** Returns the query of {@code columns} of the rows that this would change now. */
    Select<Row> rows(List<? extends Selectable<?>> columns);

    @Override
    RowChange<R> withOptions(List<? extends StatementOption> options);

    @Override
    RowChange<Row> withReturned(List<? extends Selectable<?>> columns);
}
