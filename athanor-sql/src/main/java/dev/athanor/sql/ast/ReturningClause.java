package dev.athanor.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The rows a changing statement returns: {@code RETURNING columns}.
 *
 * @param change what is done to the rows
 * @param columns what is returned of each row changed
 */
public record ReturningClause(Change change, List<Selectable<?>> columns) implements SqlNode {

    /** Creates the clause; the list is copied. */
    public ReturningClause {
        requireNonNull(change, "change");
        columns = List.copyOf(columns);
    }

    @Override
    public ReturningClause traverse(Traversal walk) {
        return new ReturningClause(walk.value(change), walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" RETURNING ").within(out.scope().withQualifiedNames(), new ResultColumns(columns));
    }
}
