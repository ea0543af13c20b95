package dev.athanor.engine.result;

import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read once and in order: all of them, one after the other, in lists, or only the first.
 *
 * @param <R> what each row is
 */
public abstract sealed class Rows<R extends @Nullable Object> implements Iterable<R>, AutoCloseable permits Result {

    final Cursor cursor;
    final RowShape shape;
    final Function<@Nullable Object[], R> mapping;
    int chunk;

    Rows(Cursor cursor, RowShape shape, Function<@Nullable Object[], R> mapping) {
        this.cursor = cursor;
        this.shape = shape;
        this.mapping = mapping;
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
     * Returns the next row, or {@code null} after the last.
     *
     * @throws ResultException if the statement returns no rows ({@code E007})
     */
    public @Nullable R fetch() {
        @Nullable Object[] values = cursor.next();
        return values == null ? null : mapping.apply(values);
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

    static int atLeastOne(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + "; it must be at least 1");
        }
        return size;
    }

    /**
     * Returns the rows in lists of the size that {@link Result#yieldPer} or the statement's fetch size says.
     *
     * @throws ResultException if neither was said ({@code E041})
     */
    public Stream<List<R>> partitions() {
        if (chunk == 0) {
            throw new ResultException(
                    "E041",
                    "the size of the partitions is not known: nobody said yieldPer(...) or a fetch size; say"
                            + " partitions(size)");
        }
        return partitions(chunk);
    }

    /** Returns the rows in lists of {@code size}, the last one shorter; closing the stream closes the result. */
    public Stream<List<R>> partitions(int size) {
        int checked = atLeastOne(size);
        return Stream.generate(() -> fetch(checked))
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
        return new Remaining(cursor.next());
    }

    private final class Remaining implements Iterator<R> {

        private @Nullable Object @Nullable [] next;

        Remaining(@Nullable Object @Nullable [] first) {
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

    /** {@return whether there is a column called {@code name}} */
    public boolean hasColumn(String name) {
        return shape.names().contains(name);
    }

    /** {@return whether {@code column} was selected} */
    public boolean hasColumn(Selectable<?> column) {
        return shape.has(column);
    }

    /** {@return whether the statement returns rows, were it none this time} */
    public boolean returnsRows() {
        return cursor.returnsRows();
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
