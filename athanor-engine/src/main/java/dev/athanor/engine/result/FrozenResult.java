package dev.athanor.engine.result;

import dev.athanor.engine.error.ResultException;
import dev.athanor.sql.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result in memory: not read once, but as often as one likes, also after the end of the transaction.
 * Immutable.
 *
 * <pre>{@code
 * FrozenResult<Row2<Integer, String>> frozen = connection.execute(select(USERS.id, USERS.name)).freeze();
 * frozen.thaw().all();
 * frozen.thaw().scalars().all();
 * }</pre>
 *
 * @param <R> what each row is
 */
public final class FrozenResult<R extends @Nullable Object> {

    private final RowShape shape;
    private final Function<@Nullable Object[], R> mapping;
    private final List<@Nullable Object[]> rows;

    FrozenResult(RowShape shape, Function<@Nullable Object[], R> mapping, List<@Nullable Object[]> rows) {
        this.shape = shape;
        this.mapping = mapping;
        this.rows = List.copyOf(rows);
    }

    /** Returns a result of the rows that nobody has read from yet. */
    public Result<R> thaw() {
        return Result.of(shape, rows, mapping);
    }

    /** {@return how many rows there are} */
    public int size() {
        return rows.size();
    }

    /**
     * Returns this with other rows of the same columns.
     *
     * @throws ResultException if a row has more or fewer values than there are columns ({@code E040})
     */
    public FrozenResult<R> withRows(List<? extends Row> others) {
        for (Row row : others) {
            if (row.size() != shape.names().size()) {
                throw new ResultException(
                        "E040",
                        "a row of " + row.size() + " values is no row of the columns " + shape.names()
                                + "; give a value for each");
            }
        }
        return new FrozenResult<>(
                shape,
                mapping,
                others.stream().map(row -> row.values().toArray()).toList());
    }
}
