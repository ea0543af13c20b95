package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import java.util.List;

/**
 * Columns kept in an index that rows are not found by: {@code INCLUDE (b)}.
 *
 * @param columns the columns
 */
public record IndexIncludeClause(List<Column<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public IndexIncludeClause {
        columns = List.copyOf(columns);
    }

    @Override
    public IndexIncludeClause traverse(Traversal walk) {
        return new IndexIncludeClause(walk.value(columns));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" INCLUDE (").join(", ", columns).sql(")");
    }
}
