package dev.athanor.engine.result;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.athanor.engine.error.NoRowException;
import dev.athanor.engine.error.ResultException;
import dev.athanor.engine.error.SeveralRowsException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Row2;
import dev.athanor.sql.Row3;
import dev.athanor.sql.Row4;
import dev.athanor.sql.ast.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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
public final class Result<R extends @Nullable Object> extends Rows<R> {

    private final ChangeCount changes;

    private Result(Cursor cursor, RowShape shape, ChangeCount changes, Function<@Nullable Object[], R> mapping) {
        super(cursor, shape, mapping);
        this.changes = changes;
    }

    private <T extends @Nullable Object> Result<T> mapped(Function<@Nullable Object[], T> function) {
        return over(cursor, shape, function);
    }

    private <T extends @Nullable Object> Result<T> over(
            Cursor rows, RowShape columns, Function<@Nullable Object[], T> function) {
        Result<T> result = new Result<>(rows, columns, changes, function);
        result.chunk = chunk;
        return result;
    }

    /**
     * Returns a result of rows of {@code shape}.
     *
     * @param source the rows
     */
    public static Result<Row> of(RowShape shape, RowSource source) {
        return of(shape, source, NoChanges.OTHER);
    }

    /**
     * Returns a result of rows of {@code shape} that a statement returned, which changed them.
     *
     * @param source the rows
     * @param changes what the statement did
     */
    public static Result<Row> of(RowShape shape, RowSource source, Changes changes) {
        Function<@Nullable Object[], Row> row = source.reusesRow() ? values -> shape.row(values.clone()) : shape::row;
        ChangeCount count = changes == NoChanges.OTHER ? ChangeCount.UNKNOWN : new ChangeCount(-1, changes);
        return new Result<>(new Cursor(source), shape, count, row);
    }

    /** Returns a result of {@code rows}, each made into something by {@code mapping}. */
    static <T extends @Nullable Object> Result<T> of(
            RowShape shape, List<@Nullable Object[]> rows, Function<@Nullable Object[], T> mapping) {
        return new Result<>(new Cursor(new ListedRows(rows)), shape, ChangeCount.UNKNOWN, mapping);
    }

    /** Returns a result without rows. */
    public static Result<Row> of(ChangeCount changes) {
        RowShape none = new RowShape(List.of(), List.of());
        return new Result<>(new Cursor(null), none, changes, none::row);
    }

    /** Returns the first value of each row. */
    public Result<@Nullable Object> scalars() {
        return scalars(0);
    }

    /**
     * Returns the value at {@code index} of each row, counted from 0.
     *
     * @throws ResultException if the rows have no such column ({@code E016})
     */
    public Result<@Nullable Object> scalars(int index) {
        cursor.check();
        shape.check(index);
        return mapped(values -> values[index]);
    }

    /** Returns the first value of each row as {@code type}; numbers are converted where nothing is lost. */
    public <T> Result<@Nullable T> scalars(Class<T> type) {
        return scalars(0, type);
    }

    /** Returns the value at {@code index} of each row as {@code type}; numbers are converted where nothing is lost. */
    public <T> Result<@Nullable T> scalars(int index, Class<T> type) {
        cursor.check();
        String name = shape.names().get(shape.check(index));
        return mapped(values -> Conversion.to(type, values[index], name));
    }

    /**
     * Returns the value of the column called {@code name} of each row as {@code type}; numbers are converted where
     * nothing is lost.
     *
     * @throws ResultException if the rows have no such column ({@code E016}), or several ({@code E017})
     */
    public <T> Result<@Nullable T> scalars(String name, Class<T> type) {
        cursor.check();
        return scalars(shape.indexOf(name), type);
    }

