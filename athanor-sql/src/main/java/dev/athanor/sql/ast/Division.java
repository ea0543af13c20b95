package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.math.BigDecimal;

/**
 * A quotient with its fraction, also of two whole numbers, where databases by themselves would drop it.
 *
 * @param left the dividend
 * @param right the divisor
 */
public record Division(Expression<?> left, Expression<?> right) implements Expression<BigDecimal> {

    @Override
    public SqlType<BigDecimal> type() {
        return Types.NUMERIC;
    }

    @Override
    public int precedence() {
        return StandardOperator.DIVIDE.precedence();
    }

    @Override
    public Division traverse(Traversal walk) {
        return new Division(walk.node(left), walk.node(right));
    }

    @Override
    public void render(SqlWriter out) {
        out.operand(left, StandardOperator.DIVIDE).keyword(StandardOperator.DIVIDE);
        if (isWhole(left) && isWhole(right)) {
            out.node(new Cast<>(right, Types.NUMERIC));
        } else {
            out.operand(right, StandardOperator.DIVIDE);
        }
    }

    /** {@return whether {@code operand} is of a type of whole numbers} */
    public static boolean isWhole(Expression<?> operand) {
        Class<?> type = operand.type().javaType();
        return type == Integer.class || type == Long.class || type == Short.class;
    }
}
