package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/** That two NULLs are the same in a unique index: {@code NULLS NOT DISTINCT}. */
public record IndexNullsClause() implements SqlNode {

    @Override
    public IndexNullsClause traverse(Traversal walk) {
        return this;
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" NULLS NOT DISTINCT");
    }
}
