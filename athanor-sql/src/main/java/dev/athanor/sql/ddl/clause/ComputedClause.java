package dev.athanor.sql.ddl.clause;

import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Computed;

/**
 * What the database computes the values of a column of: {@code GENERATED ALWAYS AS (w * h) STORED}.
 *
 * @param column the column
 */
public record ComputedClause(Column<?> column) implements SqlNode {

    @Override
    public ComputedClause traverse(Traversal walk) {
        return new ComputedClause(walk.value(column));
    }

    @Override
    public void render(SqlWriter out) {
        Computed computed = column.definition().values().computed();
        if (computed == null) {
            return;
        }
        out.sql(" GENERATED ALWAYS AS (").inlined(computed.expression()).sql(")");
        switch (computed.storage()) {
            case STORED -> out.sql(" STORED");
            case VIRTUAL -> out.sql(" VIRTUAL");
            case UNSAID -> out.sql("");
        }
    }
}
