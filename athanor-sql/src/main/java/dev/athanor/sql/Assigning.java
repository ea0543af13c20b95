package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.NullLiteral;
import org.jspecify.annotations.Nullable;

/**
 * What sets columns to values. Immutable: each method returns a new one.
 *
 * @param <S> what it is itself
 */
public sealed interface Assigning<S> permits Insert, Update, ConflictUpdate {

    /** Returns this with {@code column} set to {@code value}, whose type nobody has looked at. */
    S assign(ColumnElement<?> column, Expression<?> value);

    /** Returns this with {@code column} set to {@code value}; {@code null} is NULL. */
    default <T> S set(ColumnElement<T> column, @Nullable T value) {
        return assign(column, Bind.of(column.name(), column.type(), value));
    }

    /** Returns this with {@code column} set to what {@code value} is in the database. */
    default <T> S set(ColumnElement<T> column, Expression<? extends T> value) {
        return assign(column, value);
    }

    /** Returns this with {@code column} set to NULL. */
    default <T> S setNull(ColumnElement<T> column) {
        return assign(column, new NullLiteral<>(column.type()));
    }
}
