package dev.athanor.sql.ast;

import java.util.List;

/**
 * The names by which the columns of something to read from are known, after its own: {@code AS v (a, b)}.
 *
 * @param columns the columns
 */
public record ColumnNames(List<ColumnElement<?>> columns) implements SqlNode {

    /** Creates the list; it is copied. */
    public ColumnNames {
        columns = List.copyOf(columns);
    }

    @Override
    public ColumnNames traverse(Traversal walk) {
        return new ColumnNames(walk.nodes(columns));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" (");
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            out.name(columns.get(i));
        }
        out.sql(")");
    }
}
