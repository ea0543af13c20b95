package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Table;

/**
 * {@code DROP TABLE}.
 *
 * @param table the table
 */
public record DropTable(Table table) implements DdlStatement {

    @Override
    public DropTable traverse(Traversal walk) {
        return new DropTable(walk.value(table));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("DROP TABLE ");
        table.renderName(out);
    }
}
