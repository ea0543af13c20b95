package dev.athanor.engine.execute;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.InsertTrait;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.Sequence;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the columns of a table say of values that a statement does not give.
 *
 * @param dialect the database
 * @param database who is asked for what the database knows
 */
record Defaults(Dialect dialect, Asker database) {

    /** Returns {@code statement} with the values it leaves to defaults, for one run with {@code given} parameters. */
    Statement<?> fill(Statement<?> statement, Map<String, ? extends @Nullable Object> given) {
        if (statement instanceof Insert<?> insert) {
            return fill(insert.orRowOf(false), given);
        }
        if (statement instanceof Update<?> update && update.table().hasDefaults()) {
            Update<?> filled = update;
            for (Column<?> column : missing(update)) {
                Function<String, @Nullable Object> row =
                        name -> valueOf(update.assigned(update.table().c(name)), given);
                filled = filled.complete(column, value(column, updated(column), row));
            }
            return filled;
        }
        return statement;
    }

    private Insert<?> fill(Insert<?> insert, Map<String, ? extends @Nullable Object> given) {
        if (!insert.is(InsertTrait.TAKES_DEFAULTS)) {
            return insert;
        }
        Insert<?> filled = insert;
        for (Column<?> column : missing(insert.table(), insert.columns())) {
            boolean first = asksFirst(insert, column);
            filled = filled.complete(column, row -> {
                ColumnDefault<?> value = inserted(column);
                return first && value instanceof ColumnDefault.InDatabase<?> made
                        ? bind(column, database.ask(made.expression()))
                        : value(column, value, name -> valueOf(row.apply(name), given));
            });
        }
        return filled;
    }

    // A key must be known: where the database does not return it, it is asked for before.
    private boolean asksFirst(Insert<?> insert, Column<?> column) {
        return !dialect.has(Capability.INSERT_RETURNING) && insert.fetched().contains(column);
    }

    private static @Nullable Object valueOf(
            @Nullable Expression<?> expression, Map<String, ? extends @Nullable Object> given) {
        if (!(expression instanceof Bind<?> bind)) {
            return null;
        }
        return bind.kind() == Bind.Kind.REQUIRED ? given.get(bind.name()) : bind.value();
    }

