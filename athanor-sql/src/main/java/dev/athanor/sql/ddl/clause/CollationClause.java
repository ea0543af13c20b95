package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * By which rules the text of a column is compared and ordered: {@code COLLATE "C"}.
 *
 * @param collation the name of the rules
 */
public record CollationClause(String collation) implements SqlNode {

    @Override
    public CollationClause traverse(Traversal walk) {
        return new CollationClause(walk.value(collation));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" COLLATE ").name(collation);
    }
}
