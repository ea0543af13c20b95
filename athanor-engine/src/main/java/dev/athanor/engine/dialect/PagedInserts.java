package dev.athanor.engine.dialect;

import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Statement;
import dev.athanor.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows by statements that list them, page by page, and return what is asked for of each; which row is
 * which is told by {@link RowMatching}, for databases promise no order. Where nothing is asked for it is one batch;
 * where the rows cannot be told apart they are inserted one by one.
 *
 * @param rows the most rows of a page
 * @param parameters the most values of a page
 * @param returning makes the statement that runs an insert and returns the columns
 * @param emptyRows whether a statement lists several rows of defaults: {@code INSERT INTO t (id) VALUES (DEFAULT),
 *     (DEFAULT)}
 */
public record PagedInserts(int rows, int parameters, Returning returning, boolean emptyRows) implements InsertStrategy {

    /** Makes a statement that runs an insert and returns columns of its rows. */
    @FunctionalInterface
    public interface Returning {

        /** Returns the statement that runs {@code insert} and returns {@code columns} of each row. */
        Statement<?> of(Insert<Row> insert, List<Column<?>> columns);
    }

    @Override
    public List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner) {
        if (request.columns().isEmpty()) {
            return insertEmpty(request, runner);
        }
        if (request.returning().isEmpty()) {
            insertOnly(request, runner);
            return List.of();
        }
        if (request.rows().size() == 1) {
            return oneByOne(request, runner);
        }
        InsertRequest numbered = request.numbered();
        RowMatching matching = RowMatching.of(numbered);
        if (matching == null) {
            return oneByOne(request, runner.noting(Pages.ROW_BY_ROW));
        }
        Pages<@Nullable Object[]> pages = pages(numbered, runner);
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        int number = 0;
        for (List<@Nullable Object[]> page : pages.all()) {
            Statement<?> statement = returning.of(numbered.rows(page), matching.returning());
            made.addAll(matching.match(
                    page, runner.noting(pages.note(number++, true)).query(statement, new Object[0])));
        }
        return made;
    }

    private Pages<@Nullable Object[]> pages(InsertRequest request, StatementRunner runner) {
        int most = Math.min(rows, parameters / request.columns().size());
        return new Pages<>(request.rows(), Math.min(most, runner.pageSize()));
    }

    // Rows of defaults are all alike: whichever comes back first is as good for the first as another.
    private List<@Nullable Object[]> insertEmpty(InsertRequest request, StatementRunner runner) {
        Column<?> counter = request.table().autoincrement();
        if (!emptyRows || counter == null || request.rows().size() == 1) {
            return request.returning().isEmpty()
                    ? batch(request, runner)
                    : runner.queryEach(returning.of(request.oneRow(), request.returning()), request.rows());
        }
        InsertRequest defaults = request.ofDefaults(counter);
        Pages<@Nullable Object[]> pages = pages(defaults, runner);
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        int number = 0;
        for (List<@Nullable Object[]> page : pages.all()) {
            Insert<Row> insert = defaults.rows(page);
            StatementRunner noting = runner.noting(pages.note(number++, false));
            if (request.returning().isEmpty()) {
                noting.batch(insert, List.<@Nullable Object[]>of(new Object[0]));
            } else {
                made.addAll(noting.query(returning.of(insert, request.returning()), new Object[0]));
            }
        }
        return made;
    }

    private static List<@Nullable Object[]> batch(InsertRequest request, StatementRunner runner) {
        runner.batch(request.oneRow(), request.rows());
        return List.of();
    }

    private static void insertOnly(InsertRequest request, StatementRunner runner) {
        if (!request.hasExpressions()) {
            runner.batch(request.oneRow(), request.rows());
            return;
        }
        for (@Nullable Object[] row : request.rows()) {
            runner.batch(request.rows(List.<@Nullable Object[]>of(row)), List.<@Nullable Object[]>of(new Object[0]));
        }
    }

    private List<@Nullable Object[]> oneByOne(InsertRequest request, StatementRunner runner) {
        if (!request.hasExpressions()) {
            return runner.queryEach(returning.of(request.oneRow(), request.returning()), request.rows());
        }
        List<@Nullable Object[]> made = new ArrayList<>();
        for (@Nullable Object[] row : request.rows()) {
            Insert<Row> one = request.rows(List.<@Nullable Object[]>of(row));
            made.addAll(runner.query(returning.of(one, request.returning()), new Object[0]));
        }
        return made;
    }
}
