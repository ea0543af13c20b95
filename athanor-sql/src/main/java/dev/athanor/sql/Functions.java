package dev.athanor.sql;

import dev.athanor.sql.ast.ArrayElement;
import dev.athanor.sql.ast.ArrayLiteral;
import dev.athanor.sql.ast.ArraySlice;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Condition;
import dev.athanor.sql.ast.ContainmentOperator;
import dev.athanor.sql.ast.DateField;
import dev.athanor.sql.ast.Distinct;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Extract;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.FunctionCall;
import dev.athanor.sql.ast.FunctionName;
import dev.athanor.sql.ast.JsonElement;
import dev.athanor.sql.ast.JsonPath;
import dev.athanor.sql.ast.NiladicFunction;
import dev.athanor.sql.ast.OrderTerm;
import dev.athanor.sql.ast.QuotedText;
import dev.athanor.sql.ast.Star;
import dev.athanor.sql.ast.TypeCoerce;
import dev.athanor.sql.ast.WholeRow;
import dev.athanor.sql.ast.WithinGroup;
import dev.athanor.sql.type.ArrayType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL functions, meant to be imported statically, most easily with {@link Sql}. Aggregates and window functions go on
 * with {@link FunctionCall#filter}, {@link FunctionCall#over} and {@link FunctionCall#withinGroup}.
 */
public class Functions {

    /** For {@link Sql}, which adds the statements. */
    protected Functions() {}

    /** Returns the number of rows: {@code count(*)}. */
    public static FunctionCall<Long> count() {
        return call("count", Types.BIGINT, Star.STAR);
    }

    /** Returns the number of rows in which {@code expression} is not NULL. */
    public static FunctionCall<Long> count(Expression<?> expression) {
        return call("count", Types.BIGINT, expression);
    }

    /** Returns the argument of an aggregate that looks at different values only. */
    public static <T> Expression<T> distinct(Expression<T> expression) {
        return new Distinct<>(expression);
    }

    /** Returns the greatest value; NULL of none. */
    public static <T> FunctionCall<T> max(Expression<T> expression) {
        return call("max", expression.type(), expression);
    }

    /** Returns the smallest value; NULL of none. */
    public static <T> FunctionCall<T> min(Expression<T> expression) {
        return call("min", expression.type(), expression);
    }

    /** Returns the sum of the values; NULL of none. */
    public static <T> FunctionCall<T> sum(Expression<T> expression) {
        return call("sum", expression.type(), expression);
    }

    /** Returns the mean of the values; NULL of none. */
    public static FunctionCall<BigDecimal> avg(Expression<?> expression) {
        return call("avg", Types.NUMERIC, expression);
    }

    /** Returns all values as an array; in an order with {@link FunctionCall#orderBy}. */
    public static <T> FunctionCall<List<T>> arrayAgg(Expression<T> expression) {
        return call("array_agg", ArrayType.of(expression.type()), expression);
    }

    /** Returns all texts in one, with {@code separator} between them; in an order with {@link FunctionCall#orderBy}. */
    public static FunctionCall<String> aggregateStrings(Expression<String> expression, String separator) {
        return call("aggregate_strings", expression.type(), expression, new QuotedText(separator));
    }

    /**
     * Returns the value below which {@code fraction} of all lie, between two of them where need be:
     * {@code percentileCont(0.5).withinGroup(USERS.age)} is the median.
     */
    public static FunctionCall<Double> percentileCont(double fraction) {
        return call("percentile_cont", Types.DOUBLE, Bind.of(Types.DOUBLE, fraction));
    }

    /** Returns the first value, in {@code order}, below which {@code fraction} of all lie. */
    public static <T> WithinGroup<T> percentileDisc(double fraction, OrderTerm<T> order) {
        FunctionCall<T> call = call("percentile_disc", order.type(), Bind.of(Types.DOUBLE, fraction));
        return call.withinGroup(order);
    }

    /** Returns the value that there is most often; the first of them in {@code order}. */
    public static <T> WithinGroup<T> mode(OrderTerm<T> order) {
        FunctionCall<T> call = call("mode", order.type());
        return call.withinGroup(order);
    }

    /** Returns 1 where a row of {@code rollup}, {@code cube} or {@code groupingSets} is of all values, else 0. */
    public static FunctionCall<Integer> grouping(Expression<?>... expressions) {
        return call("grouping", Types.INTEGER, expressions);
    }

    /** Returns, over a window, the number of the row, from 1. */
    public static FunctionCall<Long> rowNumber() {
        return call("row_number", Types.BIGINT);
    }

    /** Returns, over a window, the place of the row, from 1, with gaps after equal ones. */
    public static FunctionCall<Long> rank() {
        return call("rank", Types.BIGINT);
    }

    /** Returns, over a window, the place of the row, from 1, without gaps. */
    public static FunctionCall<Long> denseRank() {
        return call("dense_rank", Types.BIGINT);
    }

    /** Returns, over a window, the place of the row from 0 to 1. */
    public static FunctionCall<Double> percentRank() {
        return call("percent_rank", Types.DOUBLE);
    }

    /** Returns, over a window, which part of the rows comes before this one or equal with it. */
    public static FunctionCall<Double> cumeDist() {
        return call("cume_dist", Types.DOUBLE);
    }

    /** Returns, over a window, in which of {@code buckets} equal parts the row is, from 1. */
    public static FunctionCall<Integer> ntile(int buckets) {
        return call("ntile", Types.INTEGER, Bind.of("ntile", Types.INTEGER, buckets));
    }

    /** Returns, over a window, {@code expression} of the row before. */
    public static <T> FunctionCall<T> lag(Expression<T> expression) {
        return call("lag", expression.type(), expression);
    }

    /** Returns, over a window, {@code expression} of the row {@code offset} before. */
    public static <T> FunctionCall<T> lag(Expression<T> expression, int offset) {
        return call("lag", expression.type(), expression, Bind.of("lag", Types.INTEGER, offset));
    }

    /** Returns, over a window, {@code expression} of the row after. */
    public static <T> FunctionCall<T> lead(Expression<T> expression) {
        return call("lead", expression.type(), expression);
    }

    /** Returns, over a window, {@code expression} of the row {@code offset} after. */
    public static <T> FunctionCall<T> lead(Expression<T> expression, int offset) {
        return call("lead", expression.type(), expression, Bind.of("lead", Types.INTEGER, offset));
    }

    /** Returns, over a window, {@code expression} of the first row. */
    public static <T> FunctionCall<T> firstValue(Expression<T> expression) {
        return call("first_value", expression.type(), expression);
    }

    /** Returns, over a window, {@code expression} of the last row. */
    public static <T> FunctionCall<T> lastValue(Expression<T> expression) {
        return call("last_value", expression.type(), expression);
    }

    /** Returns the text in lower case. */
    public static FunctionCall<String> lower(Expression<String> text) {
        return call("lower", text.type(), text);
    }

    /** Returns the text in upper case. */
    public static FunctionCall<String> upper(Expression<String> text) {
        return call("upper", text.type(), text);
    }

    /** Returns the number of characters, as the database's {@code length} counts them. */
    public static FunctionCall<Integer> length(Expression<String> text) {
        return call("length", Types.INTEGER, text);
    }

    /** Returns the number of characters. */
    public static FunctionCall<Integer> charLength(Expression<String> text) {
        return call("char_length", Types.INTEGER, text);
    }

    /** Returns the text without blanks around it. */
    public static FunctionCall<String> trim(Expression<String> text) {
        return call("trim", text.type(), text);
    }

    /** Returns the text with each {@code search} in it replaced. */
    public static FunctionCall<String> replace(Expression<String> text, String search, String replacement) {
        return call(
                "replace",
                text.type(),
                text,
                Bind.of("replace", Types.VARCHAR, search),
                Bind.of("replace", Types.VARCHAR, replacement));
    }

    /** Returns the number without its sign. */
    public static <T> FunctionCall<T> abs(Expression<T> number) {
        return call("abs", number.type(), number);
    }

    /** Returns the nearest whole number. */
    public static <T> FunctionCall<T> round(Expression<T> number) {
        return call("round", number.type(), number);
    }

    /** Returns the greatest whole number that is not greater. */
    public static <T> FunctionCall<T> floor(Expression<T> number) {
        return call("floor", number.type(), number);
    }

    /** Returns the smallest whole number that is not smaller. */
    public static <T> FunctionCall<T> ceil(Expression<T> number) {
        return call("ceil", number.type(), number);
    }

    /** Returns {@code base} to the power of {@code exponent}. */
    public static <T> FunctionCall<T> pow(Expression<T> base, int exponent) {
        return call("pow", base.type(), base, Bind.of("pow", Types.INTEGER, exponent));
    }

    /** Returns {@code base} to the power of {@code exponent}. */
    public static <T> FunctionCall<T> pow(Expression<T> base, Expression<?> exponent) {
        return call("pow", base.type(), base, exponent);
    }

    /** Returns a number by chance. */
    public static FunctionCall<Double> random() {
        return call("random", Types.DOUBLE);
    }

    /** Returns the first of its arguments that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, and never written to
    public static <T> FunctionCall<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        List<Expression<?>> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new FunctionCall<>(new FunctionName("coalesce"), all, first.type());
    }

    /** Returns NULL where {@code expression} is {@code value}, else {@code expression}. */
    public static <T> FunctionCall<T> nullif(Expression<T> expression, T value) {
        return call("nullif", expression.type(), expression, Bind.of("nullif", expression.type(), value));
    }

    /** Returns the point in time at which the transaction, or the statement, began. */
    public static FunctionCall<OffsetDateTime> now() {
        return call("now", Types.TIMESTAMP_TZ);
    }

    /** Returns {@link #now()} as a value of {@code type}, for columns without a time zone. */
    public static <T> FunctionCall<T> now(SqlType<T> type) {
        return call("now", type);
    }

    /** Returns the point in time at which the transaction, or the statement, began. */
    public static Expression<OffsetDateTime> currentTimestamp() {
        return niladic("current_timestamp", Types.TIMESTAMP_TZ);
    }

    /** Returns today. */
    public static Expression<LocalDate> currentDate() {
        return niladic("current_date", Types.DATE);
    }

    /** Returns the time of day. */
    public static Expression<LocalTime> currentTime() {
        return niladic("current_time", Types.TIME);
    }

    /** Returns the date and time of the database's own time zone. */
    public static Expression<LocalDateTime> localTimestamp() {
        return niladic("localtimestamp", Types.TIMESTAMP);
    }

    /** Returns the time of day of the database's own time zone. */
    public static Expression<LocalTime> localTime() {
        return niladic("localtime", Types.TIME);
    }

    /** Returns the date and time of the server, on databases that call it {@code SYSDATE}. */
    public static Expression<LocalDateTime> sysdate() {
        return niladic("sysdate", Types.TIMESTAMP);
    }

    /** Returns who is connected, as {@code USER} of the standard. */
    public static Expression<String> user() {
        return niladic("user", Types.VARCHAR);
    }

    /** Returns who is connected. */
    public static Expression<String> currentUser() {
        return niladic("current_user", Types.VARCHAR);
    }

    /** Returns who connected. */
    public static Expression<String> sessionUser() {
        return niladic("session_user", Types.VARCHAR);
    }

    private static <T> Expression<T> niladic(String name, SqlType<T> type) {
        return new NiladicFunction<>(new FunctionName(name), type);
    }

    /** Returns a part of a date or time. */
    public static Expression<Integer> extract(DateField field, Expression<?> from) {
        return new Extract(field, from);
    }

    /** Returns {@code expression} taken as of {@code type}: in Java only, the database converts nothing. */
    public static <T> Expression<T> typeCoerce(Expression<?> expression, SqlType<T> type) {
        return new TypeCoerce<>(expression, type);
    }

    /**
     * Returns a part of a JSON document.
     *
     * <pre>{@code
     * json(ORDERS.doc, "items", 0, "price").asNumeric().gt(new BigDecimal("9.99"))
     * }</pre>
     *
     * @param first the name of a member, or the number of an element from 0
     * @param more what lies below it
     * @throws dev.athanor.sql.error.CompileException if a step is neither a text nor a whole number ({@code C047})
     */
    public static JsonElement json(Expression<?> document, Object first, Object... more) {
        List<Object> steps = new ArrayList<>(List.of(first));
        steps.addAll(List.of(more));
        return new JsonElement(document, new JsonPath(steps));
    }

    /** Returns an array of {@code elements}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> ArrayLiteral<T> array(SqlType<T> type, T... elements) {
        List<Expression<?>> binds = new ArrayList<>();
        for (T element : elements) {
            binds.add(Bind.of(type, element));
        }
        return new ArrayLiteral<>(binds, type);
    }

    /** Returns an array of what {@code elements} are in the database. */
    public static <T> ArrayLiteral<T> arrayOf(SqlType<T> type, List<? extends Expression<? extends T>> elements) {
        return new ArrayLiteral<>(List.copyOf(elements), type);
    }

    /** Returns the element of {@code array} at {@code index}, from 1. */
    public static <T> ArrayElement<T> element(Expression<List<T>> array, int index) {
        return new ArrayElement<>(array, Bind.of("param", Types.INTEGER, index));
    }

    /** Returns the elements of {@code array} from {@code from}, from 1, to {@code to}, included. */
    public static <T> ArraySlice<T> slice(Expression<List<T>> array, int from, int to) {
        return new ArraySlice<>(array, Bind.of("param", Types.INTEGER, from), Bind.of("param", Types.INTEGER, to));
    }

    /** Returns the condition that {@code outer}, an array, range or JSON document, contains {@code inner}. */
    public static <T> Condition containsAll(Expression<T> outer, Expression<? extends T> inner) {
        return new Comparison(outer, ContainmentOperator.CONTAINS, inner);
    }

    /** Returns the condition that {@code inner}, an array, range or JSON document, is contained in {@code outer}. */
    public static <T> Condition containedBy(Expression<T> inner, Expression<? extends T> outer) {
        return new Comparison(inner, ContainmentOperator.CONTAINED_BY, outer);
    }

    /** Returns the condition that two arrays or ranges have something in common. */
    public static <T> Condition overlaps(Expression<T> one, Expression<? extends T> other) {
        return new Comparison(one, ContainmentOperator.OVERLAPS, other);
    }

    /** Returns the condition {@code left operator right} between arrays, ranges or documents, by any such operator. */
    public static Condition related(Expression<?> left, ContainmentOperator operator, Expression<?> right) {
        return new Comparison(left, operator, right);
    }

    /** Returns the condition that the JSON document has a member called {@code key}. */
    public static Condition hasKey(Expression<?> document, String key) {
        return new Comparison(document, ContainmentOperator.HAS_KEY, Bind.of("key", Types.VARCHAR, key));
    }

    /** Returns a row of {@code source} as one value, for functions that take one. */
    public static Expression<Object> row(FromClause source) {
        return new WholeRow(source);
    }

    /**
     * Returns a call of any other function; {@code name} is written as it is.
     *
     * @throws dev.athanor.sql.error.CompileException if it is no plain name ({@code C026})
     */
    public static <T> FunctionCall<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return call(name, type, arguments);
    }

    private static <T> FunctionCall<T> call(String name, SqlType<T> type, Expression<?>... arguments) {
        return new FunctionCall<>(new FunctionName(name), List.of(arguments), type);
    }
}