    /**
     * Returns the value of {@code column} of each row.
     *
     * @throws ResultException if it was not selected ({@code E016})
     */
    @SuppressWarnings("unchecked") // the statement gave the column its type
    public <T> Result<@Nullable T> scalars(Selectable<T> column) {
        cursor.check();
        int index = shape.indexOf(column);
        return mapped(values -> (T) values[index]);
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

    /**
     * Returns the first value of the only row, and closes the result.
     *
     * @throws NoRowException if there is no row ({@code E005})
     * @throws SeveralRowsException if there are more ({@code E006})
     */
    public @Nullable Object scalarOne() {
        return scalars().one();
    }

    /**
     * Returns the first value of the only row as {@code type}, which must not be NULL, and closes the result.
     *
     * @throws NoRowException if there is no row ({@code E005})
     * @throws SeveralRowsException if there are more ({@code E006})
     * @throws ResultException if the value is NULL ({@code E018}) or of another kind ({@code E019})
     */
    public <T> T scalarOne(Class<T> type) {
        T value = scalars(type).one();
        if (value == null) {
            throw ArrayRow.missing(shape.names().get(0));
        }
        return value;
    }

    /**
     * Returns the first value of the only row, or {@code null} if there is none, and closes the result.
     *
     * @throws SeveralRowsException if there are more ({@code E006})
     */
    public @Nullable Object scalarOneOrNull() {
        return scalars().oneOrNull();
    }

    /**
     * Returns the first value of the only row as {@code type}, or {@code null} if there is none, and closes the result.
     *
     * @throws SeveralRowsException if there are more ({@code E006})
     */
    public <T> @Nullable T scalarOneOrNull(Class<T> type) {
        return scalars(type).oneOrNull();
    }

    /** Returns what {@code function} makes of each row. */
    public <T extends @Nullable Object> Result<T> map(Function<? super R, ? extends T> function) {
        Function<@Nullable Object[], R> inner = mapping;
        return mapped(values -> function.apply(inner.apply(values)));
    }

    /**
     * Returns the columns at {@code indexes} of each row, in that order; counted from 0.
     *
     * @throws ResultException if the rows have no such column ({@code E016})
     */
    public Result<Row> columns(int... indexes) {
        cursor.check();
        int[] kept = indexes.clone();
        RowShape narrowed = shape.narrowed(kept);
        return over(new Cursor(new NarrowedRows(cursor, kept)), narrowed, narrowed::row);
    }

    /**
     * Returns the columns called {@code names} of each row, in that order.
     *
     * @throws ResultException if the rows have no such column ({@code E016}), or several ({@code E017})
     */
    public Result<Row> columns(String... names) {
        cursor.check();
        return columns(Arrays.stream(names).mapToInt(shape::indexOf).toArray());
    }

    /**
     * Returns {@code columns} of each row, in that order.
     *
     * @throws ResultException if one was not selected ({@code E016})
     */
    public Result<Row> columns(List<? extends Selectable<?>> columns) {
        cursor.check();
        return columns(columns.stream().mapToInt(shape::indexOf).toArray());
    }

    /**
     * Returns the first two values of each row as {@code a} and {@code b}; for statements that say no types, such as
     * text. Numbers are converted where nothing is lost.
     *
     * <pre>{@code
     * List<NameCount> counts = connection.execute(text("select name, count(*) from user_account group by name"))
     *         .tuples(String.class, Long.class).map(into(NameCount::new)).all();
     * }</pre>
     *
     * @throws ResultException if the rows have fewer columns ({@code E016}), or a value is of another kind
     *     ({@code E019})
     */
    public <A, B> Result<Row2<A, B>> tuples(Class<A> a, Class<B> b) {
        return typed(a, b);
    }

    /** Returns the first three values of each row as the given types; see {@link #tuples(Class, Class)}. */
    public <A, B, C> Result<Row3<A, B, C>> tuples(Class<A> a, Class<B> b, Class<C> c) {
        return typed(a, b, c);
    }

    /** Returns the first four values of each row as the given types; see {@link #tuples(Class, Class)}. */
    public <A, B, C, D> Result<Row4<A, B, C, D>> tuples(Class<A> a, Class<B> b, Class<C> c, Class<D> d) {
        return typed(a, b, c, d);
    }

    @SuppressWarnings("unchecked") // one class of rows implements all row types; the values are converted to it
    private <T extends Row> Result<T> typed(Class<?>... types) {
        cursor.check();
        int[] first = IntStream.range(0, types.length).toArray();
        RowShape narrowed = shape.narrowed(first);
        return over(cursor, narrowed, values -> {
            @Nullable Object[] converted = new @Nullable Object[types.length];
            for (int i = 0; i < types.length; i++) {
                converted[i] =
                        Conversion.to(types[i], values[i], narrowed.names().get(i));
            }
            return (T) narrowed.row(converted);
        });
    }

    /**
     * Returns a record for each row; its components are taken from the columns of their names, {@code userName} also
     * from {@code user_name}.
     *
     * @throws ResultException if a component has no column, or one whose values cannot become its type ({@code E020})
     */
    public <T extends Record> Result<T> mapTo(Class<T> type) {
        cursor.check();
        return mapped(RecordMapping.of(type, shape.names()));
    }

    /** Returns each row as values by name, in the order of the columns. */
    public Result<Map<String, @Nullable Object>> mappings() {
        return mapped(values -> shape.row(values).asMap());
    }

    /**
     * Returns each row once, as {@code equals} tells, objects of entities by identity; those read before do not count.
     */
    public Result<R> unique() {
        cursor.unique();
        return over(new Cursor(new DistinctRows(cursor, mapping)), shape, mapping);
    }

    /** Returns the first row of those for which {@code key} gives the same; those read before do not count. */
    public Result<R> unique(Function<? super R, ?> key) {
        cursor.unique();
        Function<@Nullable Object[], R> inner = mapping;
        Function<@Nullable Object[], @Nullable Object> told = values -> key.apply(inner.apply(values));
        return over(new Cursor(new DistinctRows(cursor, told)), shape, mapping);
    }

    /**
     * Takes {@code rows} from the database at once from now on, as far as the driver has not read them already, and
     * makes it the size of {@link #partitions()}. For a result that does not fit into memory the statement itself must
     * be run with a fetch size.
     */
    @CanIgnoreReturnValue
    public Result<R> yieldPer(int rows) {
        chunk = atLeastOne(rows);
        cursor.fetchSize(rows);
        return this;
    }

    /** Reads the rows that are left into memory, from where they can be read any number of times. */
    public FrozenResult<R> freeze() {
        return new FrozenResult<>(shape, mapping, buffer());
    }

    private List<@Nullable Object[]> buffer() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        cursor.forEachRemaining(values -> rows.add(values.clone()));
        return rows;
    }

