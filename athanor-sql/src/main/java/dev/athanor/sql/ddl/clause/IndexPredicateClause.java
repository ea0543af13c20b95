package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * The rows that a partial index is over: {@code WHERE x > 5}.
 *
 * @param condition the condition
 */
public record IndexPredicateClause(SqlNode condition) implements SqlNode {

    @Override
    public IndexPredicateClause traverse(Traversal walk) {
        return new IndexPredicateClause(walk.node(condition));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" WHERE ").inlined(condition);
    }
}
