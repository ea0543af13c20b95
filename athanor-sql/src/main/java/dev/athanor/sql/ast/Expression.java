package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A SQL expression whose values are of the Java type {@code T}. Expressions are equal by their parts, not by value in
 * the database: {@code equals} never makes SQL, {@link #eq} does.
 *
 * @param <T> the Java type of the values
 */
public interface Expression<T> extends Selectable<T> {

    /** {@return the SQL type of this expression} */
    SqlType<T> type();

    /** {@return how tightly this expression binds, see {@link Operator}; columns, literals and functions as an atom} */
    default int precedence() {
        return Operator.ATOM;
    }

    @Override
    Expression<T> traverse(Traversal walk);

    /** Returns the condition {@code this = value}; for {@code null} it is {@code this IS NULL}. */
    default Condition eq(@Nullable T value) {
        return value == null ? isNull() : Operands.compare(this, StandardOperator.EQ, value);
    }

    /** Returns the condition {@code this = value} with the number bound as this expression's type. */
    default Condition eq(int value) {
        return Operands.compare(this, StandardOperator.EQ, value);
    }

    /** Returns the condition {@code this = other}. */
    default Condition eq(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.EQ, other);
    }

    /** Returns the condition {@code this != value}; for {@code null} it is {@code this IS NOT NULL}. */
    default Condition ne(@Nullable T value) {
        return value == null ? isNotNull() : Operands.compare(this, StandardOperator.NE, value);
    }

    /** Returns the condition {@code this != value} with the number bound as this expression's type. */
    default Condition ne(int value) {
        return Operands.compare(this, StandardOperator.NE, value);
    }

    /** Returns the condition {@code this != other}. */
    default Condition ne(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.NE, other);
    }

    /** Returns the condition {@code this < value}. */
    default Condition lt(T value) {
        return Operands.compare(this, StandardOperator.LT, value);
    }

    /** Returns the condition {@code this < value} with the number bound as this expression's type. */
    default Condition lt(int value) {
        return Operands.compare(this, StandardOperator.LT, value);
    }

    /** Returns the condition {@code this < other}. */
    default Condition lt(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.LT, other);
    }

    /** Returns the condition {@code this <= value}. */
    default Condition le(T value) {
        return Operands.compare(this, StandardOperator.LE, value);
    }

    /** Returns the condition {@code this <= value} with the number bound as this expression's type. */
    default Condition le(int value) {
        return Operands.compare(this, StandardOperator.LE, value);
    }

    /** Returns the condition {@code this <= other}. */
    default Condition le(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.LE, other);
    }

    /** Returns the condition {@code this > value}. */
    default Condition gt(T value) {
        return Operands.compare(this, StandardOperator.GT, value);
    }

    /** Returns the condition {@code this > value} with the number bound as this expression's type. */
    default Condition gt(int value) {
        return Operands.compare(this, StandardOperator.GT, value);
    }

    /** Returns the condition {@code this > other}. */
    default Condition gt(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.GT, other);
    }

    /** Returns the condition {@code this >= value}. */
    default Condition ge(T value) {
        return Operands.compare(this, StandardOperator.GE, value);
    }

    /** Returns the condition {@code this >= value} with the number bound as this expression's type. */
    default Condition ge(int value) {
        return Operands.compare(this, StandardOperator.GE, value);
    }

    /** Returns the condition {@code this >= other}. */
    default Condition ge(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.GE, other);
    }

    /** Returns the condition {@code this IS NULL}. */
    default Condition isNull() {
        return new IsNull(this, false);
    }

    /** Returns the condition {@code this IS NOT NULL}. */
    default Condition isNotNull() {
        return new IsNull(this, true);
    }

    /** Returns the condition {@code this IS true} or {@code this IS false}; never unknown. */
    default Condition is(boolean value) {
        return new Comparison(this, StandardOperator.IS, BooleanLiteral.of(value));
    }

    /** Returns the condition {@code this IS NOT true} or {@code this IS NOT false}; never unknown. */
    default Condition isNot(boolean value) {
        return is(value).not();
    }

    /** Returns the condition that this differs from {@code value}, with NULL as a value like others. */
    default Condition isDistinctFrom(T value) {
        return Operands.compare(this, StandardOperator.IS_DISTINCT_FROM, value);
    }

    /** Returns the condition that this differs from {@code other}, with NULL as a value like others. */
    default Condition isDistinctFrom(Expression<? extends T> other) {
        return new Comparison(this, StandardOperator.IS_DISTINCT_FROM, other);
    }

    /** Returns the condition that this and {@code other} are the same, with NULL as a value like others. */
    default Condition isNotDistinctFrom(Expression<? extends T> other) {
        return isDistinctFrom(other).not();
    }

    /** Returns the condition that this is one of {@code values}; false for none. */
    @SuppressWarnings("unchecked") // the array is only read
    default Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /** Returns the condition that this is one of {@code values}; false for none. */
    default Condition in(Collection<? extends T> values) {
        return new InList(this, Bind.list(Operands.nameOf(this), type(), values), false);
    }

    /** Returns the condition that this is among the rows of {@code query}, which has one column. */
    default Condition in(Query<?> query) {
        return new InQuery(this, query, false);
    }

    /** Returns the condition that this is none of {@code values}; true for none. */
    @SuppressWarnings("unchecked") // the array is only read
    default Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    /** Returns the condition that this is none of {@code values}; true for none. */
    default Condition notIn(Collection<? extends T> values) {
        return in(values).not();
    }

    /** Returns the condition that this is not among the rows of {@code query}, which has one column. */
    default Condition notIn(Query<?> query) {
        return new InQuery(this, query, true);
    }

    /** Returns the condition {@code this BETWEEN low AND high}, both included. */
    default Condition between(T low, T high) {
        return new Between(this, Operands.bind(this, low), Operands.bind(this, high), false);
    }

    /** Returns the condition {@code this BETWEEN low AND high}, both included. */
    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, false);
    }

    /** Returns the condition {@code this LIKE pattern}, with {@code %} for any text and {@code _} for one character. */
    default Condition like(String pattern) {
        return new Comparison(this, StandardOperator.LIKE, Operands.text(this, pattern));
    }

    /** Returns the condition {@code this NOT LIKE pattern}. */
    default Condition notLike(String pattern) {
        return like(pattern).not();
    }

    /** Returns the sum; for text the concatenation. */
    default Expression<T> plus(T value) {
        return Operands.plus(this, Operands.bind(this, value));
    }

    /** Returns the sum with the number bound as this expression's type. */
    default Expression<T> plus(int value) {
        return Operands.plus(this, Operands.bind(this, value));
    }

    /** Returns the sum; for text the concatenation. */
    default Expression<T> plus(Expression<? extends T> other) {
        return Operands.plus(this, other);
    }

    /** Returns the difference. */
    default Expression<T> minus(T value) {
        return new Arithmetic<>(this, StandardOperator.MINUS, Operands.bind(this, value), type());
    }

    /** Returns the difference with the number bound as this expression's type. */
    default Expression<T> minus(int value) {
        return new Arithmetic<>(this, StandardOperator.MINUS, Operands.bind(this, value), type());
    }

    /** Returns the difference. */
    default Expression<T> minus(Expression<? extends T> other) {
        return new Arithmetic<>(this, StandardOperator.MINUS, other, type());
    }

    /** Returns the product. */
    default Expression<T> times(T value) {
        return new Arithmetic<>(this, StandardOperator.TIMES, Operands.bind(this, value), type());
    }

    /** Returns the product with the number bound as this expression's type. */
    default Expression<T> times(int value) {
        return new Arithmetic<>(this, StandardOperator.TIMES, Operands.bind(this, value), type());
    }

    /** Returns the product. */
    default Expression<T> times(Expression<? extends T> other) {
        return new Arithmetic<>(this, StandardOperator.TIMES, other, type());
    }

    /** Returns the quotient as a number with a fraction, also of two whole numbers. */
    default Expression<BigDecimal> div(int value) {
        return new Division(this, Operands.bind(this, value));
    }

    /** Returns the quotient as a number with a fraction, also of two whole numbers. */
    default Expression<BigDecimal> div(Expression<?> other) {
        return new Division(this, other);
    }

    /** Returns the quotient rounded down to a whole number. */
    default Expression<T> floorDiv(int value) {
        return new FloorDivision<>(this, Operands.bind(this, value));
    }

    /** Returns the quotient rounded down to a whole number. */
    default Expression<T> floorDiv(Expression<? extends T> other) {
        return new FloorDivision<>(this, other);
    }

    /** Returns the remainder of the division by {@code value}. */
    default Expression<T> mod(int value) {
        return new Arithmetic<>(this, StandardOperator.MODULO, Operands.bind(this, value), type());
    }

    /** Returns the remainder of the division by {@code other}. */
    default Expression<T> mod(Expression<? extends T> other) {
        return new Arithmetic<>(this, StandardOperator.MODULO, other, type());
    }

    /** Returns this number with its sign turned. */
    default Expression<T> neg() {
        return new Negation<>(this);
    }

    /** Returns this text followed by {@code text}. */
    default Expression<String> concat(String text) {
        return Operands.concat(this, Operands.text(this, text));
    }

    /** Returns this text followed by {@code other}. */
    default Expression<String> concat(Expression<?> other) {
        return Operands.concat(this, other);
    }

    /** Returns this expression named {@code name} in the result. */
    default Label<T> as(String name) {
        return new Label<>(name, this);
    }

    /** Returns this expression converted by the database to {@code type}. */
    default <U> Expression<U> cast(SqlType<U> type) {
        return new Cast<>(this, type);
    }

    /** Returns the term that orders by this expression, smallest first. */
    default OrderTerm<T> asc() {
        return new OrderTerm<>(this, OrderTerm.Direction.ASC, OrderTerm.Nulls.UNSAID);
    }

    /** Returns the term that orders by this expression, greatest first. */
    default OrderTerm<T> desc() {
        return new OrderTerm<>(this, OrderTerm.Direction.DESC, OrderTerm.Nulls.UNSAID);
    }
}