    /**
     * Returns the rows of this, followed by those of {@code others}, which have columns of the same names. What others
     * were mapped to does not count: all rows become what those of this do.
     *
     * @throws ResultException if the columns differ ({@code E040})
     */
    @SafeVarargs
    public final Result<R> merge(Result<? extends R>... others) {
        List<Cursor> all = new ArrayList<>(List.of(cursor));
        for (Result<? extends R> other : others) {
            if (!other.shape.names().equals(shape.names())) {
                throw new ResultException(
                        "E040",
                        "results with columns " + shape.names() + " and " + other.shape.names()
                                + " cannot follow each other; select the same columns, or rename them with as(...)");
            }
            all.add(other.cursor);
        }
        return over(new Cursor(new MergedRows(all)), shape, mapping);
    }

    /**
     * Reads what is left of both results, and returns the rows of this with those of {@code other} appended to them,
     * the first with the first.
     *
     * @throws ResultException if they have not the same number of rows ({@code E040})
     */
    public Result<Row> spliceHorizontally(Result<?> other) {
        List<@Nullable Object[]> left = buffer();
        List<@Nullable Object[]> right = other.buffer();
        if (left.size() != right.size()) {
            throw new ResultException(
                    "E040",
                    "results of " + left.size() + " and " + right.size()
                            + " rows cannot stand side by side; run statements that return as many");
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            @Nullable Object[] row = Arrays.copyOf(left.get(i), left.get(i).length + right.get(i).length);
            System.arraycopy(right.get(i), 0, row, left.get(i).length, right.get(i).length);
            rows.add(row);
        }
        RowShape both = shape.beside(other.shape);
        return over(new Cursor(new ListedRows(rows)), both, both::row);
    }

    /**
     * Reads what is left of both results, and returns the rows of this followed by those of {@code other}.
     *
     * @throws ResultException if the columns differ ({@code E040})
     */
    public Result<R> spliceVertically(Result<? extends R> other) {
        List<@Nullable Object[]> rows = merge(other).buffer();
        return over(new Cursor(new ListedRows(rows)), shape, mapping);
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
        return changes.changes().insertedPrimaryKey();
    }

    /** {@return what else the statement did: keys, values filled in, values that the database made} */
    public Changes changes() {
        return changes.changes();
    }
}
