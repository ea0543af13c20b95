package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;

/** That an index is built while others write to the table: {@code CONCURRENTLY}, on PostgreSQL. */
public record IndexConcurrentlyClause() implements SqlNode {

    @Override
    public IndexConcurrentlyClause traverse(Traversal walk) {
        return this;
    }

    @Override
    public void render(SqlWriter out) {
        throw new CompileException(
                "C040", out.dialect() + " has no CONCURRENTLY; leave it out, or restrict the index by onlyOn(...)");
    }
}
