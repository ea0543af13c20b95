package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;

/**
 * Where some databases have the comment of a table in its definition. Standard is to write nothing here.
 *
 * @param text the comment
 */
public record TableCommentClause(String text) implements SqlNode {

    @Override
    public TableCommentClause traverse(Traversal walk) {
        return new TableCommentClause(walk.value(text));
    }

    @Override
    public void render(SqlWriter out) {}
}
