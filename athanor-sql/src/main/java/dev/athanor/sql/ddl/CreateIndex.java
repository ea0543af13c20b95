package dev.athanor.sql.ddl;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Index;
import java.util.List;

/**
 * {@code CREATE INDEX}.
 *
 * @param index the index
 */
public record CreateIndex(Index index) implements DdlStatement {

    @Override
    public CreateIndex traverse(Traversal walk) {
        return new CreateIndex(walk.value(index));
    }

    @Override
    public void render(SqlWriter out) {
        if (index.unique()) {
            out.sql("CREATE UNIQUE INDEX ");
        } else {
            out.sql("CREATE INDEX ");
        }
        out.name(index.name()).sql(" ON ");
        index.table().renderName(out);
        out.sql(" (").within(Scope.STATEMENT.unqualified(), new Elements(List.copyOf(index.columns())));
        out.sql(")");
    }
}
