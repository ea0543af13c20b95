package dev.athanor.sql.ast;

import java.util.List;

/**
 * Where in a statement a node is being written.
 *
 * @param qualified whether columns carry the name of their table
 * @param result whether the columns now written are those of the statement's own result
 * @param named whether each column of a SELECT written now is given its name, because others refer to it by that
 * @param enclosing what the statement directly around reads from, for subqueries that correlate
 */
public record Scope(boolean qualified, boolean result, boolean named, List<FromClause> enclosing) {

    /** The outermost statement. */
    public static final Scope STATEMENT = new Scope(true, true, false, List.of());

    /** A query to read from: it sees nothing of the statement around it, and its columns are known by name. */
    public static final Scope DERIVED = new Scope(true, false, true, List.of());

    /** Creates the scope; the list is copied. */
    public Scope {
        enclosing = List.copyOf(enclosing);
    }

    /** Returns this scope with columns written without their table. */
    public Scope unqualified() {
        return new Scope(false, result, named, enclosing);
    }

    /** Returns this scope with columns written with their table. */
    public Scope withQualifiedNames() {
        return new Scope(true, result, named, enclosing);
    }

    /** Returns the scope of a part that is no column of the result, in a statement that reads from {@code froms}. */
    public Scope inside(List<FromClause> froms) {
        return new Scope(qualified, false, false, froms);
    }

    /** Returns the scope of the columns of a statement that reads from {@code froms}. */
    public Scope columnsOf(List<FromClause> froms) {
        return new Scope(true, result, named, froms);
    }

    /** Returns the scope of a query that stands for a value or a condition here. */
    public Scope subquery() {
        return new Scope(true, false, false, enclosing);
    }
}
