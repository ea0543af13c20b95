package dev.athanor.sql.ast;

import org.jspecify.annotations.Nullable;

/** An operator between two expressions or before one: its symbol, and how tightly it binds. */
public interface Operator extends Keyword {

    /** How tightly a column, a literal or a function binds: tighter than any operator. */
    int ATOM = 100;

    /** {@return how tightly the operator binds its operands; more is tighter} */
    int precedence();

    /** {@return whether {@code (a op b) op c} is {@code a op (b op c)}, so that no parentheses are needed} */
    boolean associative();

    /** {@return the operator that is true where this one is false, or {@code null} if there is none} */
    @Nullable
    Operator negation();
}
