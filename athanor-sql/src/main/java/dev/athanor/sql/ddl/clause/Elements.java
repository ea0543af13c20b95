package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.List;

/**
 * What stands between the parentheses of CREATE TABLE.
 *
 * @param elements the columns and constraints
 */
public record Elements(List<SqlNode> elements) implements SqlNode {

    /** Creates the list; it is copied. */
    public Elements {
        elements = List.copyOf(elements);
    }

    @Override
    public Elements traverse(Traversal walk) {
        return new Elements(walk.nodes(elements));
    }

    @Override
    public void render(SqlWriter out) {
        out.join(", ", elements);
    }
}
