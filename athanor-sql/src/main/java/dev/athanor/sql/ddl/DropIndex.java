package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Index;

/**
 * {@code DROP INDEX}.
 *
 * @param index the index
 * @param ifExists whether it is no failure if there is no such index
 */
public record DropIndex(Index index, boolean ifExists) implements DdlStatement {

    /** Creates the statement; the index may not be null. */
    public DropIndex {
        requireNonNull(index, "index");
    }

    /** Creates the statement that fails if there is no such index. */
    public DropIndex(Index index) {
        this(index, false);
    }

    @Override
    public DropIndex traverse(Traversal walk) {
        return new DropIndex(walk.value(index), walk.value(ifExists));
    }

    @Override
    public void render(SqlWriter out) {
        String schema = index.table().schema();
        out.sql("DROP INDEX ");
        if (ifExists) {
            out.sql("IF EXISTS ");
        }
        out.schema(schema).name(index.name());
    }
}
