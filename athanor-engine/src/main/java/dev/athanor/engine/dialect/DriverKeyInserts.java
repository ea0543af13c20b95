package dev.athanor.engine.dialect;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows on databases whose INSERT returns nothing. Where something is asked for it goes row by row: the key is
 * what the driver says, values that were given are known, and what else is asked for is read by the key.
 */
public final class DriverKeyInserts implements InsertStrategy {

    /** The only one. */
    public static final InsertStrategy INSTANCE = new DriverKeyInserts();

    private DriverKeyInserts() {}

    @Override
    public List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner) {
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        if (request.returning().isEmpty()) {
            runner.batch(request.oneRow(), request.rows());
            return made;
        }
        Column<?> counter = request.table().autoincrement();
        boolean generated = counter != null && !request.columns().contains(counter);
        for (@Nullable Object[] row : request.rows()) {
            Object key = null;
            if (generated && counter != null) {
                key = runner.generatedKey(request.oneRow(), row, counter);
            } else {
                runner.batch(request.oneRow(), List.<@Nullable Object[]>of(row));
            }
            made.add(returned(new Inserted(request, row, generated ? counter : null, key), runner));
        }
        return made;
    }

    private static @Nullable Object[] returned(Inserted row, StatementRunner runner) {
        List<Column<?>> wanted = row.request.returning();
        if (wanted.stream().allMatch(row::knows)) {
            return wanted.stream().map(row::value).toArray();
        }
        Select<Row> read = Sql.select(wanted);
        List<Column<?>> key = row.request.table().primaryKey();
        for (Column<?> column : key) {
            if (!row.knows(column)) {
                break;
            }
            read = read.where(equal(column, row.value(column)));
        }
        if (key.isEmpty() || !key.stream().allMatch(row::knows)) {
            throw new ResultException(
                    "E060",
                    "the database cannot return " + wanted + " of a row of table "
                            + row.request.table().key()
                            + " whose key it makes itself; ask for the generated key only, or give the key");
        }
        return runner.query(read, new Object[0]).get(0);
    }

    @SuppressWarnings("unchecked") // the value is one of the column
    private static <T> Expression<Boolean> equal(Column<T> column, @Nullable Object value) {
        return column.eq(Bind.of(column.name(), column.type(), (T) value));
    }

    /** A row that is in the table now, and what is known of it. */
    private static final class Inserted {

        private final InsertRequest request;
        private final @Nullable Object[] values;
        private final @Nullable Column<?> counter;
        private final @Nullable Object key;

        Inserted(InsertRequest request, @Nullable Object[] values, @Nullable Column<?> counter, @Nullable Object key) {
            this.request = request;
            this.values = values;
            this.counter = counter;
            this.key = key;
        }

        boolean knows(Column<?> column) {
            int index = request.columns().indexOf(column);
            return column.equals(counter) || (index >= 0 && !(values[index] instanceof Expression<?>));
        }

        @Nullable
        Object value(Column<?> column) {
            return column.equals(counter) ? key : values[request.columns().indexOf(column)];
        }
    }
}
