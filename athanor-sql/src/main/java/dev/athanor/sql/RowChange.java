package dev.athanor.sql;

import dev.athanor.sql.ast.ChangedRows;
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

    /** {@return which rows are changed} */
    ChangedRows changed();

    /** {@return the table, or the alias of it, whose rows are changed} */
    default FromClause target() {
        return changed().target();
    }

    /** {@return the conditions that all are true for the rows changed} */
    default List<Expression<Boolean>> conditions() {
        return changed().conditions();
    }

    /** {@return whether only some of the rows that satisfy the conditions are changed, and nobody knows which} */
    default boolean isLimited() {
        return changed().limited();
    }

    /** {@return whether other tables are read, too} */
    default boolean readsOthers() {
        return changed().readsOthers();
    }

    /** Returns the query of {@code columns} of the rows that this would change now. */
    default Select<Row> rows(List<? extends Selectable<?>> columns) {
        ChangedRows changed = changed();
        Select<Row> rows = Sql.select(columns).selectFrom(changed.target());
        for (FromClause other : changed.named()) {
            rows = rows.selectFrom(other);
        }
        for (Expression<Boolean> condition : changed.conditions()) {
            rows = rows.where(condition);
        }
        return rows;
    }

    @Override
    RowChange<R> withOptions(List<? extends StatementOption> options);

    @Override
    RowChange<Row> withReturned(List<? extends Selectable<?>> columns);
}
