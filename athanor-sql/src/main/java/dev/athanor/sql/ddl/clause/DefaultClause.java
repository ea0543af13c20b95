package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;

/**
 * The default of a column: {@code DEFAULT 0}.
 *
 * @param column the column
 */
public record DefaultClause(Column<?> column) implements SqlNode {

    @Override
    public DefaultClause traverse(Traversal walk) {
        return new DefaultClause(walk.value(column));
    }

    @Override
    public void render(SqlWriter out) {
        SqlNode value = column.definition().values().serverDefault();
        if (value != null) {
            out.sql(" DEFAULT ").inlined(value);
        }
    }
}
