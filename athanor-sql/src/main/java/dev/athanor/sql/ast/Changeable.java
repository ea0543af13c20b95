package dev.athanor.sql.ast;

/**
 * A port: what stands for a table in statements that change rows, and tells whoever runs them what it is. Entities do.
 */
public interface Changeable extends Sourced {

    /** {@return the option that rides along with a statement that changes this} */
    StatementOption changed();

    /** {@return the table whose rows are changed, or an alias of it} Where this is read from several, it is one of them. */
    default FromClause changeable() {
        return from();
    }
}
