package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Row;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.Types;
import java.util.List;

/**
 * Inserts rows and returns with what the database made of each the number of the row, which {@code INSERT} cannot:
 * {@code MERGE INTO t USING unnest(?) WITH ORDINALITY AS v(c1, n) ON FALSE WHEN NOT MATCHED THEN INSERT (a) VALUES
 * (v.c1) RETURNING v.n, t.id}. From PostgreSQL 17 on.
 *
 * @param table the table
 * @param columns the columns that get values
 * @param rows the rows: {@link ArrayRows} or {@link ValueRows}
 * @param returning the columns returned of each, behind the number
 */
record MergeRows(Table table, List<Column<?>> columns, SqlNode rows, List<Column<?>> returning)
        implements Statement<Row> {

    /** Creates the statement; the lists are copied. */
    MergeRows {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
    }

    @Override
    public List<Column<?>> resultColumns() {
        return returning;
    }

    @Override
    public MergeRows traverse(Traversal walk) {
        return new MergeRows(walk.value(table), walk.value(columns), walk.node(rows), walk.value(returning));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("MERGE INTO ");
        table.renderName(out);
        out.sql(" AS t USING ").within(out.scope().inside(List.of()), rows);
        out.sql(" ON FALSE WHEN NOT MATCHED THEN INSERT (");
        ColumnNames.render(columns, out);
        out.sql(") VALUES (");
        RowNames.renderValues(columns.size(), out);
        out.sql(") RETURNING v.n, ");
        out.resultColumn("n", Types.BIGINT);
        ColumnNames.renderResult(returning, out);
    }
}
