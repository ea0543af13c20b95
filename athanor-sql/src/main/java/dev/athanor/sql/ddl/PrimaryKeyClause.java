package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import java.util.List;

/**
 * The primary key of a table.
 *
 * @param columns its columns
 */
public record PrimaryKeyClause(List<Column<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public PrimaryKeyClause {
        columns = List.copyOf(columns);
    }

    @Override
    public PrimaryKeyClause traverse(Traversal walk) {
        return new PrimaryKeyClause(walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("PRIMARY KEY (").join(", ", columns).sql(")");
    }
}
