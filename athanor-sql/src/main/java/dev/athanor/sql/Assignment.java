package dev.athanor.sql;

import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Scope;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column and the value it gets, in INSERT and UPDATE.
 *
 * @param column the column
 * @param value the value
 */
record Assignment(Column<?> column, Expression<?> value) implements SqlNode {

    static List<Assignment> add(List<Assignment> list, Table table, ColumnElement<?> column, Expression<?> value) {
        Column<?> own = column(table, column);
        List<Assignment> longer = new ArrayList<>(list);
        longer.removeIf(assignment -> assignment.column() == own);
        longer.add(new Assignment(own, value));
        longer.sort(Comparator.comparing(assignment -> assignment.column().index()));
        return List.copyOf(longer);
    }

    private static Column<?> column(Table table, ColumnElement<?> column) {
        Column<?> own = table.find(column.name());
        if (own == null || column.from() != table) {
            throw new CompileException(
                    "C015",
                    "column " + column + " does not belong to table " + table.key()
                            + ", which the statement changes; set a column of that table");
        }
        return own;
    }

    static Column<?> named(Table table, String name) {
        Column<?> own = table.find(name);
        if (own == null) {
            throw new CompileException(
                    "C015",
                    "values(...) names column '" + name + "', which table " + table.key() + " does not have; it has "
                            + table.columns().stream().map(Column::name).toList());
        }
        return own;
    }

    @Override
    public Assignment traverse(Traversal walk) {
        return new Assignment(walk.value(column), walk.node(value));
    }

    @Override
    public void render(SqlWriter out) {
        Scope outer = out.scope();
        out.name(column.name()).sql("=");
        out.within(outer.withQualifiedNames(), new Assigned(value));
    }

    /** The right side, in parentheses where it is more than one operand. */
    record Assigned(Expression<?> value) implements SqlNode {

        @Override
        public Assigned traverse(Traversal walk) {
            return new Assigned(walk.node(value));
        }

        @Override
        public void render(SqlWriter out) {
            out.operand(value, StandardOperator.ASSIGN);
        }
    }
}
