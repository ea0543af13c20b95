package dev.athanor.dialect.postgresql;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.RowMatching;
import dev.athanor.engine.dialect.StatementRunner;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows by statements that take one array for each column, a thousand rows each; where a column holds
 * arrays itself, or a row an expression, by statements that list the rows.
 *
 * <p>PostgreSQL promises no order of the rows that {@code RETURNING} gives. Which row a key belongs to is known by the
 * row's number, which {@code MERGE} returns from version 17 on; before, by sorting, for keys that ascend in the order
 * of the rows; else by values of the row that no other row has; else by inserting the rows one by one. A trigger that
 * deals out keys of its own, in another order than that of the sequence, is thus safe from version 17 on only.
 */
enum ArrayInserts implements InsertStrategy {
    /** For PostgreSQL 14 to 16. */
    ORDERED,
    /** From PostgreSQL 17 on. */
    MERGING;

    private static final int ROWS_IN_ARRAYS = 1000;
    private static final int ROWS_IN_LIST = 500;
    // The protocol counts parameters in 16 bits.
    private static final int PARAMETERS = 32_767;

    @Override
    public List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner) {
        request.rows().forEach(new StoredDigits(request.columns())::check);
        boolean expressions = hasExpressions(request);
        if (request.columns().isEmpty() || (request.rows().size() == 1 && !expressions)) {
            return oneByOne(request, runner);
        }
        boolean arrays = !expressions && fitsArrays(request.columns());
        RowMatching matching = matching(request);
        if (matching == null && !request.returning().isEmpty()) {
            return expressions ? listOneByOne(request, runner) : oneByOne(request, runner);
        }
        return arrays ? inArrays(request, matching, runner) : inLists(request, matching, runner);
    }

    private @Nullable RowMatching matching(InsertRequest request) {
        if (request.returning().isEmpty()) {
            return null;
        }
        return this == MERGING ? new ByNumber(request) : RowMatching.of(request);
    }

    private static Statement<?> statement(RowMatching matching, InsertRequest request, SqlNode source) {
        return matching instanceof ByNumber
                ? new MergeRows(request.table(), request.columns(), source, matching.returning())
                : new InsertRows(request.table(), request.columns(), source, matching.returning());
    }

    private static List<@Nullable Object[]> oneByOne(InsertRequest request, StatementRunner runner) {
        if (request.returning().isEmpty()) {
            runner.batch(request.oneRow(), request.rows());
            return List.of();
        }
        return runner.queryEach(request.oneRowReturning(), request.rows());
    }

    private static List<@Nullable Object[]> listOneByOne(InsertRequest request, StatementRunner runner) {
        List<@Nullable Object[]> made = new ArrayList<>();
        for (@Nullable Object[] row : request.rows()) {
            SqlNode rows = listed(request.columns(), List.<@Nullable Object[]>of(row));
            made.addAll(runner.query(
                    new InsertRows(request.table(), request.columns(), rows, request.returning()), new Object[0]));
        }
        return made;
    }

    private static List<@Nullable Object[]> inArrays(
            InsertRequest request, @Nullable RowMatching matching, StatementRunner runner) {
        SqlNode source = ArrayRows.of(request.columns());
        if (matching == null) {
            List<@Nullable Object[]> pages = new ArrayList<>();
            for (List<@Nullable Object[]> page : pages(request.rows(), ROWS_IN_ARRAYS)) {
                pages.add(columnwise(page, request.columns().size()));
            }
            runner.batch(new InsertRows(request.table(), request.columns(), source, List.of()), pages);
            return List.of();
        }
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        for (List<@Nullable Object[]> page : pages(request.rows(), ROWS_IN_ARRAYS)) {
            @Nullable Object[] arrays = columnwise(page, request.columns().size());
            made.addAll(matching.match(page, runner.query(statement(matching, request, source), arrays)));
        }
        return made;
    }

    private static List<@Nullable Object[]> inLists(
            InsertRequest request, @Nullable RowMatching matching, StatementRunner runner) {
        int size = Math.max(
                1, Math.min(ROWS_IN_LIST, PARAMETERS / request.columns().size()));
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        for (List<@Nullable Object[]> page : pages(request.rows(), size)) {
            SqlNode source = listed(request.columns(), page);
            if (matching == null) {
                runner.batch(
                        new InsertRows(request.table(), request.columns(), source, List.of()),
                        List.<@Nullable Object[]>of(new Object[0]));
            } else {
                made.addAll(matching.match(page, runner.query(statement(matching, request, source), new Object[0])));
            }
        }
        return made;
    }

    private static <T> List<List<T>> pages(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return pages;
    }

    private static @Nullable Object[] columnwise(List<@Nullable Object[]> rows, int width) {
        @Nullable Object[] arrays = new @Nullable Object[width];
        for (int i = 0; i < width; i++) {
            @Nullable Object[] array = new @Nullable Object[rows.size()];
            for (int j = 0; j < array.length; j++) {
                array[j] = rows.get(j)[i];
            }
            arrays[i] = Arrays.asList(array);
        }
        return arrays;
    }

    private static ValueRows listed(List<Column<?>> columns, List<@Nullable Object[]> rows) {
        List<List<Expression<?>>> cells = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            List<Expression<?>> expressions = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                expressions.add(cell(columns.get(i).type(), row[i]));
            }
            cells.add(expressions);
        }
        return ValueRows.of(cells);
    }

    @SuppressWarnings("unchecked") // the values of a row are those of its columns
    private static <T> Expression<?> cell(SqlType<T> type, @Nullable Object value) {
        return value instanceof Expression<?> expression ? expression : Bind.of(type, (T) value);
    }

    private static boolean fitsArrays(List<Column<?>> columns) {
        return columns.stream().allMatch(column -> Element.of(column.type()) != null);
    }

    private static boolean hasExpressions(InsertRequest request) {
        for (@Nullable Object[] row : request.rows()) {
            for (Object value : row) {
                if (value instanceof Expression<?>) {
                    return true;
                }
            }
        }
        return false;
    }
}
