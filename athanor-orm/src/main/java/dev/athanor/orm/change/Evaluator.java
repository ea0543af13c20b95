package dev.athanor.orm.change;

import static dev.athanor.orm.state.EntityState.UNKNOWN;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityMapping;
import dev.athanor.orm.state.ColumnValue;
import dev.athanor.orm.state.EntityState;
import dev.athanor.sql.ast.Arithmetic;
import dev.athanor.sql.ast.Between;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.BooleanLiteral;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Comparison;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Division;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.InList;
import dev.athanor.sql.ast.IsNull;
import dev.athanor.sql.ast.Like;
import dev.athanor.sql.ast.Negation;
import dev.athanor.sql.ast.Not;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.Operator;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Truth;
import dev.athanor.sql.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions of SQL on objects, as the database does on their rows. NULL is null; what is not loaded, or
 * cannot be said for sure, is {@link EntityState#UNKNOWN}.
 */
final class Evaluator {

    /** What an expression is for an object. */
    interface Value {

        /** Returns the value as the row of the object has it. */
        @Nullable
        Object of(EntityState state);
    }

    private final EntityMapping<?> mapping;
    private final FromClause target;

    /** Creates an evaluator of what reads from {@code target} alone, the table of an entity or its alias. */
    Evaluator(EntityMapping<?> mapping, FromClause target) {
        this.mapping = mapping;
        this.target = target;
    }

    /**
     * Returns whether all of {@code conditions} are true.
     *
     * @throws UnevaluableException if only the database can say
     */
    Value all(List<Expression<Boolean>> conditions) {
        return conjunction(StandardOperator.AND, conditions);
    }

    /**
     * Returns the value of {@code node}.
     *
     * @throws UnevaluableException if only the database can say
     */
    Value of(Expression<?> node) {
        if (node instanceof ColumnElement<?> column) {
            return column(column);
        }
        if (node instanceof Bind<?> bind && bind.kind() == Bind.Kind.VALUE) {
            Object value = bind.value();
            return state -> value;
        }
        if (node instanceof NullLiteral<?>) {
            return state -> null;
        }
        if (node instanceof BooleanLiteral literal) {
            return state -> literal == BooleanLiteral.TRUE;
        }
        return condition(node);
    }

    private Value condition(Expression<?> node) {
        if (node instanceof Conjunction conjunction) {
            return conjunction(conjunction.operator(), conjunction.parts());
        }
        if (node instanceof Not not) {
            return not(of(not.operand()), true);
        }
        if (node instanceof Truth truth) {
            return not(of(truth.operand()), truth.negated());
        }
        if (node instanceof Comparison comparison) {
            return comparison(of(comparison.left()), comparison.operator(), of(comparison.right()));
        }
        if (node instanceof IsNull test) {
            return isNull(test);
        }
        if (node instanceof InList list) {
            return inList(list);
        }
        if (node instanceof Between between) {
            return between(between);
        }
        return node instanceof Like like ? like(like) : operation(node);
    }

    private Value operation(Expression<?> node) {
        if (node instanceof Arithmetic<?> sum) {
            return arithmetic(of(sum.left()), sum.operator(), of(sum.right()), node);
        }
        if (node instanceof Division quotient) {
            return arithmetic(of(quotient.left()), StandardOperator.DIVIDE, of(quotient.right()), node);
        }
        if (node instanceof Negation<?> negation) {
            Value zero = state -> BigDecimal.ZERO;
            return arithmetic(zero, StandardOperator.MINUS, of(negation.operand()), node);
        }
        throw new UnevaluableException(node.getClass().getSimpleName());
    }

    private Value column(ColumnElement<?> column) {
        ColumnMapping mapped = mapped(column.plain());
        return state -> ColumnValue.committed(state, mapped);
    }

    /** What the tables above hold of the row is in the object, too. */
    private ColumnMapping mapped(ColumnElement<?> column) {
        boolean own = column.from() == target;
        boolean above = target == mapping.table()
                && column.from() instanceof Table table
                && mapping.lineage().isIn(table);
        if (!own && !above) {
            throw new UnevaluableException("a column of " + column.from());
        }
        for (ColumnMapping mapped : mapping.columns()) {
            Table table = mapped.column().table();
            if (mapped.column().name().equals(column.name()) && (own ? table == mapping.table() : table == column.from())) {
                return mapped;
            }
        }
        throw new UnevaluableException("column " + column.name() + ", which is not mapped");
    }

    private Value conjunction(StandardOperator operator, List<? extends Expression<Boolean>> parts) {
        List<Value> values = new ArrayList<>();
        parts.forEach(part -> values.add(of(part)));
        Boolean decisive = operator == StandardOperator.OR;
        return state -> {
            Object result = !decisive;
            for (Value value : values) {
                Object part = value.of(state);
                if (decisive.equals(part)) {
                    return decisive;
                }
                if (part == UNKNOWN || (part == null && result != UNKNOWN)) {
                    result = part;
                }
            }
            return result;
        };
    }

    private static Value not(Value operand, boolean negated) {
        return !negated ? operand : state -> negated(operand.of(state));
    }

    private static @Nullable Object negated(@Nullable Object value) {
        return value instanceof Boolean known ? (Object) !known : value;
    }

    private static Value comparison(Value left, Operator operator, Value right) {
        if (!(operator instanceof StandardOperator standard)) {
            throw new UnevaluableException("the operator" + operator.sql());
        }
        return switch (standard) {
            case EQ, NE, LT, LE, GT, GE -> state -> compare(standard, left.of(state), right.of(state));
            case IS_DISTINCT_FROM -> state -> negated(same(left.of(state), right.of(state)));
            case IS_NOT_DISTINCT_FROM -> state -> same(left.of(state), right.of(state));
            default -> throw new UnevaluableException("the operator" + operator.sql());
        };
    }

    private static Object same(@Nullable Object left, @Nullable Object right) {
        if (left == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        return left == null || right == null ? (Object) (left == right) : Likeness.equal(left, right);
    }

    private static @Nullable Object compare(StandardOperator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left == UNKNOWN || right == UNKNOWN) {
            return UNKNOWN;
        }
        if (operator == StandardOperator.EQ) {
            return Likeness.equal(left, right);
        }
        if (operator == StandardOperator.NE) {
            return negated(Likeness.equal(left, right));
        }
        return Likeness.order(left, right) instanceof Integer sign ? (Object) holds(operator, sign) : UNKNOWN;
    }

    private static boolean holds(StandardOperator operator, int sign) {
        return switch (operator) {
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            default -> sign >= 0;
        };
    }

    private Value isNull(IsNull test) {
        Value operand = of(test.operand());
        return state -> {
            Object value = operand.of(state);
            return value == UNKNOWN ? UNKNOWN : (Object) ((value == null) != test.negated());
        };
    }

    private Value inList(InList list) {
        Value operand = of(list.operand());
        List<?> values = list.values().values();
        return not(state -> among(operand.of(state), values), list.negated());
    }

    private static @Nullable Object among(@Nullable Object value, List<?> values) {
        Object found = false;
        for (Object candidate : values) {
            Object equal = compare(StandardOperator.EQ, value, candidate);
            if (Boolean.TRUE.equals(equal)) {
                return true;
            }
            if (equal == UNKNOWN || (equal == null && found != UNKNOWN)) {
                found = equal;
            }
        }
        return found;
    }

    private Value between(Between test) {
        if (test.symmetric()) {
            throw new UnevaluableException("BETWEEN SYMMETRIC");
        }
        Value operand = of(test.operand());
        Value low = of(test.low());
        Value high = of(test.high());
        Value above = state -> compare(StandardOperator.GE, operand.of(state), low.of(state));
        Value below = state -> compare(StandardOperator.LE, operand.of(state), high.of(state));
        return not(state -> both(above.of(state), below.of(state)), test.negated());
    }

    private static @Nullable Object both(@Nullable Object one, @Nullable Object other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        if (one == UNKNOWN || other == UNKNOWN) {
            return UNKNOWN;
        }
        return one == null ? null : other;
    }

    private Value like(Like test) {
        Value operand = of(test.operand());
        Value pattern = of(test.pattern());
        Value matches = state -> {
            Object text = operand.of(state);
            Object wanted = pattern.of(state);
            if (text == null || wanted == null) {
                return null;
            }
            return text instanceof String tested && wanted instanceof String known
                    ? LikePattern.matches(test, tested, known)
                    : UNKNOWN;
        };
        return not(matches, test.negated());
    }

    private static Value arithmetic(Value left, Operator operator, Value right, Expression<?> node) {
        if (!(operator instanceof StandardOperator standard) || !Computation.knows(standard)) {
            throw new UnevaluableException(
                    "the operator" + operator.sql() + "of " + node.getClass().getSimpleName());
        }
        return state -> Computation.of(left.of(state), standard, right.of(state));
    }
}
