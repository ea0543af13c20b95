package dev.athanor.sql.ast;

import java.util.List;

/**
 * Where in a statement a node is being written.
 *
 * @param qualified whether columns carry the name of their table
 * @param result whether the columns now written are those of the statement's own result
 * @param nested whether a SELECT written now stands inside another statement
 * @param enclosing what the enclosing statements read from, for subqueries that correlate
 */
public record Scope(boolean qualified, boolean result, boolean nested, List<FromClause> enclosing) {

    /** The outermost statement. */
    public static final Scope STATEMENT = new Scope(true, true, false, List.of());

    /** Creates the scope; the list is copied. */
    public Scope {
        enclosing = List.copyOf(enclosing);
    }

    /** Returns this scope with columns written without their table. */
    public Scope unqualified() {
        return new Scope(false, result, nested, enclosing);
    }

    /** Returns this scope with columns written with their table. */
    public Scope withQualifiedNames() {
        return new Scope(true, result, nested, enclosing);
    }

    /** Returns the scope of a part that is no column of the result, in a statement that reads from {@code froms}. */
    public Scope inside(List<FromClause> froms) {
        return new Scope(qualified, false, true, froms);
    }
}
