package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ddl.clause.Elements;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.List;

/**
 * {@code COPY t (a, b) FROM STDIN}.
 *
 * @param table the table
 * @param columns the columns that get values
 */
record CopyRows(Table table, List<Column<?>> columns) implements Statement<Row> {

    /** Creates the statement; the list is copied. */
    CopyRows {
        columns = List.copyOf(columns);
    }

    @Override
    public List<Column<?>> resultColumns() {
        return List.of();
    }

    @Override
    public CopyRows traverse(Traversal walk) {
        return new CopyRows(walk.value(table), walk.value(columns));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("COPY ");
        table.renderName(out);
        out.sql(" (").within(Scope.STATEMENT.unqualified(), new Elements(List.copyOf(columns)));
        out.sql(") FROM STDIN");
    }
}
