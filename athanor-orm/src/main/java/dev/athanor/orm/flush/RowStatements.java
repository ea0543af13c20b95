package dev.athanor.orm.flush;

import dev.athanor.sql.Delete;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Returns an UPDATE as {@link #update(Table, List, List)}, but that some columns are set to expressions. */
    static Update<Row> update(
            Table table, List<Column<?>> set, List<Column<?>> key, Map<Column<?>, Expression<?>> expressions) {
        Update<Row> update = Sql.update(table);
        for (Column<?> column : set) {
            Expression<?> expression = expressions.get(column);
            update = expression == null ? assign(update, column) : assign(update, column, expression);
        }
        for (Column<?> column : key) {
            update = where(update, column);
        }
        return update;
    }

    @SuppressWarnings("unchecked") // the expression was assigned to an attribute of the column's type
    private static <T> Update<Row> assign(Update<Row> update, Column<T> column, Expression<?> expression) {
        return update.set(column, (Expression<T>) expression);
    }

    /**
     * Returns the parameters of an UPDATE of one row by name, of its values in the order of {@code set} and
     * {@code key}.
     */
    static Map<String, @Nullable Object> named(List<Column<?>> set, List<Column<?>> key, @Nullable Object[] row) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            if (!(row[i] instanceof Expression<?>)) {
                String name = i < set.size()
                        ? set.get(i).name()
                        : "old_" + key.get(i - set.size()).name();
                named.put(name, row[i]);
            }
        }
        return named;
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
