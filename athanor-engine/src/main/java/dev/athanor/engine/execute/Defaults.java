package dev.athanor.engine.execute;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Update;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.compile.Capability;
import dev.athanor.sql.compile.Dialect;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.ColumnDefault;
import dev.athanor.sql.schema.ColumnDefault.RowValues;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills in what the columns of a table say of values that a statement does not give. */
final class Defaults {

    private Defaults() {}

    /** Returns {@code statement} with the values it leaves to defaults, for one run with {@code given} parameters. */
    static Statement<?> fill(Statement<?> statement, Map<String, ? extends @Nullable Object> given, Dialect dialect) {
        return fill(statement, dialect, bind -> valueOf(bind, given));
    }

    private static @Nullable Object valueOf(Bind<?> bind, Map<String, ? extends @Nullable Object> given) {
        return bind.kind() == Bind.Kind.REQUIRED ? given.get(bind.name()) : bind.value();
    }

    private static Statement<?> fill(
            Statement<?> statement, Dialect dialect, Function<Bind<?>, @Nullable Object> values) {
        if (statement instanceof Insert<?> insert && insert.takesDefaults()) {
            Insert<?> filled = insert;
            for (Column<?> column : missing(insert, dialect)) {
                filled = filled.complete(column, row -> value(column, inserted(column), at(row, values)));
            }
            return filled;
        }
        if (statement instanceof Update<?> update && update.table().hasDefaults()) {
            Update<?> filled = update;
            for (Column<?> column : missing(update)) {
                RowValues row = at(name -> update.assigned(update.table().c(name)), values);
                filled = filled.complete(column, value(column, updated(column), row));
            }
            return filled;
        }
        return statement;
    }

    private static RowValues at(
            Function<String, @Nullable Expression<?>> row, Function<Bind<?>, @Nullable Object> values) {
        return name -> row.apply(name) instanceof Bind<?> bind ? values.apply(bind) : null;
    }

    private static List<Column<?>> missing(Insert<?> insert, Dialect dialect) {
        return insertDefaults(insert.table(), insert.columns(), dialect);
    }

    private static List<Column<?>> insertDefaults(Table table, List<Column<?>> given, Dialect dialect) {
        List<Column<?>> missing = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean counted = column.definition().values().sequence() != null && !dialect.has(Capability.SEQUENCES);
            if (column.definition().values().onInsert() != null && !counted && !given.contains(column)) {
                missing.add(column);
            }
        }
        return missing;
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

    private static Expression<?> value(Column<?> column, ColumnDefault<?> value, RowValues row) {
        return value instanceof ColumnDefault.InDatabase<?> made ? made.expression() : bind(column, made(value, row));
    }

    @SuppressWarnings("unchecked") // the default of a column makes values of its type
    private static <T> Bind<T> bind(Column<T> column, @Nullable Object value) {
        return Bind.of(column.name(), column.type(), (T) value);
    }

    /** Returns {@code request} with the values that its rows leave to defaults; expressions stand among the values. */
    static InsertRequest fill(InsertRequest request, Dialect dialect) {
        List<Column<?>> missing = insertDefaults(request.table(), request.columns(), dialect);
        if (missing.isEmpty()) {
            return request;
        }
        List<Column<?>> columns = new ArrayList<>(request.columns());
        columns.addAll(missing);
        List<@Nullable Object[]> rows = new ArrayList<>(request.rows().size());
        for (@Nullable Object[] given : request.rows()) {
            @Nullable Object[] row = Arrays.copyOf(given, columns.size());
            RowValues values = name -> named(columns, row, name);
            for (int i = given.length; i < row.length; i++) {
                row[i] = insertedValue(columns.get(i), values);
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

    private static @Nullable Object insertedValue(Column<?> column, RowValues row) {
        ColumnDefault<?> value = inserted(column);
        return value instanceof ColumnDefault.InDatabase<?> made ? made.expression() : made(value, row);
    }

    private static @Nullable Object made(ColumnDefault<?> value, RowValues row) {
        if (value instanceof ColumnDefault.Constant<?> constant) {
            return constant.value();
        }
        return value instanceof ColumnDefault.Derived<?> derived
                ? derived.maker().apply(row)
                : null;
    }

    /**
     * A batch in which each row has values of its own for some columns.
     *
     * @param statement the statement, with a parameter for each of them
     * @param makers what makes the values, by the name of the parameter
     */
    record Batch(Statement<?> statement, Map<String, Function<RowValues, @Nullable Object>> makers) {

        /** Returns the values of one row by the names of the parameters, of those given. */
        Map<String, @Nullable Object> row(Map<String, @Nullable Object> given) {
            if (makers.isEmpty()) {
                return given;
            }
            Map<String, @Nullable Object> row = new HashMap<>(given);
            RowValues values = name -> assigned(name) instanceof Bind<?> bind ? valueOf(bind, given) : null;
            makers.forEach((name, maker) -> row.put(name, maker.apply(values)));
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
    static @Nullable Batch batch(Statement<?> statement, Dialect dialect) {
        Map<String, Function<RowValues, @Nullable Object>> makers = new LinkedHashMap<>();
        Statement<?> filled = statement;
        if (statement instanceof Insert<?> insert && insert.takesDefaults()) {
            Insert<?> all = insert;
            for (Column<?> column : missing(insert, dialect)) {
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

    private static Expression<?> perRow(
            Column<?> column, ColumnDefault<?> value, Map<String, Function<RowValues, @Nullable Object>> makers) {
        if (value instanceof ColumnDefault.InDatabase<?> made) {
            return made.expression();
        }
        // No parameter that a user names has a blank in its name.
        String name = "default of " + column.name();
        makers.put(name, row -> made(value, row));
        return Bind.required(name, column.type());
    }
}
