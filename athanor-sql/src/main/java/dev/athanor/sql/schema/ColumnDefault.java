package dev.athanor.sql.schema;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Expression;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The value of a column that a statement gives none: filled in by the engine when the statement is run. A value that is
 * given, NULL too, goes before it.
 *
 * <pre>{@code
 * column("id", UUID).primaryKey().onInsert(ColumnDefault.by(java.util.UUID::randomUUID))
 * column("label", VARCHAR).onInsert(ColumnDefault.from(row -> "item " + row.get("id")))
 * column("changed", TIMESTAMP).onUpdate(ColumnDefault.sql(function("now", TIMESTAMP)))
 * }</pre>
 *
 * @param <T> the Java type of the value
 */
public sealed interface ColumnDefault<T> {

    /** Returns the same value for all rows. */
    static <T> ColumnDefault<T> of(T value) {
        return new Constant<>(value);
    }

    /** Returns a value that {@code maker} makes for each row. */
    static <T> ColumnDefault<T> by(Supplier<? extends T> maker) {
        return new Derived<>(row -> maker.get());
    }

    /**
     * Returns a value that {@code maker} makes for each row, of the other values of that row or of what the database
     * says.
     *
     * <pre>{@code
     * column("place", INTEGER).onInsert(ColumnDefault.from(row ->
     *         row.query(select(coalesce(max(PLACES.place), literal(0)).plus(1)).scalarSubquery(Integer.class))))
     * }</pre>
     */
    static <T> ColumnDefault<T> from(Function<? super RowValues, ? extends T> maker) {
        return new Derived<>(maker);
    }

    /** Returns what {@code expression} is in the database, part of the statement itself. */
    static <T> ColumnDefault<T> sql(Expression<? extends T> expression) {
        return new InDatabase<>(expression);
    }

    /**
     * One value for all rows.
     *
     * @param value the value
     * @param <T> its Java type
     */
    record Constant<T>(T value) implements ColumnDefault<T> {

        /** Creates the default; the value may not be null. */
        public Constant {
            requireNonNull(value, "value");
        }
    }

    /**
     * A value made for each row.
     *
     * @param maker makes it
     * @param <T> its Java type
     */
    record Derived<T>(Function<? super RowValues, ? extends T> maker) implements ColumnDefault<T> {

        /** Creates the default; the maker may not be null. */
        public Derived {
            requireNonNull(maker, "maker");
        }
    }

    /**
     * A value that the database makes, as part of the statement.
     *
     * @param expression the value
     * @param <T> its Java type
     */
    record InDatabase<T>(Expression<? extends T> expression) implements ColumnDefault<T> {

        /** Creates the default; the expression may not be null. */
        public InDatabase {
            requireNonNull(expression, "expression");
        }
    }

    /** The row for which a value is made: what else is set in it, and who can be asked. */
    interface RowValues {

        /** Returns the value of the column called {@code column}; {@code null} if it has none, or an expression. */
        @Nullable
        Object get(String column);

        /** {@return the column for which a value is made} */
        Column<?> column();

        /** Returns what {@code value} is in the database, in the transaction in which the row is written. */
        <V> @Nullable V query(Expression<V> value);
    }
}
