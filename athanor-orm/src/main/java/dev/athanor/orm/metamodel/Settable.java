package dev.athanor.orm.metamodel;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.ColumnGroup;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An expression that statements set, too, by setting the columns that it is made of. A method with {@code @Hybrid} that
 * returns one has a name for it; rows set it by that name.
 *
 * <pre>{@code
 * public int length() { return end - start; }
 *
 * public void length(int length) { end = start + length; }
 *
 * @Hybrid
 * static Settable<Integer> length(Interval_ interval) {
 *     return Settable.of(interval.end.minus(interval.start))
 *             .computed(interval.end, length -> assigned(interval.start).plus(length));
 * }
 *
 * update(INTERVAL).where(INTERVAL.length().gt(5)).set(INTERVAL.length(), 5)
 * }</pre>
 *
 * <p>{@code assigned(column)} is what the same statement sets that column to, or the column itself if it does not.
 *
 * @param expression the expression
 * @param parts the columns, and what they are set to
 * @param <T> the Java type of the value
 */
public record Settable<T>(Expression<T> expression, List<Part<T>> parts) implements Expression<T>, ColumnGroup<T> {

    /** Creates it; the list is copied. */
    public Settable {
        parts = List.copyOf(parts);
    }

    /**
     * A column, and what it is set to.
     *
     * @param column the column
     * @param value makes of the value what statements set the column to, an expression or a value of the column
     * @param inRow makes of the value, and the others of a row, the value of the column; null if that is only computed
     * @param <T> the type of the value
     */
    public record Part<T>(
            ColumnElement<?> column,
            Function<T, ?> value,
            @Nullable BiFunction<T, Map<String, ? extends @Nullable Object>, ?> inRow) {}

    /** Returns {@code expression}, of which it is still to be said what sets it. */
    public static <T> Settable<T> of(Expression<T> expression) {
        return new Settable<>(expression, List.of());
    }

    /** Returns this setting {@code column}, too, to what {@code value} makes of the value. */
    public <V> Settable<T> with(EntityColumn<V> column, Function<T, ? extends V> value) {
        return and(new Part<>(column, value, (whole, row) -> value.apply(whole)));
    }

    /** Returns this setting {@code column}, too, to the expression that {@code value} makes of the value. */
    public <V> Settable<T> computed(EntityColumn<V> column, Function<T, ? extends Expression<? extends V>> value) {
        return and(new Part<>(column, value, null));
    }

    /**
     * Returns this setting {@code column}, too: in statements to an expression, in each of many rows to the value that
     * {@code inRow} makes of the value and the row, by the names of attributes.
     */
    public <V> Settable<T> computed(
            EntityColumn<V> column,
            Function<T, ? extends Expression<? extends V>> value,
            BiFunction<T, Map<String, ? extends @Nullable Object>, ? extends V> inRow) {
        return and(new Part<>(column, value, inRow));
    }

    private Settable<T> and(Part<T> part) {
        List<Part<T>> longer = new ArrayList<>(parts);
        longer.add(part);
        return new Settable<>(expression, longer);
    }

    /** {@return what the columns are set to; for null each of them to NULL} */
    @Override
    public Map<String, ? extends @Nullable Object> values(@Nullable T value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Part<T> part : parts) {
            values.put(
                    part.column().name(),
                    value == null
                            ? new NullLiteral<>(part.column().type())
                            : part.value().apply(value));
        }
        return values;
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public int precedence() {
        return expression.precedence();
    }

    @Override
    public Expression<T> traverse(Traversal walk) {
        return walk.node(expression);
    }

    @Override
    public void render(SqlWriter out) {
        out.node(expression);
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
