package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Index;

/**
 * {@code DROP INDEX}.
 *
 * @param index the index
 */
public record DropIndex(Index index) implements DdlStatement {

    @Override
    public DropIndex traverse(Traversal walk) {
        return new DropIndex(walk.value(index));
    }

    @Override
    public void render(SqlWriter out) {
        String schema = index.table().schema();
        out.sql("DROP INDEX ");
        if (schema != null) {
            out.name(schema).sql(".");
        }
        out.name(index.name());
    }
}
