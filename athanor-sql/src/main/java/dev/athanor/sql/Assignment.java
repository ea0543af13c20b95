package dev.athanor.sql;

import dev.athanor.sql.ast.AssignedColumn;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.ColumnNaming;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FromClause;
import dev.athanor.sql.ast.OtherColumn;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.StandardOperator;
import dev.athanor.sql.ast.StatementOption;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column and the value it gets, in INSERT and UPDATE.
 *
 * @param target the column
 * @param value the value
 */
record Assignment(AssignedColumn target, Expression<?> value) implements SqlNode {

    Assignment(Column<?> column, Expression<?> value) {
        this(new AssignedColumn(column, false), value);
    }

    Column<?> column() {
        return (Column<?>) target.column();
    }

    /** Returns {@code list} with {@code added} in place of what sets the same column, or at the end. */
    static List<Assignment> replace(List<Assignment> list, Assignment added) {
        List<Assignment> longer = new ArrayList<>(list);
        longer.removeIf(assignment -> assignment.column().equals(added.column()));
        longer.add(added);
        return List.copyOf(longer);
    }

    /** Returns {@code list} in the order of the table's columns. */
    static List<Assignment> sorted(List<Assignment> list) {
        return list.stream()
                .sorted(Comparator.comparing(assignment -> assignment.column().index()))
                .toList();
    }

    /**
     * Returns the column of {@code table} that {@code column} of {@code target}, the table or its alias, stands for.
     */
    static Column<?> column(Table table, FromClause target, ColumnElement<?> column) {
        Column<?> own = table.find(column.name());
        if (own == null || column.plain().from() != target) {
            throw new CompileException(
                    "C015",
                    "column " + column + " does not belong to table " + table.key()
                            + ", which the statement changes; set a column of that table");
        }
        return own;
    }

    /** Returns the column of {@code table} that is called {@code name}, there or by one of {@code options}. */
    static Column<?> named(Table table, String name, List<StatementOption> options) {
        for (StatementOption option : options) {
            String column = option instanceof ColumnNaming naming ? naming.column(name) : null;
            if (column != null) {
                return table.c(column);
            }
        }
        Column<?> own = table.find(name);
        if (own == null) {
            throw new CompileException(
                    "C015",
                    "values(...) names column '" + name + "', which table " + table.key() + " does not have; it has "
                            + table.columns().stream().map(Column::name).toList());
        }
        return own;
    }

    /** Returns {@code values} with one for each column, where one of {@code options} has a name for several. */
    static Map<String, ? extends @Nullable Object> spread(
            Map<String, ? extends @Nullable Object> values, List<StatementOption> options) {
        Map<String, ? extends @Nullable Object> all = values;
        for (StatementOption option : options) {
            all = option instanceof ColumnNaming naming ? naming.spread(all) : all;
        }
        return all;
    }

    /** Returns {@code rows} with the columns of {@code table} that the names of their values stand for. */
    static Collection<? extends Map<String, ? extends @Nullable Object>> renamed(
            Table table,
            Collection<? extends Map<String, ? extends @Nullable Object>> rows,
            List<StatementOption> options) {
        if (options.isEmpty()) {
            return rows;
        }
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            Map<String, @Nullable Object> own = new LinkedHashMap<>();
            spread(row, options).forEach((name, value) -> own.put(named(table, name, options).name(), value));
            all.add(own);
        }
        return all;
    }

    /** Returns {@code value}, an expression or something to bind, as a value of {@code column}. */
    @SuppressWarnings("unchecked") // the class of the value is looked at first
    static <T> Expression<?> value(Column<T> column, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        SqlType<T> type = column.type();
        if (value != null && !type.javaType().isInstance(value)) {
            throw new CompileException(
                    "C018",
                    "column " + column + " holds " + type.javaType().getName() + ", not "
                            + value.getClass().getName() + "; convert the value first");
        }
        return Bind.of(column.name(), type, (T) value);
    }

    /** Returns this for a statement that reads from other tables, too. */
    Assignment amongSeveral() {
        return new Assignment(new AssignedColumn(target.column(), true), value);
    }

    @Override
    public Assignment traverse(Traversal walk) {
        return new Assignment(walk.node(target), walk.node(value));
    }

    @Override
    public void render(SqlWriter out) {
        out.node(target).sql("=").within(out.scope().withQualifiedNames(), new Assigned(value));
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

    /** An assignment of an upsert, which is written with blanks. */
    record OnConflict(Assignment assignment) implements SqlNode {

        @Override
        public OnConflict traverse(Traversal walk) {
            return new OnConflict(walk.node(assignment));
        }

        @Override
        public void render(SqlWriter out) {
            out.name(assignment.column()).sql(" = ");
            out.within(out.scope().withQualifiedNames(), new Assigned(assignment.value()));
        }
    }

    /**
     * A column of a table that an UPDATE reads beside its own, and the value it gets.
     *
     * @param target the column
     * @param value the value
     */
    record Other(OtherColumn target, Expression<?> value) implements SqlNode {

        /** Returns {@code list} with {@code added} in place of what sets the same column, or at the end. */
        static List<Other> replace(List<Other> list, Other added) {
            List<Other> longer = new ArrayList<>(list);
            longer.removeIf(assignment -> assignment.target.column().equals(added.target.column()));
            longer.add(added);
            return List.copyOf(longer);
        }

        @Override
        public Other traverse(Traversal walk) {
            return new Other(walk.node(target), walk.node(value));
        }

        @Override
        public void render(SqlWriter out) {
            out.node(target).sql("=").within(out.scope().withQualifiedNames(), new Assignment.Assigned(value));
        }
    }
}
