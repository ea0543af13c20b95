package dev.athanor.orm.flush;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;

/** The statements that change or delete one row; their parameters are the columns in the order given. */
public final class RowStatements {

    private RowStatements() {}

    /** Returns an UPDATE of the columns {@code set} where the columns {@code key} have given values. */
    public static Update<Row> update(Table table, List<Column<?>> set, List<Column<?>> key) {
        Update<Row> update = Sql.update(table);
        for (Column<?> column : set) {
            update = assign(update, column);
        }
        for (Column<?> column : key) {
            update = where(update, column);
        }
        return update;
    }

    /** Returns a DELETE where the columns {@code key} have given values. */
    static Delete<Row> delete(Table table, List<Column<?>> key) {
        Delete<Row> delete = Sql.delete(table);
        for (Column<?> column : key) {
            delete = where(delete, column);
        }
        return delete;
    }

    private static <T> Update<Row> assign(Update<Row> update, Column<T> column) {
        return update.set(column, Sql.parameter(column.name(), column.type()));
    }

    private static <T> Update<Row> where(Update<Row> update, Column<T> column) {
        return update.where(column.eq(Sql.parameter("old_" + column.name(), column.type())));
    }

    private static <T> Delete<Row> where(Delete<Row> delete, Column<T> column) {
        return delete.where(column.eq(Sql.parameter(column.name(), column.type())));
    }
}
