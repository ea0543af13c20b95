package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;

/**
 * {@code ALTER TABLE … DROP COLUMN}.
 *
 * @param column the column
 */
public record DropColumn(Column<?> column) implements DdlStatement {

    @Override
    public DropColumn traverse(Traversal walk) {
        return new DropColumn(walk.value(column));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("ALTER TABLE ");
        column.table().renderName(out);
        out.sql(" DROP COLUMN ").name(column);
    }
}
