package dev.athanor.engine.result;

import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave: rows, read once and in order, or the number of rows it changed.
 *
 * <pre>{@code
 * for (Row row : connection.execute(text("select id, name from user_account"))) { ... }
 * List<NameCount> counts = connection.execute(statement).mapTo(NameCount.class).all();
 * }</pre>
 *
 * <p>Rows are taken from the connection as they are read. A result is closed by itself once all were, by
 * {@link #first}, {@link #one}, {@link #oneOrNull} and {@link #scalar}, and at the end of the transaction.
 *
 * @param <R> what each row is
 */
public final class Result<R extends @Nullable Object> implements Iterable<R>, AutoCloseable {

    private final Cursor cursor;
    private final RowShape shape;
    private final ChangeCount changes;
    private final Function<@Nullable Object[], R> mapping;

    private Result(Cursor cursor, RowShape shape, ChangeCount changes, Function<@Nullable Object[], R> mapping) {
        this.cursor = cursor;
        this.shape = shape;
        this.changes = changes;
        this.mapping = mapping;
    }

    /**
     * Returns a result of rows of {@code shape}.
     *
     * @param source the rows
     */
    public static Result<Row> of(RowShape shape, RowSource source) {
        Function<@Nullable Object[], Row> row = source.reusesRow() ? values -> shape.row(values.clone()) : shape::row;
        return new Result<>(new Cursor(source), shape, ChangeCount.UNKNOWN, row);
    }

    /** Returns a result without rows. */
    public static Result<Row> of(ChangeCount changes) {
        RowShape none = new RowShape(List.of(), List.of());
        return new Result<>(new Cursor(null), none, changes, none::row);
    }

    /**
     * Returns the rows that are left.
     *
     * @throws ResultException if the statement returns no rows ({@code E007})
     */
    public List<R> all() {
        List<R> all = new ArrayList<>();
        cursor.forEachRemaining(values -> all.add(mapping.apply(values)));
        return all;
    }

    /**
     * Returns the next {@code count} rows, fewer at the end.
     *
     * @throws ResultException if the statement returns no rows ({@code E007})
     */
    public List<R> fetch(int count) {
        List<R> some = new ArrayList<>();
        while (some.size() < count) {
            @Nullable Object[] values = cursor.next();
            if (values == null) {
                break;
            }
            some.add(mapping.apply(values));
        }
        return some;
    }

    /**
     * Returns the first row, or {@code null} if there is none, and closes the result.
     *
     * @throws ResultException if the statement returns no rows ({@code E007})
     */
    public @Nullable R first() {
        try (this) {
            @Nullable Object[] values = cursor.next();
            return values == null ? null : mapping.apply(values);
        }
    }

    /**
     * Returns the only row and closes the result.
     *
     * @throws NoRowException if there is none ({@code E005})
     * @throws SeveralRowsException if there are more ({@code E006})
     */
    public R one() {
        try (this) {
            @Nullable Object[] values = cursor.next();
            if (values == null) {
                throw new NoRowException(
                        "E005",
                        "the statement found no row where one is required; use oneOrNull() if it may be absent");
            }
            R row = mapping.apply(values);
            refuseMore();
            return row;
        }
    }

    /**
     * Returns the only row, or {@code null} if there is none, and closes the result.
     *
     * @throws SeveralRowsException if there are more ({@code E006})
     */
    public @Nullable R oneOrNull() {
        try (this) {
            @Nullable Object[] values = cursor.next();
            if (values == null) {
                return null;
            }
            R row = mapping.apply(values);
            refuseMore();
            return row;
        }
    }

    private void refuseMore() {
        if (cursor.next() != null) {
            throw new SeveralRowsException(
                    "E006",
                    "the statement found several rows where at most one is expected; narrow its condition, or use"
                            + " first() for the first of them");
        }
    }

    /** Returns the first value of each row. */
    public Result<@Nullable Object> scalars() {
        return new Result<>(cursor, shape, changes, values -> values[0]);
    }

    /** Returns the first value of each row as {@code type}; numbers are converted where nothing is lost. */
    public <T> Result<@Nullable T> scalars(Class<T> type) {
        return new Result<>(cursor, shape, changes, values -> Conversion.to(type, values[0], firstName()));
    }

    private String firstName() {
        return shape.names().isEmpty() ? "0" : shape.names().get(0);
    }

    /** Returns the first value of the first row, or {@code null} if there is none, and closes the result. */
    public @Nullable Object scalar() {
        return scalars().first();
    }

    /**
     * Returns the first value of the first row as {@code type}, or {@code null} if there is none, and closes the
     * result.
     *
     * @throws ResultException if the value is of another kind ({@code E019})
     */
    public <T> @Nullable T scalar(Class<T> type) {
        return scalars(type).first();
    }

    /** Returns what {@code function} makes of each row. */
    public <T extends @Nullable Object> Result<T> map(Function<? super R, ? extends T> function) {
        Function<@Nullable Object[], R> inner = mapping;
        return new Result<>(cursor, shape, changes, values -> function.apply(inner.apply(values)));
    }

    /**
     * Returns a record for each row; its components are taken from the columns of their names, {@code userName} also
     * from {@code user_name}.
     *
     * @throws ResultException if a component has no column, or one whose values cannot become its type ({@code E020})
     */
    public <T extends Record> Result<T> mapTo(Class<T> type) {
        return new Result<>(cursor, shape, changes, RecordMapping.of(type, shape.names()));
    }

    /** Returns each row as values by name. */
    public Result<Map<String, @Nullable Object>> maps() {
        return new Result<>(cursor, shape, changes, values -> shape.row(values).asMap());
    }

    /**
     * Returns each row once, as {@code equals} tells, objects of entities by identity; those read before do not count.
     */
    public Result<R> unique() {
        cursor.unique();
        return new Result<>(new Cursor(new DistinctRows(cursor, mapping)), shape, changes, mapping);
    }

    /** Returns the rows in lists of {@code size}, the last one shorter. */
    public Stream<List<R>> partitions(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + "; it must be at least 1");
        }
        return Stream.generate(() -> fetch(size))
                .takeWhile(part -> !part.isEmpty())
                .onClose(this::close);
    }

    /** Returns the rows as a stream; closing it closes the result. */
    public Stream<R> stream() {
        Spliterator<R> rows = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rows, false).onClose(this::close);
    }

    /**
     * Returns an iterator over the rows that are left; all iterators of a result share its rows.
     *
     * @throws ResultException if the statement returns no rows ({@code E007})
     */
    @Override
    public Iterator<R> iterator() {
        return new Rows(cursor.next());
    }

    private final class Rows implements Iterator<R> {

        private @Nullable Object @Nullable [] next;

        Rows(@Nullable Object @Nullable [] first) {
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = cursor.isClosed() ? null : cursor.next();
            }
            return next != null;
        }

        @Override
        public R next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("all rows are read");
            }
            R row = mapping.apply(next);
            next = null;
            return row;
        }
    }

    /** {@return the names of the columns, in order} */
    public List<String> names() {
        return shape.names();
    }

    /** {@return whether the statement returns rows, were it none this time} */
    public boolean returnsRows() {
        return cursor.returnsRows();
    }

    /** {@return how many rows the statement changed; -1 if it returns rows, or the database does not tell} */
    public long rowCount() {
        return changes.rowCount();
    }

    /**
     * Returns the primary key of the one row that was inserted, by the names of its columns; a value nobody knows is
     * {@code null}.
     *
     * @throws ResultException if the statement was no such insert ({@code E022})
     */
    public Row insertedPrimaryKey() {
        Row key = changes.insertedKey();
        if (key == null) {
            throw new ResultException(
                    "E022",
                    "there is no key to tell: the statement inserted no single row, or it returns rows itself; for"
                            + " several rows, or an insert that returns rows, name the key in returning(...)");
        }
        return key;
    }

    /** {@return whether no more rows can be read} */
    public boolean isClosed() {
        return cursor.isClosed();
    }

    /** Releases what the rows are read from; those left are lost. */
    @Override
    public void close() {
        cursor.close();
    }
}