    private List<Column<?>> missing(Table table, List<Column<?>> given) {
        List<Column<?>> missing = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (column.definition().values().onInsert() != null && !isCounted(column) && !given.contains(column)) {
                missing.add(column);
            }
        }
        return missing;
    }

    // The database counts what a sequence would.
    private boolean isCounted(Column<?> column) {
        Sequence numbers = column.definition().values().sequence();
        return numbers != null
                && (!dialect.has(Capability.SEQUENCES)
                        || (numbers.optional() && column.isAutoincrement() && dialect.has(Capability.COUNTED_KEYS)));
    }

    private static List<Column<?>> missing(Update<?> update) {
        List<Column<?>> missing = new ArrayList<>();
        for (Column<?> column : update.table().columns()) {
            if (column.definition().values().onUpdate() != null && update.assigned(column) == null) {
                missing.add(column);
            }
        }
        return missing;
    }

    private static ColumnDefault<?> inserted(Column<?> column) {
        return known(column, column.definition().values().onInsert());
    }

    private static ColumnDefault<?> updated(Column<?> column) {
        return known(column, column.definition().values().onUpdate());
    }

    private static ColumnDefault<?> known(Column<?> column, @Nullable ColumnDefault<?> value) {
        if (value == null) {
            throw new IllegalStateException(column + " was chosen because it has a default");
        }
        return value;
    }

    private Expression<?> value(Column<?> column, ColumnDefault<?> value, Function<String, @Nullable Object> row) {
        return value instanceof ColumnDefault.InDatabase<?> made
                ? made.expression()
                : bind(column, made(column, value, row));
    }

    @SuppressWarnings("unchecked") // the default of a column makes values of its type
    private static <T> Bind<T> bind(Column<T> column, @Nullable Object value) {
        return Bind.of(column.name(), column.type(), (T) value);
    }

    private @Nullable Object made(Column<?> column, ColumnDefault<?> value, Function<String, @Nullable Object> row) {
        if (value instanceof ColumnDefault.Constant<?> constant) {
            return constant.value();
        }
        return value instanceof ColumnDefault.Derived<?> derived
                ? derived.maker().apply(new DefaultContext(column, row, database))
                : null;
    }

    /** Returns {@code request} with the values that its rows leave to defaults; expressions stand among the values. */
    InsertRequest fill(InsertRequest request) {
        List<Column<?>> missing =
                request.table().hasDefaults() ? missing(request.table(), request.columns()) : List.of();
        if (missing.isEmpty()) {
            return request;
        }
        List<Column<?>> columns = new ArrayList<>(request.columns());
        columns.addAll(missing);
        List<@Nullable Object[]> rows = new ArrayList<>(request.rows().size());
        for (@Nullable Object[] given : request.rows()) {
            @Nullable Object[] row = Arrays.copyOf(given, columns.size());
            for (int i = given.length; i < row.length; i++) {
                ColumnDefault<?> value = inserted(columns.get(i));
                row[i] = value instanceof ColumnDefault.InDatabase<?> made
                        ? made.expression()
                        : made(columns.get(i), value, name -> named(columns, row, name));
            }
            rows.add(row);
        }
        return new InsertRequest(request.table(), columns, rows, request.returning());
    }

    private static @Nullable Object named(List<Column<?>> columns, @Nullable Object[] row, String name) {
        for (int i = 0; i < row.length; i++) {
            if (columns.get(i).name().equals(name)) {
                return row[i] instanceof Expression<?> ? null : row[i];
            }
        }
        return null;
    }

    /** Makes a value of a row of its other values, which it gets by name. */
    @FunctionalInterface
    interface Maker {

        /** Returns the value. */
        @Nullable
        Object of(Function<String, @Nullable Object> row);
    }

    /**
     * A batch in which each row has values of its own for some columns.
     *
     * @param statement the statement, with a parameter for each of them
     * @param makers what makes the values of a row of its other values, by the name of the parameter
     */
    record Batch(Statement<?> statement, Map<String, Maker> makers) {

        /** Returns the values of one row by the names of the parameters, of those given. */
        Map<String, @Nullable Object> row(Map<String, @Nullable Object> given) {
            if (makers.isEmpty()) {
                return given;
            }
            Map<String, @Nullable Object> row = new HashMap<>(given);
            makers.forEach((name, maker) -> row.put(name, maker.of(column -> valueOf(assigned(column), given))));
            return row;
        }

        private @Nullable Expression<?> assigned(String name) {
            if (statement instanceof Insert<?> insert) {
                return insert.assigned(insert.table().c(name));
            }
            return statement instanceof Update<?> update
                    ? update.assigned(update.table().c(name))
                    : null;
        }
    }

    /** Returns {@code statement} as a batch, or {@code null} if no default makes values for each row. */
    @Nullable
    Batch batch(Statement<?> statement) {
        Map<String, Maker> makers = new LinkedHashMap<>();
        Statement<?> filled = statement;
        if (statement instanceof Insert<?> insert && insert.is(InsertTrait.TAKES_DEFAULTS)) {
            Insert<?> all = insert;
            for (Column<?> column : missing(insert.table(), insert.columns())) {
                ColumnDefault<?> value = inserted(column);
                all = all.complete(column, row -> perRow(column, value, makers));
            }
            filled = all;
        } else if (statement instanceof Update<?> update && update.table().hasDefaults()) {
            Update<?> all = update;
            for (Column<?> column : missing(update)) {
                all = all.complete(column, perRow(column, updated(column), makers));
            }
            filled = all;
        }
        return filled == statement ? null : new Batch(filled, makers);
    }

    private Expression<?> perRow(Column<?> column, ColumnDefault<?> value, Map<String, Maker> makers) {
        if (value instanceof ColumnDefault.InDatabase<?> made) {
            return made.expression();
        }
        // No parameter that a user names has a blank in its name.
        String name = "default of " + column.name();
        makers.put(name, row -> made(column, value, row));
        return Bind.required(name, column.type());
    }
}
