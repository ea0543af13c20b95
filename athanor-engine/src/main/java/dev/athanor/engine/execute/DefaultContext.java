package dev.athanor.engine.execute;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault.RowValues;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The row for which a default is made.
 *
 * @param column the column that it is for
 * @param values gives the values of the row by the names of their columns
 * @param database who is asked for what the database knows
 */
record DefaultContext(Column<?> column, Function<String, @Nullable Object> values, Asker database)
        implements RowValues {

    @Override
    public @Nullable Object get(String name) {
        return values.apply(name);
    }

    @Override
    @SuppressWarnings("unchecked") // the value is read by the type of the expression
    public <V> @Nullable V query(Expression<V> value) {
        return (V) database.ask(value);
    }
}
