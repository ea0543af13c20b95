package dev.athanor.sql.ddl;

import static java.util.Objects.requireNonNull;

import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Index;
import java.util.List;

/**
 * {@code CREATE INDEX}.
 *
 * @param index the index
 * @param ifNotExists whether an index that is there already is left alone
 */
public record CreateIndex(Index index, boolean ifNotExists) implements DdlStatement {

    /** Creates the statement; the index may not be null. */
    public CreateIndex {
        requireNonNull(index, "index");
    }

    /** Creates the statement that fails if the index is there already. */
    public CreateIndex(Index index) {
        this(index, false);
    }

    @Override
    public CreateIndex traverse(Traversal walk) {
        return new CreateIndex(walk.value(index), walk.value(ifNotExists));
    }

    @Override
    public void render(SqlWriter out) {
        if (index.unique()) {
            out.sql("CREATE UNIQUE INDEX ");
        } else {
            out.sql("CREATE INDEX ");
        }
        if (ifNotExists) {
            out.sql("IF NOT EXISTS ");
        }
        out.name(index.name()).sql(" ON ");
        index.table().renderName(out);
        out.sql(" (").within(Scope.STATEMENT.unqualified(), new Elements(List.copyOf(index.elements())));
        out.sql(")");
    }
}
