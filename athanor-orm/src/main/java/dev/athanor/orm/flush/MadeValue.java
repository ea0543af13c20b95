package dev.athanor.orm.flush;

import dev.athanor.orm.key.SequenceBlock;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value that the program gives to a column of a row when the object has none.
 *
 * @param column the column
 * @param source what makes it, none of the database's
 * @param context who knows the database
 */
record MadeValue(ColumnMapping column, ColumnDefault<?> source, FlushContext context) {

    /** Returns what makes the value of {@code column} in new rows, or null if nothing of the program's does. */
    static @Nullable MadeValue onInsert(ColumnMapping column, FlushContext context) {
        return of(column, column.column().definition().values().onInsert(), context);
    }

    /** Returns what makes the value of {@code column} in rows that are updated, or null. */
    static @Nullable MadeValue onUpdate(ColumnMapping column, FlushContext context) {
        return of(column, column.column().definition().values().onUpdate(), context);
    }

    private static @Nullable MadeValue of(
            ColumnMapping column, @Nullable ColumnDefault<?> source, FlushContext context) {
        return source == null || source instanceof ColumnDefault.InDatabase<?>
                ? null
                : new MadeValue(column, source, context);
    }

    /** Returns the value for the row of {@code state}. */
    @Nullable
    Object of(EntityState state) {
        if (source instanceof ColumnDefault.Constant<?> constant) {
            return constant.value();
        }
        Function<? super ColumnDefault.RowValues, ?> maker = ((ColumnDefault.Derived<?>) source).maker();
        Values values = new Values(state);
        return maker instanceof SequenceBlock<?> block
                ? block.next(context.database(column.column().table()), values)
                : maker.apply(values);
    }

    /** The values of the object, for those that are made of them. */
    private final class Values implements ColumnDefault.RowValues {

        private final EntityState state;

        Values(EntityState state) {
            this.state = state;
        }

        @Override
        public @Nullable Object get(String name) {
            Column<?> wanted = column.column().table().c(name);
            ColumnMapping mapped = state.mapping().find(wanted);
            return mapped == null ? null : ColumnValue.of(state, mapped);
        }

        @Override
        public Column<?> column() {
            return column.column();
        }

        @Override
        public <V> @Nullable V query(Expression<V> value) {
            return context.ask(state.mapping().table(), value);
        }
    }
}
