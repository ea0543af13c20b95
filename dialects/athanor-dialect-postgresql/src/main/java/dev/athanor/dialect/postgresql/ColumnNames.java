package dev.athanor.dialect.postgresql;

import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.schema.Column;
import java.util.List;

/** Lists of columns of the table that is inserted into, which is called {@code t}. */
final class ColumnNames {

    private ColumnNames() {}

    /** Writes the bare names. */
    static void render(List<Column<?>> columns, SqlWriter out) {
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i == 0 ? "" : ", ").name(columns.get(i));
        }
    }

    /** Writes the names as those of the result. */
    static void renderResult(List<Column<?>> columns, SqlWriter out) {
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            out.sql(i == 0 ? "t." : ", t.").name(column);
            out.resultColumn(column.name(), column.type());
        }
    }
}
