package dev.athanor.sql.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a statement a node is being written.
 *
 * @param qualified whether columns carry the name of their table
 * @param result whether the columns now written are those of the statement's own result
 * @param named whether each column of a SELECT written now is given its name, because others refer to it by that
 * @param enclosing what the statement directly around reads from, for subqueries that correlate
 * @param reachable what all statements around read from, for subqueries that say what they correlate with
 * @param assigned what the statement sets columns to, or {@code null} outside of INSERT and UPDATE
 */
public record Scope(
        boolean qualified,
        boolean result,
        boolean named,
        List<FromClause> enclosing,
        List<FromClause> reachable,
        @Nullable AssignedValues assigned) {

    /** The outermost statement. */
    public static final Scope STATEMENT = new Scope(true, true, false, List.of(), List.of(), null);

    /** A query to read from: it sees nothing of the statement around it, and its columns are known by name. */
    public static final Scope DERIVED = new Scope(true, false, true, List.of(), List.of(), null);

    /** A changing statement that stands before another one, which reads what it returns. */
    public static final Scope CHANGE = new Scope(true, false, false, List.of(), List.of(), null);

    /** Creates the scope; the lists are copied. */
    public Scope {
        enclosing = List.copyOf(enclosing);
        reachable = List.copyOf(reachable);
    }

    /** Returns this scope with columns written without their table. */
    public Scope unqualified() {
        return new Scope(false, result, named, enclosing, reachable, assigned);
    }

    /** Returns this scope with columns written with their table. */
    public Scope withQualifiedNames() {
        return new Scope(true, result, named, enclosing, reachable, assigned);
    }

    /** Returns this scope for something that is no column of the result. */
    public Scope withoutResult() {
        return new Scope(qualified, false, named, enclosing, reachable, assigned);
    }

    /** Returns the scope of a part that is no column of the result, in a statement that reads from {@code froms}. */
    public Scope inside(List<FromClause> froms) {
        return new Scope(qualified, false, false, froms, and(froms), assigned);
    }

    /** Returns the scope of the columns of a statement that reads from {@code froms}. */
    public Scope columnsOf(List<FromClause> froms) {
        return new Scope(true, result, named, froms, and(froms), assigned);
    }

    /** Returns this scope with {@code values} as what the statement sets columns to. */
    public Scope assigning(AssignedValues values) {
        return new Scope(qualified, result, named, enclosing, reachable, values);
    }

    private List<FromClause> and(List<FromClause> froms) {
        if (reachable.isEmpty()) {
            return froms;
        }
        List<FromClause> all = new ArrayList<>(froms);
        all.addAll(reachable);
        return all;
    }

    /** Returns the scope of a query that stands for a value or a condition here. */
    public Scope subquery() {
        return new Scope(true, false, false, enclosing, reachable, assigned);
    }

    /** Returns the scope of a query to read from that sees what else is read from here. */
    public Scope lateral() {
        return new Scope(true, false, true, enclosing, reachable, assigned);
    }
}
