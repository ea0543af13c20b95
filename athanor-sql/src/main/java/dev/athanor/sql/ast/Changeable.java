package dev.athanor.sql.ast;

/**
 * A port: what stands for a table in statements that change rows, and tells whoever runs them what it is. Entities do.
 */
public interface Changeable extends Sourced {

    /** {@return the option that rides along with a statement that changes this} */
    StatementOption changed();
}
