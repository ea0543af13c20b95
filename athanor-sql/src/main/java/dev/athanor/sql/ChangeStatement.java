package dev.athanor.sql;

import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.schema.Table;
import java.util.List;

/**
 * A statement that changes rows: INSERT, UPDATE or DELETE.
 *
 * @param <R> what each row it returns is
 */
public sealed interface ChangeStatement<R> extends Statement<R> permits Insert, RowChange {

    /** {@return the table whose rows are changed} */
    Table table();

    /** Returns this with {@code options} riding along. */
    ChangeStatement<R> options(StatementOption... options);

    /** Returns this with {@code options} alone riding along. */
    ChangeStatement<R> withOptions(List<? extends StatementOption> options);

    /**
     * Returns this returning {@code columns} in place of what it returned: for those who plan what becomes of the rows.
     */
    ChangeStatement<Row> withReturned(List<? extends Selectable<?>> columns);
}
