package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Distinct;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.ast.Star;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** SQL functions, meant to be imported statically, most easily with {@link Sql}. */
public class Functions {

    /** For {@link Sql}, which adds the statements. */
    protected Functions() {}

    /** Returns the number of rows: {@code count(*)}. */
    public static Expression<Long> count() {
        return call("count", Types.BIGINT, Star.STAR);
    }

    /** Returns the number of rows in which {@code expression} is not NULL. */
    public static Expression<Long> count(Expression<?> expression) {
        return call("count", Types.BIGINT, expression);
    }

    /** Returns the argument of an aggregate that looks at different values only. */
    public static <T> Expression<T> distinct(Expression<T> expression) {
        return new Distinct<>(expression);
    }

    /** Returns the greatest value; NULL of none. */
    public static <T> Expression<T> max(Expression<T> expression) {
        return call("max", expression.type(), expression);
    }

    /** Returns the smallest value; NULL of none. */
    public static <T> Expression<T> min(Expression<T> expression) {
        return call("min", expression.type(), expression);
    }

    /** Returns the sum of the values; NULL of none. */
    public static <T> Expression<T> sum(Expression<T> expression) {
        return call("sum", expression.type(), expression);
    }

    /** Returns the mean of the values; NULL of none. */
    public static Expression<BigDecimal> avg(Expression<?> expression) {
        return call("avg", Types.NUMERIC, expression);
    }

    /** Returns the text in lower case. */
    public static Expression<String> lower(Expression<String> text) {
        return call("lower", text.type(), text);
    }

    /** Returns the text in upper case. */
    public static Expression<String> upper(Expression<String> text) {
        return call("upper", text.type(), text);
    }

    /** Returns the number of characters. */
    public static Expression<Integer> length(Expression<String> text) {
        return call("length", Types.INTEGER, text);
    }

    /** Returns the first of its arguments that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        List<Expression<?>> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new FunctionCall<>(new FunctionName("coalesce"), all, first.type());
    }

    /** Returns NULL where {@code expression} is {@code value}, else {@code expression}. */
    public static <T> Expression<T> nullif(Expression<T> expression, T value) {
        return call("nullif", expression.type(), expression, Bind.of("nullif", expression.type(), value));
    }

    /** Returns a call of any other function; {@code name} is written as it is. */
    public static <T> Expression<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return call(name, type, arguments);
    }

    private static <T> Expression<T> call(String name, SqlType<T> type, Expression<?>... arguments) {
        return new FunctionCall<>(new FunctionName(name), List.of(arguments), type);
    }
}
