package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;

/**
 * A quotient rounded down to a whole number.
 *
 * @param left the dividend
 * @param right the divisor
 * @param <T> the Java type of the numbers
 */
public record FloorDivision<T>(Expression<T> left, Expression<? extends T> right) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return left.type();
    }

    @Override
    public int precedence() {
        return StandardOperator.FLOOR_DIVIDE.precedence();
    }

    @Override
    public FloorDivision<T> traverse(Traversal walk) {
        return new FloorDivision<>(walk.node(left), walk.node(right));
    }

    // Databases divide whole numbers without a fraction; FLOOR is for all others.
    @Override
    public void render(SqlWriter out) {
        boolean whole = Division.isWhole(left) && Division.isWhole(right);
        if (!whole) {
            out.sql("FLOOR(");
        }
        out.operand(left, StandardOperator.FLOOR_DIVIDE)
                .keyword(StandardOperator.FLOOR_DIVIDE)
                .operand(right, StandardOperator.FLOOR_DIVIDE);
        if (!whole) {
            out.sql(")");
        }
    }
}
