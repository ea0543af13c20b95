package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Row;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;

/**
 * Inserts rows in their order: {@code INSERT INTO t (a) SELECT v.c1 FROM unnest(?) … ORDER BY v.n RETURNING id}.
 * Numbers out of sequences and identity columns ascend in that order; the rows returned come in any.
 *
 * @param table the table
 * @param columns the columns that get values
 * @param rows the rows: {@link ArrayRows} or {@link ValueRows}
 * @param returning the columns returned of each
 */
record InsertRows(Table table, List<Column<?>> columns, SqlNode rows, List<Column<?>> returning)
        implements Statement<Row> {

    /** Creates the statement; the lists are copied. */
    InsertRows {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
    }

    @Override
    public List<Column<?>> resultColumns() {
        return returning;
    }

    @Override
    public InsertRows traverse(Traversal walk) {
        return new InsertRows(walk.value(table), walk.value(columns), walk.node(rows), walk.value(returning));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("INSERT INTO ");
        table.renderName(out);
        out.sql(" AS t (");
        ColumnNames.render(columns, out);
        out.sql(") SELECT ");
        RowNames.renderValues(columns.size(), out);
        out.sql(" FROM ").within(out.scope().inside(List.of()), rows).sql(" ORDER BY v.n");
        if (!returning.isEmpty()) {
            out.sql(" RETURNING ");
            ColumnNames.renderResult(returning, out);
        }
    }
}
