package dev.athanor.sql;

import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.ColumnElement;
import dev.athanor.sql.ast.DefaultValues;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.NullLiteral;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Selectable;
import dev.athanor.sql.ast.SqlWriter;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.ast.Traversal;
import dev.athanor.sql.compile.Compiled;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.error.CompileException;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT statement. Immutable: each method returns a new statement.
 *
 * <pre>{@code
 * insert(USERS).set(USERS.name, "sandy").set(USERS.age, 5)
 * insert(USERS).values(List.of(Map.of("name", "a"), Map.of("name", "b")))
 * }</pre>
 *
 * @param <R> what each row it returns is
 */
public final class Insert<R> implements Statement<R> {

    private final Table table;
    private final List<Column<?>> columns;
    private final List<ValuesRow> rows;
    private final boolean inline;
    private final @Nullable ReturningClause returning;

    private Insert(
            Table table,
            List<Column<?>> columns,
            List<ValuesRow> rows,
            boolean inline,
            @Nullable ReturningClause returning) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.inline = inline;
        this.returning = returning;
    }

    static Insert<Row> into(Table table) {
        return new Insert<>(table, List.of(), List.of(), false, null);
    }

    /** Returns this with {@code column} set to {@code value}; {@code null} is NULL. */
    public <T> Insert<R> set(ColumnElement<T> column, @Nullable T value) {
        return assign(column, Bind.of(column.name(), column.type(), value));
    }

    /** Returns this with {@code column} set to what {@code value} is in the database. */
    public <T> Insert<R> set(ColumnElement<T> column, Expression<? extends T> value) {
        return assign(column, value);
    }

    /** Returns this with {@code column} set to NULL. */
    public <T> Insert<R> setNull(ColumnElement<T> column) {
        return assign(column, new NullLiteral<>(column.type()));
    }

    private Insert<R> assign(ColumnElement<?> column, Expression<?> value) {
        if (rows.size() > 1) {
            throw new CompileException(
                    "C016",
                    "the insert into " + table.key() + " has " + rows.size() + " rows; set(...) fills a single one");
        }
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            assignments.add(new Assignment(columns.get(i), rows.get(0).values().get(i)));
        }
        return of(Assignment.add(assignments, table, column, value));
    }

    private Insert<R> of(List<Assignment> assignments) {
        List<Column<?>> names = new ArrayList<>();
        List<Expression<?>> values = new ArrayList<>();
        for (Assignment assignment : assignments) {
            names.add(assignment.column());
            values.add(assignment.value());
        }
        return new Insert<>(table, List.copyOf(names), List.of(new ValuesRow(values)), inline, returning);
    }

    /**
     * Returns this with one row of {@code values}, by column name; a value may be an {@link Expression}.
     *
     * @throws CompileException if the table has no such column ({@code C015})
     */
    public Insert<R> values(Map<String, ? extends @Nullable Object> values) {
        return values(List.of(values));
    }

    /**
     * Returns this with {@code rows}, by column name; all have the names of the first.
     *
     * @throws CompileException if the table has no such column ({@code C015}), or a row has other names than the first
     *     ({@code C017})
     */
    public Insert<R> values(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<Column<?>> names = new ArrayList<>();
        List<ValuesRow> all = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            if (names.isEmpty()) {
                row.keySet().forEach(name -> names.add(Assignment.named(table, name)));
                names.sort(Comparator.comparing(Column::index));
            }
            all.add(row(names, row, all.size()));
        }
        return new Insert<>(table, List.copyOf(names), List.copyOf(all), inline, returning);
    }

    private ValuesRow row(List<Column<?>> names, Map<String, ? extends @Nullable Object> row, int number) {
        List<Expression<?>> values = new ArrayList<>();
        for (Column<?> column : names) {
            if (!row.containsKey(column.name())) {
                throw ragged(number, names, row);
            }
            values.add(value(column, row.get(column.name())));
        }
        if (row.size() != names.size()) {
            throw ragged(number, names, row);
        }
        return new ValuesRow(values);
    }

    private CompileException ragged(int number, List<Column<?>> names, Map<String, ?> row) {
        return new CompileException(
                "C017",
                "row " + number + " of the insert into " + table.key() + " has the columns " + row.keySet()
                        + ", the first row has "
                        + names.stream().map(Column::name).toList()
                        + "; give all rows the same columns, with null where a value is missing");
    }

    @SuppressWarnings("unchecked") // cast() checks the class of the value
    private static <T> Expression<?> value(Column<T> column, @Nullable Object value) {
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

    /** Returns this returning {@code column} of each row inserted. */
    public <A> Insert<Row1<A>> returning(Selectable<A> column) {
        return returningAll(List.of(column));
    }

    /** Returns this returning two columns of each row inserted. */
    public <A, B> Insert<Row2<A, B>> returning(Selectable<A> first, Selectable<B> second) {
        return returningAll(List.of(first, second));
    }

    /** Returns this returning three columns of each row inserted. */
    public <A, B, C> Insert<Row3<A, B, C>> returning(Selectable<A> first, Selectable<B> second, Selectable<C> third) {
        return returningAll(List.of(first, second, third));
    }

    /** Returns this returning {@code columns} of each row inserted. */
    public Insert<Row> returning(List<? extends Selectable<?>> columns) {
        return returningAll(columns);
    }

    private <S> Insert<S> returningAll(List<? extends Selectable<?>> all) {
        return new Insert<>(table, columns, rows, inline, new ReturningClause(List.copyOf(all)));
    }

    /** Returns this without asking for the key that the database makes for the row. */
    public Insert<R> inline() {
        return new Insert<>(table, columns, rows, true, returning);
    }

    /**
     * {@return the columns of the key whose values only the database knows, if this inserts a single row and returns
     * nothing itself}
     */
    public List<Column<?>> generatedKey() {
        if (inline || returning != null || rows.size() > 1) {
            return List.of();
        }
        return table.primaryKey().stream().filter(column -> !isGiven(column)).toList();
    }

    private boolean isGiven(Column<?> column) {
        int place = columns.indexOf(column);
        return place >= 0 && rows.get(0).values().get(place) instanceof Bind<?>;
    }

    /** {@return the table} */
    public Table table() {
        return table;
    }

    /** {@return the columns that get a value, in order} */
    public List<Column<?>> columns() {
        return columns;
    }

    /** {@return what the first row sets {@code column} to, or {@code null} if it sets it to nothing} */
    public @Nullable Expression<?> assigned(Column<?> column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : rows.get(0).values().get(index);
    }

    /** {@return how many rows are inserted} */
    public int rowCount() {
        return Math.max(1, rows.size());
    }

    @Override
    public List<Selectable<?>> resultColumns() {
        return returning == null ? List.of() : returning.columns();
    }

    @Override
    public Insert<R> traverse(Traversal walk) {
        return new Insert<>(
                walk.value(table), walk.value(columns), walk.nodes(rows), walk.value(inline), walk.optional(returning));
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("INSERT INTO ");
        table.renderName(out);
        if (!columns.isEmpty()) {
            out.sql(" (").within(out.scope().unqualified(), new Sequence(columns));
            out.sql(")");
        }
        out.node(output(out.scope().result())).sql(" ");
        if (columns.isEmpty()) {
            out.node(DefaultValues.DEFAULT_VALUES);
        } else {
            out.sql("VALUES ").within(out.scope().inside(List.of()), new Sequence(rows));
        }
        if (returning != null) {
            out.node(returning);
        } else if (out.scope().result()) {
            out.node(new GeneratedKeyClause(List.copyOf(generatedKey())));
        }
    }

    /** Returns the statement as standard SQL with named parameters. */
    private OutputClause output(boolean result) {
        if (returning != null) {
            return new OutputClause(returning.columns(), false, OutputClause.Image.INSERTED);
        }
        List<Selectable<?>> key = result ? List.copyOf(generatedKey()) : List.of();
        return new OutputClause(key, true, OutputClause.Image.INSERTED);
    }

    @Override
    public String toString() {
        return Compiled.describe(this, Dialect.STANDARD);
    }
}
