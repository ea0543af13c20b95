package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.DefaultValues;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT inserts: rows of values, or those of a query.
 *
 * @param columns the columns that get a value, in order
 * @param rows the rows, each with a value for each column
 * @param query the query, or {@code null} where there are rows
 */
record InsertSource(
        List<Column<?>> columns,
        List<ValuesRow> rows,
        @Nullable Query<?> query) {

    static final InsertSource NOTHING = new InsertSource(List.of(), List.of(), null);

    InsertSource {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static InsertSource of(List<Assignment> row) {
        List<Column<?>> columns = new ArrayList<>();
        List<Expression<?>> values = new ArrayList<>();
        for (Assignment assignment : Assignment.sorted(row)) {
            columns.add(assignment.column());
            values.add(assignment.value());
        }
        return new InsertSource(columns, List.of(new ValuesRow(values)), null);
    }

    /** Returns the single row as assignments. */
    List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            assignments.add(new Assignment(columns.get(i), rows.get(0).values().get(i)));
        }
        return assignments;
    }

    @Nullable
    Expression<?> assigned(Column<?> column) {
        int place = columns.indexOf(column);
        return place < 0 || query != null ? null : rows.get(0).values().get(place);
    }

    boolean isEmpty() {
        return rows.isEmpty() && query == null;
    }

    boolean isSingleRow() {
        return query == null && rows.size() <= 1;
    }

    boolean isGiven(Column<?> column) {
        return assigned(column) instanceof Bind<?>;
    }

    InsertSource traverse(Traversal walk) {
        return new InsertSource(walk.value(columns), walk.nodes(rows), walk.optional(query));
    }

    /** Writes columns and rows, and between them {@code output}. */
    void render(SqlWriter out, OutputClause output) {
        if (!columns.isEmpty()) {
            out.sql(" (").within(out.scope().unqualified(), new Sequence(columns));
            out.sql(")");
        }
        out.node(output).sql(" ");
        if (query != null) {
            out.within(out.scope().subquery(), query);
        } else if (columns.isEmpty()) {
            out.node(DefaultValues.DEFAULT_VALUES);
        } else {
            out.sql("VALUES ").within(out.scope().inside(List.of()), new Sequence(rows));
        }
    }
}
