package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values and other expressions, numbered from 1, one by one: {@code (VALUES (?, ?, 1), (?, now(), 2)) AS v(c1,
 * c2, n)}.
 *
 * @param columns the columns that get the values
 * @param cells the expressions, row after row
 */
record ValueRows(List<Column<?>> columns, List<Expression<?>> cells) implements SqlNode {

    /** Creates the node; the list is copied. */
    ValueRows {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** Returns rows of {@code rows}, all of the same width. */
    static ValueRows of(List<Column<?>> columns, List<List<Expression<?>>> rows) {
        List<Expression<?>> cells = new ArrayList<>();
        rows.forEach(cells::addAll);
        return new ValueRows(columns, cells);
    }

    @Override
    public ValueRows traverse(Traversal walk) {
        return new ValueRows(walk.value(columns), walk.nodes(cells));
    }

    @Override
    public void render(SqlWriter out) {
        int width = columns.size();
        out.sql("(VALUES ");
        for (int i = 0; i < cells.size(); i += width) {
            List<Expression<?>> row = cells.subList(i, i + width);
            out.sql(i == 0 ? "(" : ", (");
            for (int j = 0; j < width; j++) {
                out.sql(j == 0 ? "" : ", ").within(out.scope().assigning(name -> named(row, name)), row.get(j));
            }
            out.sql(", ").literal(i / width + 1).sql(")");
        }
        out.sql(") AS ");
        RowNames.render(width, out);
    }

    private @Nullable Expression<?> named(List<Expression<?>> row, String name) {
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return row.get(i);
            }
        }
        return null;
    }
}
