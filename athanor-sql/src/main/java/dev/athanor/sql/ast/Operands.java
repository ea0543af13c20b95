package dev.athanor.sql.ast;

import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.type.CollatedType;
import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How plain Java values become operands: bound with the type, and named after, what they are compared with. */
final class Operands {

    private static final Map<Class<?>, IntFunction<Object>> FROM_INT = Map.of(
            Object.class, number -> number,
            Integer.class, number -> number,
            Long.class, number -> (long) number,
            Short.class, Operands::exactShort,
            BigDecimal.class, BigDecimal::valueOf,
            Double.class, number -> (double) number,
            Float.class, number -> (float) number);

    private static final Set<StandardOperator> ORDERING =
            Set.of(StandardOperator.LT, StandardOperator.LE, StandardOperator.GT, StandardOperator.GE);

    private Operands() {}

    static <T> Condition compare(Expression<T> left, Operator operator, @Nullable T value) {
        if (value == null || (value instanceof Boolean && ORDERING.contains(operator))) {
            throw new CompileException(
                    "C027",
                    left + operator.sql() + value + " orders by " + value
                            + ", which has no order; use eq, ne, isNull or" + " isDistinctFrom");
        }
        if (left instanceof Tuple tuple && value instanceof List<?> values) {
            return new Comparison(left, operator, tuple.bound(values));
        }
        return new Comparison(left, operator, operand(left, value));
    }

    // Truth values are written as such: no database chooses another plan for true than for false.
    private static <T> Expression<?> operand(Expression<T> left, T value) {
        return value instanceof Boolean truth ? BooleanLiteral.of(truth) : bind(left, value);
    }

    static Condition compare(Expression<?> left, Operator operator, int value) {
        return new Comparison(left, operator, bind(left, value));
    }

    static <T> Bind<T> bind(Expression<T> other, @Nullable T value) {
        return Bind.of(nameOf(other), other.type(), value);
    }

    static <T> Bind<T> bind(Expression<T> other, int value) {
        SqlType<T> type = other.type();
        IntFunction<Object> conversion = FROM_INT.get(type.javaType());
        if (conversion == null) {
            throw new CompileException(
                    "C018",
                    "the number " + value + " does not go with " + other + " of type " + type.sql()
                            + ", whose values are " + type.javaType().getName()
                            + "; give a value of that class");
        }
        return Bind.of(nameOf(other), type, type.javaType().cast(conversion.apply(value)));
    }

    static Bind<String> text(Expression<?> other, String value) {
        return Bind.of(nameOf(other), textType(other), value);
    }

    static <T> Expression<T> plus(Expression<T> left, Expression<? extends T> right) {
        return calculated(left, StandardOperator.PLUS, right);
    }

    /** Returns the node of {@code left operator right}, whose values are like those of {@code left}. */
    @SuppressWarnings("unchecked") // the Java type is looked at; where that of the left side is not known, any is right
    static <T> Expression<T> calculated(Expression<T> left, StandardOperator operator, Expression<? extends T> right) {
        SqlType<?> type = ResultTypes.of(operator, left.type(), right.type());
        if (type.javaType() != left.type().javaType() && !left.type().equals(Types.NULL)) {
            throw new CompileException(
                    "C018",
                    left + operator.sql() + right + " is " + type.sql() + ", not "
                            + left.type().sql()
                            + "; say which class its values are of: " + method(operator) + "(other, "
                            + type.javaType().getSimpleName() + ".class)");
        }
        return (Expression<T>) node(left, operator, right, type);
    }

    /** Returns the node of {@code left operator right}, whose values are of {@code result}. */
    @SuppressWarnings("unchecked") // the Java type is looked at
    static <U> Expression<U> calculated(
            Expression<?> left, StandardOperator operator, Expression<?> right, Class<U> result) {
        SqlType<?> type = ResultTypes.of(operator, left.type(), right.type());
        if (type.javaType() != result) {
            throw new CompileException(
                    "C018",
                    left + operator.sql() + right + " is " + type.sql() + ", whose values are "
                            + type.javaType().getName() + ", not " + result.getName()
                            + "; give that class, or use cast(...)");
        }
        return (Expression<U>) node(left, operator, right, type);
    }

    private static <U> Expression<U> node(
            Expression<?> left, StandardOperator operator, Expression<?> right, SqlType<U> type) {
        boolean text = operator == StandardOperator.PLUS && left.type().javaType() == String.class;
        return new Arithmetic<>(left, text ? StandardOperator.CONCAT : operator, right, type);
    }

    private static String method(StandardOperator operator) {
        return operator == StandardOperator.PLUS ? "plus" : operator == StandardOperator.MINUS ? "minus" : "times";
    }

    // CAST takes no collation, so it stands behind.
    @SuppressWarnings("unchecked") // a type with a collation is one of text
    static <U> Expression<U> cast(Expression<?> operand, SqlType<U> type) {
        return type instanceof CollatedType collated
                ? (Expression<U>) new Collate<>(new Cast<>(operand, collated.text()), collated.collation())
                : new Cast<>(operand, type);
    }

    static Expression<String> concat(Expression<?> left, Expression<?> right) {
        return new Arithmetic<>(left, StandardOperator.CONCAT, right, textType(left));
    }

    static <T> Bitwise<T> bitwise(Expression<T> left, StandardOperator operator, int right) {
        return new Bitwise<>(left, operator, bind(left, right));
    }

    static List<Expression<?>> list(Expression<?> first, Expression<?>... more) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }

    static Condition in(Expression<?> left, Bind<?> list) {
        if (left instanceof Tuple tuple) {
            list.values().forEach(row -> tuple.checkWidth((List<?>) row));
        }
        return new InList(left, list, false);
    }

    static String nameOf(Expression<?> expression) {
        return expression instanceof NamedExpression<?> named ? named.name() : "param";
    }

    @SuppressWarnings("unchecked") // the class was just compared
    private static SqlType<String> textType(Expression<?> expression) {
        SqlType<?> type = expression.type();
        return type.javaType() == String.class ? (SqlType<String>) type : Types.VARCHAR;
    }

    private static Object exactShort(int number) {
        if (number != (short) number) {
            throw new CompileException(
                    "C018",
                    "the number " + number + " does not fit into a SMALLINT (-32768 to 32767); give a smaller one");
        }
        return (short) number;
    }
}
