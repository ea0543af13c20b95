package dev.athanor.sql.ast;

import java.util.List;

/**
 * The rows a changing statement returns: {@code RETURNING columns}.
 *
 * @param columns what is returned of each row changed
 */
public record ReturningClause(List<Selectable<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public ReturningClause {
        columns = List.copyOf(columns);
    }

    @Override
    public ReturningClause traverse(Traversal walk) {
        return new ReturningClause(walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" RETURNING ").within(out.scope().withQualifiedNames(), new ResultColumns(columns));
    }
}
