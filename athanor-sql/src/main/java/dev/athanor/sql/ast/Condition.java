package dev.athanor.sql.ast;

import dev.athanor.sql.type.SqlType;
import dev.athanor.sql.type.Types;
import java.util.List;

/** An expression that is true, false or unknown. */
public interface Condition extends Expression<Boolean> {

    @Override
    default SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    Condition traverse(Traversal walk);

    /** Returns the condition that is true where this and {@code other} both are. */
    default Condition and(Expression<Boolean> other) {
        return Conjunction.of(StandardOperator.AND, List.of(this, other));
    }

    /** Returns the condition that is true where this or {@code other} is. */
    default Condition or(Expression<Boolean> other) {
        return Conjunction.of(StandardOperator.OR, List.of(this, other));
    }

    /**
     * Returns the condition that is true where this one is false; written with the opposite operator where there is
     * one.
     */
    default Condition not() {
        return new Not(this);
    }
}
