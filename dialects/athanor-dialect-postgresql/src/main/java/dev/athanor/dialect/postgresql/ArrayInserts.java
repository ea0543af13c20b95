package dev.athanor.dialect.postgresql;

import dev.athanor.engine.dialect.InsertRequest;
import dev.athanor.engine.dialect.InsertStrategy;
import dev.athanor.engine.dialect.PagedInserts;
import dev.athanor.engine.dialect.Pages;
import dev.athanor.engine.dialect.RowMatching;
import dev.athanor.engine.dialect.StatementRunner;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.Cast;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import dev.athanor.sql.type.EnumType;
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

    private static final InsertStrategy EMPTY_ROWS =
            new PagedInserts(ROWS_IN_ARRAYS, PARAMETERS, (insert, columns) -> insert.returning(columns), true);

    @Override
    public List<@Nullable Object[]> insert(InsertRequest given, StatementRunner runner) {
        if (given.columns().isEmpty()) {
            return EMPTY_ROWS.insert(given, runner);
        }
        boolean expressions = given.hasExpressions();
        if (given.rows().size() == 1 && !expressions) {
            return oneByOne(given, runner);
        }
        InsertRequest request = this == MERGING ? given : given.numbered();
        RowMatching matching = matching(request);
        if (matching == null && !request.returning().isEmpty()) {
            StatementRunner noting = runner.noting(Pages.ROW_BY_ROW);
            return expressions ? listOneByOne(request, noting) : oneByOne(request, noting);
        }
        return !expressions && fitsArrays(request.columns())
                ? inArrays(request, matching, runner)
                : inLists(request, matching, runner);
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
        Pages<@Nullable Object[]> pages = new Pages<>(request.rows(), Math.min(ROWS_IN_ARRAYS, runner.pageSize()));
        if (matching == null) {
            List<@Nullable Object[]> arrays = new ArrayList<>();
            for (List<@Nullable Object[]> page : pages.all()) {
                arrays.add(columnwise(page, request.columns().size()));
            }
            runner.batch(new InsertRows(request.table(), request.columns(), source, List.of()), arrays);
            return List.of();
        }
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        int number = 0;
        for (List<@Nullable Object[]> page : pages.all()) {
            @Nullable Object[] arrays = columnwise(page, request.columns().size());
            StatementRunner noting = runner.noting(pages.note(number++, true));
            made.addAll(matching.match(page, noting.query(statement(matching, request, source), arrays)));
        }
        return made;
    }

    private static List<@Nullable Object[]> inLists(
            InsertRequest request, @Nullable RowMatching matching, StatementRunner runner) {
        int most = Math.min(ROWS_IN_LIST, PARAMETERS / request.columns().size());
        Pages<@Nullable Object[]> pages = new Pages<>(request.rows(), Math.min(most, runner.pageSize()));
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        int number = 0;
        for (List<@Nullable Object[]> page : pages.all()) {
            SqlNode source = listed(request.columns(), page);
            StatementRunner noting = runner.noting(pages.note(number++, matching != null));
            if (matching == null) {
                noting.batch(
                        new InsertRows(request.table(), request.columns(), source, List.of()),
                        List.<@Nullable Object[]>of(new Object[0]));
            } else {
                made.addAll(matching.match(page, noting.query(statement(matching, request, source), new Object[0])));
            }
        }
        return made;
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
        return ValueRows.of(columns, cells);
    }

    @SuppressWarnings("unchecked") // the values of a row are those of its columns
    private static <T> Expression<?> cell(SqlType<T> type, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        Bind<T> bind = Bind.of(type, (T) value);
        boolean constants = type.on("postgresql") instanceof EnumType<?> own && own.isOwnType();
        return constants || value == null ? new Cast<>(bind, type) : bind; // in a list it would be text
    }

    private static boolean fitsArrays(List<Column<?>> columns) {
        return columns.stream().allMatch(column -> Element.of(column.type()) != null);
    }
}
