package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.CtePlace;
import dev.athanor.sql.ast.DefaultValues;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Query;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.Sequence;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Subquery;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.ast.UpsertQuery;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** A row of defaults. */
    static final InsertSource DEFAULTS = new InsertSource(List.of(), List.of(new ValuesRow(List.of())), null);

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

    /** Returns {@code rows}, by column name; all have the names of the first. */
    static InsertSource of(Table table, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            throw new CompileException(
                    "C054",
                    "values(...) of the insert into " + table.key() + " has no rows; leave the call out for a row of"
                            + " defaults, or run nothing");
        }
        List<Column<?>> names = new ArrayList<>();
        List<ValuesRow> all = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            if (all.isEmpty()) {
                row.keySet().forEach(name -> names.add(Assignment.named(table, name, List.of())));
                names.sort(Comparator.comparing(Column::index));
            }
            if (row.size() != names.size()) {
                throw ragged(table, all.size(), names, row);
            }
            all.add(row(table, names, row, all.size()));
        }
        return new InsertSource(names, all, null);
    }

    private static ValuesRow row(
            Table table, List<Column<?>> names, Map<String, ? extends @Nullable Object> row, int number) {
        List<Expression<?>> values = new ArrayList<>();
        for (Column<?> column : names) {
            if (!row.containsKey(column.name())) {
                throw ragged(table, number, names, row);
            }
            values.add(Assignment.value(column, row.get(column.name())));
        }
        return new ValuesRow(values);
    }

    private static CompileException ragged(Table table, int number, List<Column<?>> names, Map<String, ?> row) {
        return new CompileException(
                "C017",
                "row " + number + " of the insert into " + table.key() + " has the columns " + row.keySet()
                        + ", the first row has "
                        + names.stream().map(Column::name).toList()
                        + "; give all rows the same columns, with null where a value is missing");
    }

    /** Returns a row of parameters, one for each column of {@code table} that takes values, called after it. */
    static InsertSource ofParameters(Table table) {
        List<Column<?>> columns = table.columns().stream()
                .filter(column -> column.definition().values().computed() == null)
                .filter(column -> !column.definition().values().sentinel())
                .toList();
        List<Expression<?>> values = new ArrayList<>();
        columns.forEach(column -> values.add(Bind.required(column.name(), column.type())));
        return new InsertSource(columns, List.of(new ValuesRow(values)), null);
    }

    /** Fails if this is no single row, which {@code method} fills. */
    void requireSingleRow(Table table, String method) {
        if (query != null) {
            throw new CompileException(
                    "C016",
                    "the insert into " + table.key() + " inserts the rows of a query; " + method
                            + " fills a single one, so let the query select the value");
        }
        if (rows.size() > 1) {
            throw new CompileException(
                    "C016",
                    "the insert into " + table.key() + " has " + rows.size() + " rows; " + method
                            + " fills a single one");
        }
    }

    /** Fails if there is something to which {@code added} cannot be added. */
    void requireEmpty(Table table, String added) {
        if (!isEmpty()) {
            throw new CompileException(
                    "C016",
                    "the insert into " + table.key() + " has values already, to which " + added
                            + " cannot be added; give them in one call, or in a statement of their own");
        }
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

    List<List<Expression<?>>> values() {
        if (query != null) {
            return List.of();
        }
        return rows.isEmpty()
                ? List.of(List.of())
                : rows.stream().map(ValuesRow::values).toList();
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

    /**
     * Returns this with {@code column}, too; it stands in the order of the table, or behind the columns of a query.
     *
     * @param maker makes the value for a row, which it can ask for its expressions by column name
     */
    InsertSource with(Column<?> column, Function<Function<String, @Nullable Expression<?>>, Expression<?>> maker) {
        if (query != null) {
            List<Column<?>> more = SelectState.append(columns, List.of(column));
            return new InsertSource(more, rows, with(query, maker.apply(name -> null)));
        }
        int place = 0;
        while (place < columns.size() && columns.get(place).index() < column.index()) {
            place++;
        }
        List<Column<?>> more = new ArrayList<>(columns);
        more.add(place, column);
        List<ValuesRow> all = new ArrayList<>();
        for (ValuesRow row : rows.isEmpty() ? List.of(new ValuesRow(List.of())) : rows) {
            List<Expression<?>> values = new ArrayList<>(row.values());
            values.add(place, maker.apply(name -> named(row, name)));
            all.add(new ValuesRow(values));
        }
        return new InsertSource(more, all, null);
    }

    private @Nullable Expression<?> named(ValuesRow row, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return row.values().get(i);
            }
        }
        return null;
    }

    private static Query<?> with(Query<?> query, Expression<?> value) {
        if (query instanceof Select<?> select) {
            List<Selectable<?>> all = new ArrayList<>(select.resultColumns());
            all.add(value);
            return select.withColumns(all);
        }
        Subquery rows = new Subquery(query, null);
        List<Selectable<?>> all = new ArrayList<>(rows.columns());
        all.add(value);
        return Sql.select(all).selectFrom(rows);
    }

    InsertSource traverse(Traversal walk) {
        return new InsertSource(walk.value(columns), walk.nodes(rows), walk.optional(query));
    }

    /** Writes the columns in parentheses, if there are any. */
    void renderColumns(SqlWriter out) {
        if (!columns.isEmpty()) {
            out.sql(" (").within(out.scope().unqualified(), new Sequence(columns));
            out.sql(")");
        }
    }

    /**
     * Writes the rows.
     *
     * @param upsert whether ON CONFLICT stands behind them
     */
    void renderRows(SqlWriter out, boolean upsert) {
        if (query != null) {
            out.node(CtePlace.BEFORE_QUERY);
            out.within(out.scope().subquery(), upsert ? new UpsertQuery(query) : query);
        } else if (columns.isEmpty()) {
            out.node(DefaultValues.DEFAULT_VALUES);
        } else {
            out.sql("VALUES ");
            for (int i = 0; i < rows.size(); i++) {
                ValuesRow row = rows.get(i);
                out.sql(i == 0 ? "" : ", ");
                out.within(out.scope().inside(List.of()).assigning(name -> named(row, name)), row);
            }
        }
    }
}
