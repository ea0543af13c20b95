package dev.athanor.sql.compile;

import dev.athanor.sql.ast.Arithmetic;
import dev.athanor.sql.ast.Conjunction;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Label;
import dev.athanor.sql.ast.Operator;

/** Where an operand would run together with what stands around it. */
final class Nesting {

    private static final String OPERATORS = "+-*/<>=~!@#%^&|";

    private Nesting() {}

    /** Returns whether {@code operand} is made by {@code operator} itself. */
    static boolean sameOperator(Expression<?> operand, Operator operator) {
        if (operand instanceof Label<?> label) {
            return sameOperator(label.expression(), operator);
        }
        if (operand instanceof Arithmetic<?> inner) {
            return inner.operator() == operator;
        }
        return operand instanceof Conjunction list && list.operator() == operator;
    }

    // Two minuses begin a comment, and PostgreSQL takes ~- for an operator of its own.
    static boolean endsWithOperator(StringBuilder text) {
        int last = text.length() - 1;
        return last >= 0 && OPERATORS.indexOf(text.charAt(last)) >= 0;
    }
}
