package dev.athanor.engine.dialect;

import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.ast.Expression;
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
 */
public record PagedInserts(int rows, int parameters, Returning returning) implements InsertStrategy {

    /** Makes a statement that runs an insert and returns columns of its rows. */
    @FunctionalInterface
    public interface Returning {

        /** Returns the statement that runs {@code insert} and returns {@code columns} of each row. */
        Statement<?> of(Insert<Row> insert, List<Column<?>> columns);
    }

    @Override
    public List<@Nullable Object[]> insert(InsertRequest request, StatementRunner runner) {
        if (request.returning().isEmpty()) {
            insertOnly(request, runner);
            return List.of();
        }
        RowMatching matching = RowMatching.of(request);
        if (request.columns().isEmpty() || request.rows().size() == 1 || matching == null) {
            return oneByOne(request, runner);
        }
        int size = Math.max(1, Math.min(rows, parameters / request.columns().size()));
        List<@Nullable Object[]> made = new ArrayList<>(request.rows().size());
        for (int from = 0; from < request.rows().size(); from += size) {
            List<@Nullable Object[]> page =
                    request.rows().subList(from, Math.min(request.rows().size(), from + size));
            Statement<?> statement = returning.of(request.rows(page), matching.returning());
            made.addAll(matching.match(page, runner.query(statement, new Object[0])));
        }
        return made;
    }

    private static void insertOnly(InsertRequest request, StatementRunner runner) {
        if (!hasExpressions(request)) {
            runner.batch(request.oneRow(), request.rows());
            return;
        }
        for (@Nullable Object[] row : request.rows()) {
            runner.batch(request.rows(List.<@Nullable Object[]>of(row)), List.<@Nullable Object[]>of(new Object[0]));
        }
    }

    private List<@Nullable Object[]> oneByOne(InsertRequest request, StatementRunner runner) {
        if (!hasExpressions(request)) {
            return runner.queryEach(returning.of(request.oneRow(), request.returning()), request.rows());
        }
        List<@Nullable Object[]> made = new ArrayList<>();
        for (@Nullable Object[] row : request.rows()) {
            Insert<Row> one = request.rows(List.<@Nullable Object[]>of(row));
            made.addAll(runner.query(returning.of(one, request.returning()), new Object[0]));
        }
        return made;
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
