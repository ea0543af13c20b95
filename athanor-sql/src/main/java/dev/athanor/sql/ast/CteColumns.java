package dev.athanor.sql.ast;

import java.util.List;

/**
 * The names of the columns of a query by name, between its own and {@code AS}.
 *
 * @param columns the columns
 * @param needed whether the query has no names for them, or reads from itself
 */
public record CteColumns(List<AliasedColumn<?>> columns, boolean needed) implements SqlNode {

    /** Creates the list; it is copied. */
    public CteColumns {
        columns = List.copyOf(columns);
    }

    @Override
    public CteColumns traverse(Traversal walk) {
        return new CteColumns(walk.nodes(columns), walk.value(needed));
    }

    @Override
    public void render(SqlWriter out) {
        if (needed) {
            renderAll(out);
        }
    }

    /** Writes the names, needed or not. */
    public void renderAll(SqlWriter out) {
        out.sql("(");
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i == 0 ? "" : ", ").within(Scope.DERIVED.unqualified(), columns.get(i));
        }
        out.sql(")");
    }
}
