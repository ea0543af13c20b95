package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.option.MatchKind;

/**
 * What a foreign key does about NULLs in some of its columns: {@code MATCH FULL}.
 *
 * @param kind what is said
 */
public record MatchClause(MatchKind kind) implements SqlNode {

    @Override
    public MatchClause traverse(Traversal walk) {
        return new MatchClause(walk.value(kind));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" MATCH ").keyword(kind);
    }
}
