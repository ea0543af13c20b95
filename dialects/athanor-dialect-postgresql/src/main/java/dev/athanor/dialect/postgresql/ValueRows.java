package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of values and other expressions, numbered from 1, one by one: {@code (VALUES (?, ?, 1), (?, now(), 2)) AS v(c1,
 * c2, n)}.
 *
 * @param width how many columns there are
 * @param cells the expressions, row after row
 */
record ValueRows(int width, List<Expression<?>> cells) implements SqlNode {

    /** Creates the node; the list is copied. */
    ValueRows {
        cells = List.copyOf(cells);
    }

    /** Returns rows of {@code rows}, all of the same width. */
    static ValueRows of(List<List<Expression<?>>> rows) {
        List<Expression<?>> cells = new ArrayList<>();
        rows.forEach(cells::addAll);
        return new ValueRows(rows.get(0).size(), cells);
    }

    @Override
    public ValueRows traverse(Traversal walk) {
        return new ValueRows(walk.value(width), walk.nodes(cells));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(VALUES ");
        for (int i = 0; i < cells.size(); i += width) {
            out.sql(i == 0 ? "(" : ", (").join(", ", cells.subList(i, i + width));
            out.sql(", ").literal(i / width + 1).sql(")");
        }
        out.sql(") AS ");
        RowNames.render(width, out);
    }
}
