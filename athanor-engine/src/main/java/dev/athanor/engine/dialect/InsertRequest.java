package dev.athanor.engine.dialect;

import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import dev.athanor.sql.ast.DefaultKeyword;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be inserted.
 *
 * @param table the table
 * @param columns the columns that get values, in any order
 * @param rows the values, in the order of {@code columns}; never empty
 * @param returning the columns whose values are asked for
 */
public record InsertRequest(
        Table table, List<Column<?>> columns, List<@Nullable Object[]> rows, List<Column<?>> returning) {

    /** Creates the request, its columns in the order of the table; the lists are copied but for that of the rows. */
    public InsertRequest {
        List<Column<?>> given = List.copyOf(columns);
        columns = given.stream().sorted(Comparator.comparingInt(Column::index)).toList();
        if (!columns.equals(given)) {
            int[] places = columns.stream().mapToInt(given::indexOf).toArray();
            rows = rows.stream().map(row -> permuted(row, places)).toList();
        }
        returning = List.copyOf(returning);
    }

    // A row of another length is refused when it is bound.
    private static @Nullable Object[] permuted(@Nullable Object[] row, int[] places) {
        return row.length == places.length
                ? Arrays.stream(places).mapToObj(place -> row[place]).toArray()
                : row;
    }

    /**
     * Returns the insert of one row, each value a parameter called after its column: {@code INSERT INTO t (a, b) VALUES
     * (:a, :b)}. It returns nothing.
     */
    public Insert<Row> oneRow() {
        Insert<Row> insert = Sql.insert(table).orRowOf(false).inline();
        for (Column<?> column : columns) {
            insert = with(insert, column);
        }
        return insert;
    }

    private static <T> Insert<Row> with(Insert<Row> insert, Column<T> column) {
        return insert.set(column, Sql.parameter(column.name(), column.type()));
    }

    /**
     * Returns the insert of {@code page}, some of the rows, with their values: {@code INSERT … VALUES (?, ?), (?, ?)}.
     */
    public Insert<Row> rows(List<@Nullable Object[]> page) {
        List<Map<String, @Nullable Object>> values = new ArrayList<>(page.size());
        for (@Nullable Object[] row : page) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                named.put(columns.get(i).name(), row[i]);
            }
            values.add(named);
        }
        return Sql.insert(table).inline().values(values);
    }

    /**
     * Returns this with the rows numbered from 0 on in the column that the table has to tell them apart, if nothing
     * else does, it has such a column and gets no value in it; else this.
     */
    public InsertRequest numbered() {
        Column<?> sentinel = sentinel();
        boolean needed = !returning.isEmpty() && RowMatching.of(this) == null;
        if (sentinel == null || columns.contains(sentinel) || !needed) {
            return this;
        }
        List<Column<?>> more = new ArrayList<>(columns);
        more.add(sentinel);
        List<@Nullable Object[]> numbered = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] longer = Arrays.copyOf(row, row.length + 1);
            longer[row.length] = number(sentinel, numbered.size());
            numbered.add(longer);
        }
        return new InsertRequest(table, more, numbered, returning);
    }

    /** Returns rows that give nothing but its default to {@code column}, in place of rows that give nothing at all. */
    public InsertRequest ofDefaults(Column<?> column) {
        @Nullable Object[] row = {new DefaultKeyword<>(column.type())};
        return new InsertRequest(table, List.of(column), Collections.nCopies(rows.size(), row), returning);
    }

    /** {@return the column that the table has to tell the rows of an insert apart, or {@code null}} */
    public @Nullable Column<?> sentinel() {
        for (Column<?> column : table.columns()) {
            if (column.definition().values().sentinel()) {
                return column;
            }
        }
        return null;
    }

    private static Object number(Column<?> column, int number) {
        Class<?> type = column.type().javaType();
        if (type == Long.class) {
            return (long) number;
        }
        return type == Short.class ? (Object) (short) number : (Object) number;
    }

    /** {@return whether a row has an expression among its values} */
    public boolean hasExpressions() {
        // The values of a column are mostly of one class: its kind is asked for once, for the question is a slow one.
        Class<?>[] plain = new Class<?>[columns.size()];
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                Object value = row[i];
                if (value == null || value.getClass() == plain[i]) {
                    continue;
                }
                if (value instanceof Expression<?>) {
                    return true;
                }
                plain[i] = value.getClass();
            }
        }
        return false;
    }

    /** Returns {@link #oneRow} with the {@code returning} columns. */
    public Insert<Row> oneRowReturning() {
        return oneRow().returning(returning);
    }
}
