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
        return Operands.in(this, Bind.list(Operands.nameOf(this), type(), values));
    }

    /** Returns the condition that this is among the rows of {@code query}, which has one column. */
    default Condition in(Query<?> query) {
        return new InQuery(this, query, false);
    }

    /** Returns the condition that this is one of some expressions. */
    default Condition in(Expression<?> first, Expression<?>... more) {
        return new InExpressions(this, Operands.list(first, more), false);
    }

    /** Returns the condition that this is none of some expressions. */
    default Condition notIn(Expression<?> first, Expression<?>... more) {
        return new InExpressions(this, Operands.list(first, more), true);
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
        return new Between(this, Operands.bind(this, low), Operands.bind(this, high), false, false);
    }

    /** Returns the condition {@code this BETWEEN low AND high}, both included. */
    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, false, false);
    }

    /** Returns the condition that this lies between the bounds, both included, whichever of them is the lower. */
    default Condition betweenSymmetric(T low, T high) {
        return new Between(this, Operands.bind(this, low), Operands.bind(this, high), true, false);
    }

    /** Returns the condition that this lies between the bounds, both included, whichever of them is the lower. */
    default Condition betweenSymmetric(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, true, false);
    }

    /** Returns the condition {@code this LIKE pattern}, with {@code %} for any text and {@code _} for one character. */
    default Condition like(String pattern) {
        return Like.of(this, pattern, Like.Wildcards.NONE, false, null);
    }

    /** Returns the condition {@code this LIKE pattern}, in which {@code escape} takes the meaning from wildcards. */
    default Condition like(String pattern, char escape) {
        return Like.of(this, pattern, Like.Wildcards.NONE, false, new LikeEscape(escape, false));
    }

    /** Returns the condition {@code this LIKE pattern}. */
    default Condition like(Expression<String> pattern) {
        return new Like(this, pattern, Like.Wildcards.NONE, false, null, false);
    }

    /** Returns the condition {@code this NOT LIKE pattern}. */
    default Condition notLike(String pattern) {
        return like(pattern).not();
    }

    /**
     * Returns the condition {@code this NOT LIKE pattern}, in which {@code escape} takes the meaning from wildcards.
     */
    default Condition notLike(String pattern, char escape) {
        return like(pattern, escape).not();
    }

    /** Returns the condition {@code this LIKE pattern} for small and capital letters alike. */
    default Condition ilike(String pattern) {
        return Like.of(this, pattern, Like.Wildcards.NONE, true, null);
    }

    /** Returns the condition {@link #ilike(String)}, in which {@code escape} takes the meaning from wildcards. */
    default Condition ilike(String pattern, char escape) {
        return Like.of(this, pattern, Like.Wildcards.NONE, true, new LikeEscape(escape, false));
    }

    /** Returns the condition {@code this NOT LIKE pattern} for small and capital letters alike. */
    default Condition notIlike(String pattern) {
        return ilike(pattern).not();
    }

    /** Returns the condition {@link #notIlike(String)}, in which {@code escape} takes the meaning from wildcards. */
    default Condition notIlike(String pattern, char escape) {
        return ilike(pattern, escape).not();
    }

    /**
     * Returns the condition that this starts with {@code text}. A {@code %} or {@code _} in it is a wildcard, see
     * {@code autoescape()}.
     */
    default Condition startsWith(String text) {
        return Like.of(this, text, Like.Wildcards.AFTER, false, null);
    }

    /** Returns the condition that this starts with {@code text}, whose wildcards {@code escape} is for. */
    default Condition startsWith(String text, LikeEscape escape) {
        return Like.of(this, text, Like.Wildcards.AFTER, false, escape);
    }

    /** Returns the condition that this starts with {@code text}. */
    default Condition startsWith(Expression<String> text) {
        return new Like(this, text, Like.Wildcards.AFTER, false, null, false);
    }

    /**
     * Returns the condition that this ends with {@code text}. A {@code %} or {@code _} in it is a wildcard, see
     * {@code autoescape()}.
     */
    default Condition endsWith(String text) {
        return Like.of(this, text, Like.Wildcards.BEFORE, false, null);
    }

    /** Returns the condition that this ends with {@code text}, whose wildcards {@code escape} is for. */
    default Condition endsWith(String text, LikeEscape escape) {
        return Like.of(this, text, Like.Wildcards.BEFORE, false, escape);
    }

    /** Returns the condition that this ends with {@code text}. */
    default Condition endsWith(Expression<String> text) {
        return new Like(this, text, Like.Wildcards.BEFORE, false, null, false);
    }

    /**
     * Returns the condition that this contains {@code text}. A {@code %} or {@code _} in it is a wildcard, see
     * {@code autoescape()}.
     */
    default Condition contains(String text) {
        return Like.of(this, text, Like.Wildcards.AROUND, false, null);
    }

    /** Returns the condition that this contains {@code text}, whose wildcards {@code escape} is for. */
    default Condition contains(String text, LikeEscape escape) {
        return Like.of(this, text, Like.Wildcards.AROUND, false, escape);
    }

    /** Returns the condition that this contains {@code text}. */
    default Condition contains(Expression<String> text) {
        return new Like(this, text, Like.Wildcards.AROUND, false, null, false);
    }

    /**
     * Returns the condition that this starts with {@code text}, small and capital letters alike. A {@code %} or
     * {@code _} in it is a wildcard, see {@code autoescape()}.
     */
    default Condition istartsWith(String text) {
        return Like.of(this, text, Like.Wildcards.AFTER, true, null);
    }

    /**
     * Returns the condition that this starts with {@code text}, small and capital letters alike, whose wildcards
     * {@code escape} is for.
     */
    default Condition istartsWith(String text, LikeEscape escape) {
        return Like.of(this, text, Like.Wildcards.AFTER, true, escape);
    }

    /** Returns the condition that this starts with {@code text}, small and capital letters alike. */
    default Condition istartsWith(Expression<String> text) {
        return new Like(this, text, Like.Wildcards.AFTER, true, null, false);
    }

    /**
     * Returns the condition that this ends with {@code text}, small and capital letters alike. A {@code %} or {@code _}
     * in it is a wildcard, see {@code autoescape()}.
     */
    default Condition iendsWith(String text) {
        return Like.of(this, text, Like.Wildcards.BEFORE, true, null);
    }

    /**
     * Returns the condition that this ends with {@code text}, small and capital letters alike, whose wildcards
     * {@code escape} is for.
     */
    default Condition iendsWith(String text, LikeEscape escape) {
        return Like.of(this, text, Like.Wildcards.BEFORE, true, escape);
    }

    /** Returns the condition that this ends with {@code text}, small and capital letters alike. */
    default Condition iendsWith(Expression<String> text) {
        return new Like(this, text, Like.Wildcards.BEFORE, true, null, false);
    }

    /**
     * Returns the condition that this contains {@code text}, small and capital letters alike. A {@code %} or {@code _}
     * in it is a wildcard, see {@code autoescape()}.
     */
    default Condition icontains(String text) {
        return Like.of(this, text, Like.Wildcards.AROUND, true, null);
    }

    /**
     * Returns the condition that this contains {@code text}, small and capital letters alike, whose wildcards
     * {@code escape} is for.
     */
    default Condition icontains(String text, LikeEscape escape) {
        return Like.of(this, text, Like.Wildcards.AROUND, true, escape);
    }

    /** Returns the condition that this contains {@code text}, small and capital letters alike. */
    default Condition icontains(Expression<String> text) {
        return new Like(this, text, Like.Wildcards.AROUND, true, null, false);
    }

    /**
     * Returns the condition that this matches the regular expression {@code pattern}, in the database's own dialect of
     * them; on SQLite Java's.
     */
    default Condition regexpMatch(String pattern) {
        return new RegexpMatch(this, Operands.text(this, pattern), null, false);
    }

    /**
     * Returns the condition that this matches the regular expression {@code pattern}.
     *
     * @param flags how it is matched, for example {@code i} for small and capital letters alike
     */
    default Condition regexpMatch(String pattern, String flags) {
        return new RegexpMatch(this, Operands.text(this, pattern), flags, false);
    }

    /** Returns this text with what matches {@code pattern} replaced by {@code replacement}. */
    default Expression<String> regexpReplace(String pattern, String replacement) {
        return new RegexpReplace(this, Operands.text(this, pattern), Operands.text(this, replacement), null);
    }

    /**
     * Returns this text with what matches {@code pattern} replaced by {@code replacement}.
     *
     * @param flags how it is matched, for example {@code g} for all matches
     */
    default Expression<String> regexpReplace(String pattern, String replacement, String flags) {
        return new RegexpReplace(this, Operands.text(this, pattern), Operands.text(this, replacement), flags);
    }

    /** Returns the condition that the database's full-text search finds {@code words} in this. */
    default Condition match(String words) {
        return new TextMatch(this, Operands.text(this, words), null, false);
    }

    /**
     * Returns the condition that the database's full-text search finds {@code words} in this.
     *
     * @param configuration the rules of the language, such as {@code english}
     */
    default Condition match(String words, String configuration) {
        return new TextMatch(this, Operands.text(this, words), configuration, false);
    }

    /** Returns this text compared and ordered by the rules of {@code collation}. */
    default Expression<T> collate(String collation) {
        return new Collate<>(this, collation);
    }

    /**
     * Returns {@code this symbol value} for an operator of the database's own; put in parentheses among others.
     *
     * @throws dev.athanor.sql.error.CompileException if {@code symbol} is no operator ({@code C041})
     */
    default Expression<T> op(String symbol, T value) {
        return op(CustomOperator.of(symbol), Operands.bind(this, value), type());
    }

    /**
     * Returns {@code this symbol other} for an operator of the database's own; put in parentheses among others.
     *
     * @throws dev.athanor.sql.error.CompileException if {@code symbol} is no operator ({@code C041})
     */
    default Expression<T> op(String symbol, Expression<?> other) {
        return op(CustomOperator.of(symbol), other, type());
    }

    /** Returns {@code this operator other}, whose value is of {@code result}. */
    default <U> Expression<U> op(CustomOperator operator, Expression<?> other, SqlType<U> result) {
        return new Arithmetic<>(this, operator, other, result);
    }

    /**
     * Returns the condition {@code this symbol value} for an operator of the database's own.
     *
     * @throws dev.athanor.sql.error.CompileException if {@code symbol} is no operator ({@code C041})
     */
    default Condition boolOp(String symbol, T value) {
        return new Comparison(this, CustomOperator.of(symbol), Operands.bind(this, value));
    }

    /**
     * Returns the condition {@code this symbol other} for an operator of the database's own.
     *
     * @throws dev.athanor.sql.error.CompileException if {@code symbol} is no operator ({@code C041})
     */
    default Condition boolOp(String symbol, Expression<?> other) {
        return boolOp(CustomOperator.of(symbol), other);
    }

    /** Returns the condition {@code this operator other} for an operator of the database's own. */
    default Condition boolOp(CustomOperator operator, Expression<?> other) {
        return new Comparison(this, operator, other);
    }

    /** Returns the bits that are set in this and in {@code value}. */
    default Expression<T> bitwiseAnd(int value) {
        return Operands.bitwise(this, StandardOperator.BIT_AND, value);
    }

    /** Returns the bits that are set in this and in {@code other}. */
    default Expression<T> bitwiseAnd(Expression<? extends T> other) {
        return new Bitwise<>(this, StandardOperator.BIT_AND, other);
    }

    /** Returns the bits that are set in this or in {@code value}. */
    default Expression<T> bitwiseOr(int value) {
        return Operands.bitwise(this, StandardOperator.BIT_OR, value);
    }

    /** Returns the bits that are set in this or in {@code other}. */
    default Expression<T> bitwiseOr(Expression<? extends T> other) {
        return new Bitwise<>(this, StandardOperator.BIT_OR, other);
    }

    /** Returns the bits that differ between this and {@code value}. */
    default Expression<T> bitwiseXor(int value) {
        return Operands.bitwise(this, StandardOperator.BIT_XOR, value);
    }

    /** Returns the bits that differ between this and {@code other}. */
    default Expression<T> bitwiseXor(Expression<? extends T> other) {
        return new Bitwise<>(this, StandardOperator.BIT_XOR, other);
    }

    /** Returns this with its bits moved to the left by {@code value}. */
    default Expression<T> bitwiseLshift(int value) {
        return Operands.bitwise(this, StandardOperator.SHIFT_LEFT, value);
    }

    /** Returns this with its bits moved to the left by {@code other}. */
    default Expression<T> bitwiseLshift(Expression<? extends T> other) {
        return new Bitwise<>(this, StandardOperator.SHIFT_LEFT, other);
    }

    /** Returns this with its bits moved to the right by {@code value}. */
    default Expression<T> bitwiseRshift(int value) {
        return Operands.bitwise(this, StandardOperator.SHIFT_RIGHT, value);
    }

    /** Returns this with its bits moved to the right by {@code other}. */
    default Expression<T> bitwiseRshift(Expression<? extends T> other) {
        return new Bitwise<>(this, StandardOperator.SHIFT_RIGHT, other);
    }

    /** Returns this whole number with each bit turned. */
    default Expression<T> bitwiseNot() {
        return new BitwiseNot<>(this);
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

    /**
     * Returns the sum with a value of another type: a date and a time of day make a {@code LocalDateTime}, a whole
     * number and a decimal one a {@code BigDecimal}.
     *
     * @throws dev.athanor.sql.error.CompileException if its values are not of the class {@code result} ({@code C018})
     */
    default <U> Expression<U> plus(Expression<?> other, Class<U> result) {
        return Operands.calculated(this, StandardOperator.PLUS, other, result);
    }

    /** Returns the difference. */
    default Expression<T> minus(T value) {
        return Operands.calculated(this, StandardOperator.MINUS, Operands.bind(this, value));
    }

    /** Returns the difference with the number bound as this expression's type. */
    default Expression<T> minus(int value) {
        return new Arithmetic<>(this, StandardOperator.MINUS, Operands.bind(this, value), type());
    }

    /** Returns the difference. */
    default Expression<T> minus(Expression<? extends T> other) {
        return Operands.calculated(this, StandardOperator.MINUS, other);
    }

    /**
     * Returns the difference from a value of another type, or one whose difference is of another type: days between
     * dates are {@code Integer}, the time between moments is a {@code Duration}.
     *
     * <pre>{@code
     * ORDERS.shipped.minus(ORDERS.placed, Integer.class)
     * }</pre>
     *
     * @throws dev.athanor.sql.error.CompileException if its values are not of the class {@code result} ({@code C018})
     */
    default <U> Expression<U> minus(Expression<?> other, Class<U> result) {
        return Operands.calculated(this, StandardOperator.MINUS, other, result);
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
        return Operands.calculated(this, StandardOperator.TIMES, other);
    }

    /**
     * Returns the product with a value of another type, such as that of a length of time and a number.
     *
     * @throws dev.athanor.sql.error.CompileException if its values are not of the class {@code result} ({@code C018})
     */
    default <U> Expression<U> times(Expression<?> other, Class<U> result) {
        return Operands.calculated(this, StandardOperator.TIMES, other, result);
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
        return Operands.cast(this, type);
    }

    /** Returns this expression converted by the database to {@code type}, or NULL where it cannot be. */
    default <U> Expression<U> tryCast(SqlType<U> type) {
        return new TryCast<>(this, type);
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
