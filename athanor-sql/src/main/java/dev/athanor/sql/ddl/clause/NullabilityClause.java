package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;

/**
 * Whether a column may be null: {@code NOT NULL}. An identity never is, and need not say so.
 *
 * @param column the column
 */
public record NullabilityClause(Column<?> column) implements SqlNode {

    @Override
    public NullabilityClause traverse(Traversal walk) {
        return new NullabilityClause(walk.value(column));
    }

    @Override
    public void render(SqlWriter out) {
        if (!column.isNullable() && column.definition().values().identity() == null) {
            out.sql(" NOT NULL");
        }
    }
}
