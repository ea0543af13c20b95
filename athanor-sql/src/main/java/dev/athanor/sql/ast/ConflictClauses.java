package dev.athanor.sql.ast;

import java.util.List;

/**
 * All that an INSERT does with rows that meet others, one clause for each kind of conflict.
 *
 * @param clauses the clauses; at least one
 * @param query whether the rows are those of a query
 */
public record ConflictClauses(List<SqlNode> clauses, boolean query) implements SqlNode {

    /** Creates the node; the list is copied. */
    public ConflictClauses {
        clauses = List.copyOf(clauses);
    }

    @Override
    public ConflictClauses traverse(Traversal walk) {
        return new ConflictClauses(walk.nodes(clauses), walk.value(query));
    }

    @Override
    public void render(SqlWriter out) {
        clauses.forEach(out::node);
    }
}
